import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonalData, type PersonalDataKind } from '../../src/checks/index.js';

/** Apart, so that scanners of repositories stay calm. */
const PRIVATE = 'PRIVATE';

/** What is found of a text, as `kind: text`. */
function found(text: string, country?: string): string[] {
  const options = country === undefined ? {} : { country };
  return findPersonalData(text, options).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

function finds(kind: PersonalDataKind, value: string, before = '', after = ''): void {
  assert.deepEqual(found(`${before}${value}${after}`), [`${kind}: ${value}`]);
}

function findsNothing(...texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(found(text), [], text);
}

describe('e-mail addresses', () => {
  it('are found with plus, subdomain, other scripts and punctuation around them', () => {
    finds('email', 'jo.smith+tag@mail.example.co.uk', 'write to (', ').');
    finds('email', 'jürgen@bücher.example', 'an ', '!');
    finds('email', 'jo@xn--bcher-kva.example', '<', '>');
    finds('email', "o'hara@example.org", "'", "',");
    finds('email', 'jo%40example.org', '/reset?email=', '&step=2');
  });

  it('are not what only has an @', () => {
    findsNothing(
      '@jo said so',
      'icon@2x.png',
      'lodash@4.17.21',
      'user@localhost',
      'git@code.example:a/b.git',
      'a@b@c @ d',
    );
  });
});

describe('payment cards', () => {
  it('are found by issuer and checksum, grouped or not', () => {
    finds('card', '4111 1111 1111 1111', 'card ', ' exp 04/30');
    finds('card', '5555-5555-5555-4444');
    finds('card', '378282246310005', 'amex ', '.');
    finds('card', '6304000000000000', 'maestro ');
  });

  it('are not numbers that fail either', () => {
    findsNothing('4111 1111 1111 1112', '1234 5678 9012 3456', '9400 1118 9922 3857 4611 00', '0000 0000 0000 0000');
  });

  it('are not orders that pass by chance, unless a card is spoken of', () => {
    findsNothing('order number 4111111111111111');
    finds('card', '4111111111111111', 'order paid with card ');
  });
});

describe('bank accounts', () => {
  it('are found by length and checksum of the country', () => {
    finds('iban', 'DE89 3704 0044 0532 0130 00', 'Konto ', ', danke');
    finds('iban', 'gb82west12345698765432');
    finds('iban', 'NO93-8601-1117-947');
  });

  it('are not found where one digit is wrong or missing', () => {
    findsNothing('DE89 3704 0044 0532 0130 01', 'DE89 3704 0044 0532 0130', 'XX89 3704 0044 0532 0130 00');
  });
});

describe('IP addresses', () => {
  it('are found in both versions, with a port and in brackets', () => {
    finds('ip', '203.0.113.7', 'from ', ':8080 at night');
    finds('ip', '2001:db8::ff00:42:8329', '[', ']:443');
    finds('ip', '::ffff:203.0.113.7', 'refused ', '.');
  });

  it('are not versions, times, hardware addresses or namespaces', () => {
    findsNothing(
      'version 8.4.1.0',
      'v1.2.3.4',
      'build 10.0.19045.3803',
      '3.2.1.4',
      '12:30:45',
      '00:1B:63:84:45:E6',
      'std::vector',
    );
  });

  it('are not what everybody has: routers, masks, resolvers, this host', () => {
    findsNothing(
      '192.168.1.1',
      '10.0.0.7',
      '255.255.255.0',
      '127.0.0.1',
      '8.8.8.8',
      '::1',
      'fe80::1c2a:3bff:fe4d:5e6f',
    );
  });

  it('are private ones that are given as one’s own', () => {
    finds('ip', '192.168.1.24', 'my IP is ');
  });
});

describe('telephone numbers', () => {
  it('are found in international form anywhere', () => {
    finds('phone', '+49 (0)171 3920047', 'unter ', '.');
    finds('phone', '+12125550147');
    finds('phone', '0033 6 39 98 12 34');
  });

  it('are found as a country writes them', () => {
    finds('phone', '(212) 555-0147');
    finds('phone', '06 39 98 12 34');
    finds('phone', '07700 900123');
  });

  it('are found behind a word for them', () => {
    finds('phone', '2125550147', 'call me at ');
    finds('phone', '20 12 34 56', 'ring på ');
    finds('phone', '090-1234-5678', '電話番号は', 'です');
    assert.deepEqual(found('20 12 34 56 is my phone'), ['phone: 20 12 34 56']);
  });

  it('are found as they are dialled in the country of the page', () => {
    assert.deepEqual(found('it is 20 12 34 56, thanks'), []);
    assert.deepEqual(found('it is 20 12 34 56, thanks', 'dk'), ['phone: 20 12 34 56']);
    assert.deepEqual(found('it is 20 12 34 56, thanks', 'constructor'), []);
  });

  it('are two where two stand side by side', () => {
    assert.deepEqual(found('tel 0171 3920047 / 0172 3920048'), ['phone: 0171 3920047', 'phone: 0172 3920048']);
  });

  it('are not orders, dates, coordinates, amounts or tables', () => {
    findsNothing(
      'order 2125550147',
      'ticket 212-555-0147',
      '2025-03-11 10:15',
      '03.11.2025 18.45',
      '52.520008, 13.404954',
    );
    findsNothing(
      '1 000 000 000',
      '12.345.678,90 €',
      '+100 likes',
      'error 0612345678',
      '10 20 30 40 50 60 70',
      '2005-2006',
    );
  });
});

describe('national ids', () => {
  const IDS: readonly (readonly [what: string, id: string, before?: string])[] = [
    ['US SSN', '123-45-6789'],
    ['US SSN without hyphens', '123456789', 'SSN '],
    ['US ITIN', '912-70-1234', 'ITIN '],
    ['UK National Insurance', 'AB 12 34 56 C'],
    ['UK NHS', '943 476 5919', 'NHS number '],
    ['Spanish DNI', '12345678Z'],
    ['Spanish NIE', 'X1234567L'],
    ['French NIR', '2 55 08 14 168 025 38'],
    ['French NIR without its key', '2550814168025', 'sécurité sociale '],
    ['Italian codice fiscale', 'RSSMRA85T10A562S'],
    ['German tax id', '86 095 742 719'],
    ['German pension insurance', '15070649C103'],
    ['Dutch BSN', '111222333', 'BSN '],
    ['Belgian register', '85.07.30-033.28'],
    ['Belgian register from 2000 on', '17.07.30-033.84'],
    ['Swiss AHV', '756.9217.0769.85'],
    ['Austrian insurance', '1237 010180', 'SVNR '],
    ['Swedish personnummer', '811228-9874'],
    ['Swedish personnummer, no hyphen', '8112289874', 'personnummer '],
    ['Finnish henkilötunnus', '131052-308T'],
    ['Finnish henkilötunnus from 2000 on', '010100A123D'],
    ['Danish CPR', '211062-5629'],
    ['Norwegian fødselsnummer', '010180 12371'],
    ['Polish PESEL', '44051401359'],
    ['Portuguese NIF', '123456789', 'NIF '],
    ['Irish PPS', '1234567T', 'PPS '],
    ['Czech rodné číslo', '736028/5163'],
    ['Brazilian CPF', '529.982.247-25'],
    ['Chilean RUT', '12.345.678-5'],
    ['Chilean RUT with K', '10.000.013-K'],
    ['Mexican CURP', 'HEGG560427MVZRRL04'],
    ['Argentine DNI', '12.345.678', 'DNI '],
    ['Canadian SIN', '046 454 286', 'SIN '],
    ['Indian Aadhaar', '2341 2341 2346'],
    ['Indian PAN', 'ABCPE1234F'],
    ['Australian TFN', '123 456 782', 'TFN '],
    ['Australian Medicare', '2123 45670 1', 'Medicare '],
    ['Turkish kimlik', '10000000146', 'TC kimlik no '],
    ['South African id', '8001015009087'],
    ['Korean registration', '820701-2409184'],
    ['Japanese My Number', '1234 5678 9018', 'マイナンバー '],
    ['Chinese identity card', '11010519491231002X'],
    ['passport', 'X48201937', 'passport number '],
  ];
  for (const [what, id, before] of IDS) it(`are found: ${what}`, () => finds('national-id', id, before));

  it('are not found where areas were never given out or the checksum is wrong', () => {
    findsNothing('000-12-3456', '666-12-3456', '912-34-5678', '123-00-6789', '123-45-0000', '12345678A', '811228-9875');
    findsNothing(
      'RSSMRA85T10A562T',
      '529.982.247-26',
      '44051401358',
      '756.9217.0769.84',
      '736028/5162',
      'GB 12 34 56 C',
    );
  });

  it('are not found in numbers of things', () => {
    findsNothing('order 123-45-6789', 'serial AB123456C', 'ticket 44051401359', 'version 8001015009087');
  });
});

describe('secrets', () => {
  it('are found behind a word for them, in several languages', () => {
    finds('secret', 'hunter2!', 'my password is ', ' and it fails');
    finds('secret', 'Regen$chirm12', 'Mein Passwort lautet ', '.');
    finds('secret', 'Soleil*87', 'mot de passe : ', ',');
    finds('secret', 'Sakura24x', 'パスワードは', 'です');
    finds('secret', '4821', 'my PIN is ');
    finds('secret', 'k3J9sWq81LmZx02P', '"api_key": "', '"');
  });

  it('are found where a machine would read them', () => {
    finds('secret', 'k3J9sWq81LmZx02PfT7', 'Authorization: Bearer ');
    finds('secret', 'Gl4dys', 'https://admin:', '@nas.example/share');
    finds('secret', 'k3J9sWq81LmZx02P', 'https://api.example/?token=', '&limit=5');
  });

  it('are found by their shape', () => {
    finds('secret', ['gh', 'p_', 'a1B2'.repeat(9)].join(''));
    finds('secret', ['AK', 'IAABCDEFGHIJKLMNOP'].join(''));
    finds('secret', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI4ODEyIn0.c2lnbmF0dXJlLW9mLWl0');
  });

  it('are whole private keys, also cut off ones', () => {
    const body = `-----BEGIN RSA ${PRIVATE} KEY-----\n${'Ab3/'.repeat(16)}\n${'xY9+'.repeat(16)}`;
    finds('secret', `${body}\n-----END RSA ${PRIVATE} KEY-----`, 'key:\n', '\nwhat now?');
    finds('secret', body, 'key:\n', '\nwhat now?');
    findsNothing(`It begins with -----BEGIN ${PRIVATE} KEY----- and then what?`);
  });

  it('are not what is said about passwords', () => {
    findsNothing(
      'my password is incorrect',
      'Password: required',
      'password: ********',
      'the password is 8+ characters long',
    );
    findsNothing(
      'mein Passwort ist falsch',
      'mot de passe oublié',
      'token expired',
      'token: null',
      'API key: YOUR_API_KEY_HERE',
    );
    findsNothing('PIN code 560001', 'pin 13 is high', 'error code: 404123', 'password = input("Password: ")');
  });

  it('are not hashes, ids of devices, or links', () => {
    findsNothing('commit 3f9ac21d8e7b6a5f4c3d2e1f0a9b8c7d6e5f4a3b', 'device 550e8400-e29b-41d4-a716-446655440000');
    findsNothing('https://open.music.example/track/4uLU6hMCjMI75M1A2tKUQC?si=1', 'MAC 00:1B:63:84:45:E6');
  });
});

describe('all kinds', () => {
  it('are found in order, with offsets of the text as it was written', () => {
    assert.deepEqual(findPersonalData('😀 ０９０－１２３４－５６７８ の電話, jo@example.org'), [
      { kind: 'phone', start: 3, end: 16 },
      { kind: 'email', start: 22, end: 36 },
    ]);
  });

  it('never overlap: one name for what two recognise', () => {
    assert.deepEqual(found('my password is jo.smith1@example.org'), ['email: jo.smith1@example.org']);
  });
});
