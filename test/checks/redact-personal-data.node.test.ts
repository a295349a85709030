import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readLabelled } from '../../bench/personal-data/read-labelled.js';
import { DEFAULT_REDACTION_MARKERS, findPersonalData, redactPersonalData } from '../../src/checks/index.js';

/** Apart, so that scanners of repositories stay calm. */
const PRIVATE = 'PRIVATE';

const VALUES = [
  'jo@example.org',
  '+49 171 3920047',
  '(212) 555-0147',
  '4111 1111 1111 1111',
  'DE89370400440532013000',
  '123-45-6789',
  '203.0.113.7',
  '2001:db8::1',
  'password: hunter2!',
  'my PIN is 4821',
  'token=k3J9sWq81LmZx02PfT7',
  'call 2125550147',
  'order 2125550147',
  'https://a:b1c2@example.org/',
];
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Words, signs and data in any order and rhythm. */
const messages = fc
  .array(
    fc.oneof(
      fc.constantFrom(...VALUES, ...Object.values(DEFAULT_REDACTION_MARKERS)),
      fc.constantFrom(
        ' ',
        '\n',
        '.',
        ': ',
        ', ',
        ' is ',
        '"',
        '(',
        ')',
        '-',
        '[',
        ']',
        ' password ',
        ' phone ',
        '😀',
        'は',
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.stringMatching(/^[\d .+()-]{0,24}$/),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('redactPersonalData', () => {
  it('puts a readable marker where data was and leaves the rest as it is', () => {
    assert.equal(
      redactPersonalData('Hi,\r\n\tmail  jo@example.org or call (212) 555-0147 — thanks 😀'),
      'Hi,\r\n\tmail  [e-mail removed] or call [phone number removed] — thanks 😀',
    );
  });

  it('takes the markers from the page’s language, and English where it has none', () => {
    const markers = { email: '[E-Mail entfernt]' };
    assert.equal(
      redactPersonalData('jo@example.org, 203.0.113.7', undefined, { markers }),
      '[E-Mail entfernt], [IP address removed]',
    );
  });

  it('takes out only the given findings', () => {
    const text = 'jo@example.org or al@example.org';
    assert.equal(redactPersonalData(text, findPersonalData(text).slice(1)), 'jo@example.org or [e-mail removed]');
    assert.equal(redactPersonalData(text, []), text);
  });

  it('takes findings in any order, and writes one marker for those that overlap', () => {
    const findings = [
      { kind: 'phone', start: 6, end: 8 },
      { kind: 'email', start: 2, end: 5 },
      { kind: 'secret', start: 0, end: 3 },
    ] as const;
    assert.equal(redactPersonalData('0123456789', findings), '[password or key removed]5[phone number removed]89');
  });

  it('refuses findings of another text', () => {
    assert.throws(() => redactPersonalData('short', [{ kind: 'email', start: 2, end: 9 }]), RangeError);
    assert.throws(() => redactPersonalData('short', [{ kind: 'email', start: -1, end: 2 }]), RangeError);
    assert.throws(() => redactPersonalData('short', [{ kind: 'email', start: Number.NaN, end: 2 }]), RangeError);
  });
});

describe('any text', () => {
  const lines = fc.constantFrom(
    ...[...readLabelled('development'), ...readLabelled('held-out')].map(({ text }) => text),
  );
  const texts = fc.oneof(
    messages,
    fc.array(lines, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
  );

  it('gives ordered findings inside the text that neither overlap nor split a character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const { start, end } of findPersonalData(text)) {
          assert.ok(done <= start && start < end && end <= text.length);
          assert.ok(!LONE_SURROGATE.test(text.slice(start, end)) || LONE_SURROGATE.test(text));
          done = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds nothing any more when it has been redacted, and stays so', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const redacted = redactPersonalData(text);
        assert.deepEqual(findPersonalData(redacted), []);
        assert.equal(redactPersonalData(redacted), redacted);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what stands between the findings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = findPersonalData(text);
        const redacted = redactPersonalData(text, findings);
        const markers = findings.reduce((sum, { kind }) => sum + DEFAULT_REDACTION_MARKERS[kind].length, 0);
        const removed = findings.reduce((sum, { start, end }) => sum + end - start, 0);
        assert.equal(redacted.length, text.length - removed + markers);
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile text', () => {
  const SIZE = 100_000;
  const SEEDS = [
    ...[
      'a',
      '1',
      '@',
      '.',
      ':',
      '-',
      ' ',
      '+',
      '(',
      '=',
      '_',
      '[',
      ']',
      '\n',
      '0',
      'eyJ',
      '1 ',
      '1.',
      '1-',
      'a@',
      'a.',
      '@a.',
      'f:',
    ],
    ...[
      '::',
      '::1',
      '12 ',
      '4111 ',
      'DE89',
      'DE 89 ',
      'ab12',
      'a%40',
      '+1',
      '+49 171 ',
      '(212) ',
      '1.1.1.1',
      '1.1.1.',
      '123-45-',
    ],
    ...[
      'password is ',
      'password ',
      'pw:',
      'token=',
      'pass pass ',
      'my pin: ',
      'api key for ',
      'Bearer ',
      '://a:',
      'a(at)b',
      'key:"',
    ],
    ...[
      'a'.repeat(20).concat(' '),
      'phone 123 456 7890 ',
      'tel 0171 1234567 ',
      'order 1234567 ',
      'jo@example.org ',
      'は',
      '😀',
    ],
    ...[
      `-----BEGIN ${PRIVATE} KEY-----`,
      `-----BEGIN A ${PRIVATE} KEY-----\nAAAA`,
      'eyJaaaaaaaa.aaaa',
      'xoxb-',
      '203.0.113.7 ',
    ],
  ];

  it(`of ${SIZE} characters takes time in proportion to its length`, () => {
    for (const seed of SEEDS) {
      const text = seed.repeat(Math.ceil(SIZE / seed.length)).slice(0, SIZE);
      const before = process.cpuUsage();
      findPersonalData(text);
      const { user, system } = process.cpuUsage(before);
      // Quadratic would be minutes.
      assert.ok((user + system) / 1000 < 4000, `${JSON.stringify(seed)}: ${(user + system) / 1000} ms`);
    }
  });
});
