import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry } from '../../src/core/types.js';
import { createDesk, type Desk } from './command.js';

interface Index {
  readonly entries: readonly Entry[];
}

/** What an index of these files has in it, and what was said about it. */
async function indexed(desk: Desk, args: readonly string[], input?: string | Uint8Array) {
  const ended = await desk.run(['index', ...args, '--out', 'out.json', '--single'], input);
  assert.equal(ended.code, 0, ended.stderr);
  const { entries } = JSON.parse(desk.read('out.json')) as Index;
  return { ...ended, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

const SITE = ['--base-url', 'https://site.example/help'];

describe('help-wizard index reads', () => {
  const desk = createDesk();

  it('a folder of Markdown: front matter, headings, addresses and plain text', async () => {
    desk.write(
      'docs/guides/Wi-Fi.md',
      [
        '---\ntitle: "Join a Wi-Fi"\nplatforms: [phone, tv]\ntags: network; wifi\nupdatedAt: 2026-10-02\nsolved: true\n---',
        '# Join a Wi-Fi\n\nOpen **Settings**, then [Wi-Fi](../settings.md#wifi).\n\n1. One\n2. Two &amp; a half',
        '<b onclick="alert(1)">Loud</b>\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\nrun --now\n```\n',
      ].join('\r\n'),
    );
    desk.write('docs/index.md', '\ufeff# Welcome\n\nStart here.');
    desk.write('docs/no heading.md', 'Only text.');
    desk.write('docs/number.md', '---\nTitle: 404\n---\n# Not found\n\nGone.');
    desk.write('docs/bare.md', '---\n---\n## Bare\n\nText.');
    desk.write('docs/.hidden/secret.md', '# Secret');
    desk.write('docs/node_modules/x/README.md', '# Not ours');
    const { byId } = await indexed(desk, ['docs', ...SITE]);
    assert.deepEqual([...byId.keys()].sort(), ['bare', 'guides/Wi-Fi', 'index', 'no heading', 'number']);
    const page = byId.get('guides/Wi-Fi')!;
    assert.equal(page.title, 'Join a Wi-Fi');
    assert.equal(page.kind, 'faq');
    assert.equal(page.url, 'https://site.example/help/guides/Wi-Fi');
    assert.deepEqual(page.platforms, ['phone', 'tv']);
    assert.deepEqual(page.tags, ['network', 'wifi']);
    assert.equal(page.updatedAt, '2026-10-02');
    assert.equal(page.solved, true);
    assert.match(page.text, /^Open Settings, then Wi-Fi\.\n/);
    assert.match(page.text, /1\. One\n+2\. Two & a half/);
    assert.match(page.text, /Loud/);
    assert.match(page.text, /c · d/);
    assert.match(page.text, /run --now/);
    assert.doesNotMatch(page.text, /[*<|]|onclick/);
    assert.match(page.html!, /<a href="\.\.\/settings#wifi">/);
    assert.doesNotMatch(page.html!, /<h1>/);
    assert.equal(byId.get('index')!.title, 'Welcome');
    assert.equal(byId.get('no heading')!.title, 'no heading');
    assert.equal(byId.get('no heading')!.url, 'https://site.example/help/no%20heading');
    assert.equal(byId.get('number')!.title, '404');
    assert.equal(byId.get('bare')!.title, 'Bare');
    assert.equal(byId.get('bare')!.text, 'Text.');
    assert.equal(byId.get('index')!.url, 'https://site.example/help/');
  });

  it('JSON, as a list and as { entries }, and a row that is broken costs only itself', async () => {
    const good = (id: string): string => JSON.stringify({ id, kind: 'faq', title: `T ${id}`, url: `/${id}`, text: '' });
    desk.write('list.json', `[${good('a')},\n{"id": 3, "title": "broken" "kind"},\n${good('b')}, 7, null]`);
    desk.write('object.json', `\ufeff{"version": [1, 2], "entries": [${good('ü "}]')}, ${good('d')}], "more": {}}`);
    const { entries, stdout } = await indexed(desk, ['list.json', 'object.json', ...SITE]);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['a', 'b', 'ü "}]', 'd'],
    );
    assert.match(stdout, /Skipped 3 rows/);
    assert.match(stdout, /it is not JSON[^\n]*\n\s+list\.json:2\n/);
    assert.match(stdout, /2 × it is not an object\n\s+list\.json:3/);
  });

  it('JSON that breaks off, up to there', async () => {
    desk.write('cut.json', '[{"id":"a","kind":"faq","title":"A","url":"/a","text":"x"},\n{"id":"b","ti');
    const { entries, stdout } = await indexed(desk, ['cut.json', ...SITE]);
    assert.equal(entries.length, 1);
    assert.match(stdout, /the file ends in the middle of its list\n\s+cut\.json:2/);
  });

  it('JSON Lines, with CRLF, empty lines, line separators within a text, and a broken line', async () => {
    const lines = [
      '{"id":1,"title":"One","url":"/1","text":"first\u2028second"}',
      '',
      '{"id":2,"title":"Two","url":"/2","text":"',
      '{"id":3,"title":"Three 🎧","url":"/3","text":"x"}',
    ];
    desk.write('rows.jsonl', `\ufeff${lines.join('\r\n')}`);
    const { entries, stdout } = await indexed(desk, ['rows.jsonl', '--kind', 'thread', ...SITE]);
    assert.deepEqual(
      entries.map(({ id, title }) => [id, title]),
      [
        ['1', 'One'],
        ['3', 'Three 🎧'],
      ],
    );
    assert.match(entries[0]!.text, /first\u2028second/);
    assert.match(stdout, /rows\.jsonl:3/);
  });

  it('CSV with line breaks in cells, lists, other names of columns and semicolons between them', async () => {
    desk.write(
      'threads.csv',
      '\ufeffTopic ID;Subject;Body;Platform;Solved;Likes;Updated at;Link\r\n' +
        '7;"Says ""no""; then stops";"First line\r\nsecond line";phone|tv;yes;12;2026-10-02 08:00;/t/7\r\n' +
        '\r\n8;Too many;x;phone;no;1;2026-10-02;/t/8;and;more\r\n9;Short\r\n' +
        '10;Quote "in" the middle;y;;no;;;/t/10\r\n',
    );
    const { byId, stdout } = await indexed(desk, ['threads.csv', '--kind', 'thread', ...SITE]);
    assert.deepEqual([...byId.keys()], ['7', '9', '10']);
    const entry = byId.get('7')!;
    assert.equal(entry.title, 'Says "no"; then stops');
    assert.match(entry.text, /First line\r?\nsecond line/);
    assert.deepEqual(entry.platforms, ['phone', 'tv']);
    assert.equal(entry.solved, true);
    assert.equal(entry.votes, 12);
    assert.equal(entry.updatedAt, '2026-10-02T08:00');
    assert.equal(entry.url, 'https://site.example/t/7');
    assert.equal(byId.get('10')!.title, 'Quote "in" the middle');
    assert.match(stdout, /it has 10 columns, but the first row names 8\n\s+threads\.csv:5/);
  });

  it('columns named with --map, in tables and in JSON', async () => {
    desk.write('forum.tsv', 'Nr\tÜberschrift\tFrage\tlink\n1\tHallo\tWas tun?\thttps://site.example/1\n');
    desk.write('forum.jsonl', '{"n":{"id":"2"},"t":"Servus","text":"y","url":"https://site.example/2"}');
    const maps = ['--map', 'id=Nr,title=Überschrift,text=Frage'];
    const table = await indexed(desk, ['forum.tsv', '--kind', 'thread', '--lang', 'de', ...maps]);
    assert.deepEqual(
      table.entries.map(({ id, title, text, lang }) => [id, title, text, lang]),
      [['1', 'Hallo', 'Was tun?', 'de']],
    );
    const lines = await indexed(desk, ['forum.jsonl', '--kind', 'thread', '--map', 'id=n.id', '--map', 'title=t']);
    assert.deepEqual(
      lines.entries.map(({ id, title }) => [id, title]),
      [['2', 'Servus']],
    );
  });

  it('what a spreadsheet saves: UTF-16, and windows-1252 where that is said', async () => {
    const table = 'id\ttitle\turl\ttext\n1\tMüll\thttps://site.example/1\tx\n';
    desk.write('utf16.tsv', Buffer.from(`\ufeff${table}`, 'utf16le'));
    assert.equal((await indexed(desk, ['utf16.tsv', '--kind', 'faq'])).entries[0]?.title, 'Müll');
    desk.write('latin.tsv', Buffer.from(table, 'latin1'));
    const told = await indexed(desk, ['latin.tsv', '--kind', 'faq', '--encoding', 'windows-1252']);
    assert.equal(told.entries[0]?.title, 'Müll');
    assert.match((await indexed(desk, ['latin.tsv', '--kind', 'faq'])).stdout, /latin\.tsv has bytes .*--encoding/);
  });

  it('what is piped in', async () => {
    const line = '{"id":"p","title":"Piped","url":"https://site.example/p","text":"x"}\n';
    const { entries } = await indexed(desk, ['-', '--format', 'jsonl', '--kind', 'faq'], line);
    assert.equal(entries[0]?.title, 'Piped');
    const { code, stderr } = await desk.run(['index', '-', '--out', 'x.json', '--single'], line);
    assert.equal(code, 2);
    assert.match(stderr, /--format/);
  });

  it('patterns that no shell has spelt out', async () => {
    desk.write('tree/a/one.json', '[{"id":"one","kind":"faq","title":"One","url":"/1","text":"x"}]');
    desk.write('tree/b/c/two.json', '[{"id":"two","kind":"faq","title":"Two","url":"/2","text":"x"}]');
    desk.write('tree/b/three.csv', 'id,kind,title,url,text\nthree,faq,Three,/3,x\n');
    const ids = async (pattern: string) => (await indexed(desk, [pattern, ...SITE])).entries.map(({ id }) => id);
    assert.deepEqual(await ids('tree/**/*.json'), ['one', 'two']);
    assert.deepEqual(await ids('tree/?/*.{csv,json}'), ['one', 'three']);
    assert.deepEqual(await ids('tree/b'), ['two', 'three']);
    const { code, stderr } = await desk.run(['index', 'tree/*.md', '--out', 'o']);
    assert.equal(code, 1);
    assert.match(stderr, /No file fits tree\/\*\.md/);
  });

  it('one id once, and says where the others are', async () => {
    desk.write('twice.jsonl', '{"id":"x","title":"A","text":""}\n{"id":"x","title":"B","text":""}\n');
    const { entries, stdout } = await indexed(desk, ['twice.jsonl', '--kind', 'faq', ...SITE]);
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['A'],
    );
    assert.match(stdout, /an earlier entry has the same id\n\s+twice\.jsonl:2 {2}x/);
  });

  it('front matter that is broken, drafts and bombs, without harm', async () => {
    desk.write('odd/broken.md', '---\ntitle: [a\n---\n# A');
    desk.write('odd/draft.md', '---\ndraft: true\n---\n# Draft');
    desk.write('odd/list.md', '---\n- a\n- b\n---\n# List');
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1},`.repeat(9)}]`);
    desk.write('odd/bomb.md', `---\n${bomb.join('\n')}\n---\n# Bomb`);
    desk.write('odd/empty.md', '');
    desk.write('odd/rule.md', '# Rule\n\nAbove\n\n---\n\nBelow');
    const { entries, stdout } = await indexed(desk, ['odd', ...SITE]);
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['rule'],
    );
    assert.match(stdout, /front matter is not YAML[^\n]*\n\s+odd\/broken\.md:[234]/);
    for (const why of ['it is a draft', 'repeats itself too often', 'not a list of names', 'it is empty']) {
      assert.match(stdout, new RegExp(why));
    }
  });

  it('fifty thousand lines, three of them broken, and says which', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => {
      if (i % 20_000 === 9) return '{"id":';
      return JSON.stringify({ id: `n${i}`, title: `Problem number ${i}`, url: `/${i}`, text: 'Some words about it.' });
    });
    desk.write('many.jsonl', lines.join('\n'));
    const { entries, stdout } = await indexed(desk, ['many.jsonl', '--kind', 'thread', ...SITE]);
    assert.equal(entries.length, 49_997);
    assert.match(stdout, /^49,997 entries/);
    assert.match(stdout, /many\.jsonl:10\n\s+many\.jsonl:20010\n\s+many\.jsonl:40010/);
  });
});
