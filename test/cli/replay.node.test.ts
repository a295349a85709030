import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEntry, createDesk, type Desk } from './command.js';

const ENTRIES = [
  anEntry('wifi', 'Join a Wi-Fi network', { platforms: ['phone'], text: 'Settings, Network, and choose yours.' }),
  anEntry('invoice', 'Where do I find my invoice', { text: 'On the account page.' }),
  anEntry('speaker', 'No sound from the speaker', { text: 'Check the cable.' }),
  anEntry('t1', 'Dark mode on the television', { kind: 'thread', solved: true, text: 'Is there one?' }),
  anEntry('t2', 'Reset the parental lock code', { kind: 'thread', solved: false, text: 'I forgot it.' }),
];

interface Report {
  readonly tally: { readonly total: number; readonly answered: number; readonly maybe: number; readonly none: number };
  readonly platforms: readonly {
    readonly platform: string | null;
    readonly total: number;
    readonly answered: number;
  }[];
  readonly topics: readonly { readonly label: string; readonly count: number; readonly examples: readonly string[] }[];
  readonly single: number;
  readonly singles: readonly string[];
  readonly entries: readonly { readonly id: string; readonly count: number }[];
  readonly scores: readonly { readonly from: number; readonly count: number }[];
  readonly skipped: number;
}

async function replayed(desk: Desk, args: readonly string[], input?: string): Promise<Report> {
  const { code, stdout, stderr } = await desk.run(['replay', ...args, '--json'], input);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Report;
}

describe('help-wizard replay', () => {
  const desk = createDesk();
  desk.write('entries.json', JSON.stringify(ENTRIES));
  const INDEX = ['--entries', 'entries.json'];

  it('tells what would have been answered from what would not', async () => {
    const titles = ['where is my invoise', 'no sound from speaker', 'How tall is the Eiffel tower', '', '  '];
    desk.write('titles.txt', `\ufeff${titles.join('\r\n')}`);
    const { tally, entries, singles } = await replayed(desk, ['titles.txt', ...INDEX]);
    assert.deepEqual([tally.total, tally.none], [3, 1]);
    assert.equal(tally.answered + tally.maybe, 2);
    assert.ok(entries.every(({ id }) => ['invoice', 'speaker'].includes(id)));
    assert.deepEqual(singles, ['How tall is the Eiffel tower']);
  });

  it('says so to somebody who reads it', async () => {
    const { stdout } = await desk.run(['replay', '-', ...INDEX], 'Where do I find my invoice\nEiffel tower\n');
    assert.match(stdout, /^2 titles in /);
    assert.match(stdout, /answered +1 +50 %/);
    assert.match(stdout, /no answer +1 +50 %/);
    assert.match(stdout, /Unanswered, by topic\n\s+1 {2}unlike any other\n\s+“Eiffel tower”/);
    assert.match(stdout, /Would have answered most\n\s+1 {2}Where do I find my invoice \(faq\)/);
  });

  it('asks an index in tiers, its index.json, and a single file, with the same answers', async () => {
    await desk.run(['index', 'entries.json', '--out', 'tiers']);
    await desk.run(['index', 'entries.json', '--out', 'one.json', '--single']);
    desk.write('two.txt', 'Where do I find my invoice\nEiffel tower\n');
    const expected = (await replayed(desk, ['two.txt', ...INDEX])).tally;
    assert.deepEqual(expected, { total: 2, answered: 1, maybe: 0, none: 1 });
    for (const path of ['tiers', 'tiers/index.json', 'one.json']) {
      assert.deepEqual((await replayed(desk, ['two.txt', '--index', path])).tally, expected, path);
    }
  });

  it('takes no thread for its own answer, by id, by address and by title', async () => {
    desk.write(
      'own.csv',
      [
        'id,link,title',
        't1,,Dark mode television',
        ',http://www.site.example/t1/#top,Dark mode for the television',
        ',,"dark mode, on the television!"',
        'other,,Television: dark mode?',
      ].join('\n'),
    );
    const { entries } = await replayed(desk, ['own.csv', ...INDEX, '--threshold', '0.5']);
    assert.deepEqual(
      entries.map(({ id, count }) => [id, count]),
      [['t1', 1]],
    );
  });

  it('lets an article answer the question that is its title, and an unsolved thread nothing', async () => {
    const { tally } = await replayed(desk, ['-', ...INDEX], 'No sound from the speaker\nParental lock code reset\n');
    assert.deepEqual(tally, { total: 2, answered: 1, maybe: 0, none: 1 });
  });

  it('counts by platform, from a column or a flag', async () => {
    desk.write('boards.jsonl', '{"s":"Find my invoice","b":"phone"}\n{"s":"Eiffel","b":"tv"}\n{"s":"Eiffel tower"}\n');
    const { platforms } = await replayed(desk, ['boards.jsonl', '--column', 's', '--map', 'platforms=b', ...INDEX]);
    assert.deepEqual(platforms.map(({ platform, total }) => `${platform ?? 'unknown'} ${total}`).sort(), [
      'phone 1',
      'tv 1',
      'unknown 1',
    ]);
    const told = await replayed(desk, ['-', '--platform', 'tv', ...INDEX], 'Find my invoice\n');
    assert.deepEqual(
      told.platforms.map(({ platform }) => platform),
      ['tv'],
    );
  });

  it('puts unanswered titles together that are about the same', async () => {
    const titles = [
      'Refund for a cancelled ticket',
      'refund of cancelled tickets?',
      'Cancelled ticket: refund',
      'Refund for a cancelled ticket!',
      'Battery swells up',
      'Swelling battery',
      'Zebra crossing',
    ];
    const { topics, single } = await replayed(desk, ['-', ...INDEX], titles.join('\n'));
    assert.deepEqual(
      topics.map(({ count }) => count),
      [4, 2],
    );
    assert.match(topics[0]!.label, /refund/);
    assert.match(topics[0]!.label, /ticket/);
    assert.match(topics[1]!.label, /batter/);
    assert.equal(single, 1);
  });

  it('skips rows without a title and says where they are', async () => {
    desk.write('holes.jsonl', '{"title":"Eiffel tower"}\n{"title":""}\n{"title"\n{"title":"Louvre"}\n');
    const { stdout } = await desk.run(['replay', 'holes.jsonl', ...INDEX]);
    assert.match(stdout, /^2 titles/);
    assert.match(stdout, /Note: 1 row skipped, it has no title: holes\.jsonl:2\n/);
    assert.match(stdout, /Note: 1 row skipped, it is not JSON[^\n]*: holes\.jsonl:3\n/);
  });

  it('holds to the scores it is given', async () => {
    const strict = await replayed(desk, ['-', ...INDEX, '--threshold', '1', '--maybe', '1'], 'find invoice\n');
    assert.equal(strict.tally.none, 1);
    const lax = await replayed(desk, ['-', ...INDEX, '--threshold', '0.3'], 'find invoice\n');
    assert.equal(lax.tally.answered, 1);
    const only = await replayed(desk, ['-', ...INDEX, '--only', 'thread', '--threshold', '0.3'], 'find invoice\n');
    assert.equal(only.tally.answered, 0);
  });

  it('goes through ten thousand titles', async () => {
    const words = ['invoice', 'speaker', 'network', 'zebra', 'lamp', 'violin', 'marble', 'garden'];
    const titles = Array.from({ length: 10_000 }, (_, i) => `Question ${i} about the ${words[i % words.length]!}`);
    desk.write('many.txt', titles.join('\n'));
    const { tally, scores, topics, single } = await replayed(desk, ['many.txt', ...INDEX]);
    assert.equal(tally.total, 10_000);
    assert.equal(
      scores.reduce((sum, { count }) => sum + count, 0),
      10_000,
    );
    assert.ok(topics.length + single > 0);
  });

  for (const [what, args, says] of [
    [
      'an index that is not there',
      ['titles.txt', '--index', 'nowhere'],
      /nowhere could not be read: it does not exist/,
    ],
    ['a folder without an index', ['titles.txt', '--index', '.'], /no index in \./],
    ['a file that is no index', ['titles.txt', '--index', 'entries.json'], /not a search index/],
    ['an index that is cut off', ['titles.txt', '--index', 'cut.json'], /cut\.json is damaged/],
    ['an index whose parts are gone', ['titles.txt', '--index', 'parts'], /index lacks .*abc/],
    ['a table without titles', ['columns.csv', '--entries', 'entries.json'], /no column of titles.*there are: a, b/],
    ['no titles at all', ['blank.txt', '--entries', 'entries.json'], /not one title in blank\.txt/],
    ['titles that are not there', ['gone.txt', '--entries', 'entries.json'], /gone\.txt could not be read/],
    [
      'a report that cannot be written',
      ['titles.txt', ...INDEX, '--html', 'titles.txt/r.html'],
      /could not be written/,
    ],
  ] as const) {
    it(`ends with 1 and why, for ${what}`, async () => {
      desk.write('titles.txt', 'A title\n');
      desk.write('columns.csv', 'a,b\n1,2\n');
      desk.write('blank.txt', '\n\n');
      desk.write('cut.json', '{"format":"help-wiz');
      await desk.run(['index', 'entries.json', '--out', 'parts']);
      const head = JSON.parse(desk.read('parts/index.json')) as { folder: string };
      desk.write('parts/index.json', JSON.stringify({ ...head, folder: 'abc' }));
      const { code, stdout, stderr } = await desk.run(['replay', ...args, '--quiet']);
      assert.equal(code, 1, stdout);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
