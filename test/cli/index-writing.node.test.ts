import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { commandFile } from '../../scripts/command.mjs';
import { loadSearchIndex, loadSearchTiers } from '../../src/search/index.js';
import { anEntry, createDesk } from './command.js';

const ENTRIES = [
  anEntry('wifi', 'Join a Wi-Fi network', { platforms: ['phone'] }),
  anEntry('sound', 'No sound from the speaker', { platforms: ['tv', 'phone'] }),
  anEntry('bill', 'Where is my invoice', { kind: 'thread', solved: true }),
];

interface Summary {
  readonly entries: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly platforms: Readonly<Record<string, number>>;
  readonly skipped: { readonly count: number; readonly reasons: readonly { reason: string; examples: unknown[] }[] };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly gzip: number }[];
  readonly firstTier: number;
  readonly deletedBuilds: number;
  readonly seconds: number;
}

describe('help-wizard index', () => {
  const desk = createDesk();
  desk.write('entries.json', JSON.stringify(ENTRIES));

  it('writes tiers that find what is in them, and index.json', async () => {
    const { code, stdout } = await desk.run(['index', 'entries.json', '--out', 'site/search']);
    assert.equal(code, 0);
    assert.match(stdout, /^3 entries in /);
    assert.match(stdout, /faq 2 · thread 1/);
    assert.match(stdout, /phone 2 · any 1 · tv 1/);
    const index = await loadSearchTiers(
      async (path) => new Uint8Array(await readFile(desk.path(`site/search/${path}`))),
    );
    assert.equal(index.search('no sond from speaker')[0]?.entry.id, 'sound');
  });

  it('says the same as JSON, sizes of the files among it', async () => {
    const { stdout, stderr } = await desk.run(['index', 'entries.json', '--out', 'sizes', '--json', '--quiet']);
    assert.equal(stderr, '');
    const summary = JSON.parse(stdout) as Summary;
    assert.equal(summary.entries, 3);
    assert.deepEqual(summary.kinds, { faq: 2, thread: 1 });
    assert.deepEqual(summary.platforms, { phone: 2, '*': 1, tv: 1 });
    assert.equal(summary.files.at(-1)?.path, 'index.json');
    for (const { path, bytes, gzip } of summary.files) {
      assert.equal(statSync(desk.path(`sizes/${path}`)).size, bytes);
      assert.ok(gzip > 0 && gzip <= bytes);
    }
    const all = summary.files.reduce((sum, { gzip }) => sum + gzip, 0);
    assert.ok(summary.firstTier > 0 && summary.firstTier <= all);
    assert.ok(summary.seconds > 0);
  });

  it('writes one file for loadSearchIndex with --single', async () => {
    await desk.run(['index', 'entries.json', '--out', 'one', '--single']);
    const index = loadSearchIndex(JSON.parse(desk.read('one/search-index.json')));
    assert.equal(index.search('invoice ')[0]?.entry.id, 'bill');
  });

  it('leaves no other file behind, and none half written', async () => {
    await desk.run(['index', 'entries.json', '--out', 'clean']);
    const left = readdirSync(desk.path('clean'), { recursive: true, encoding: 'utf8' });
    assert.ok(!left.some((name) => name.endsWith('.tmp')));
    assert.equal(left.filter((name) => !name.includes('/') && !name.startsWith('.')).length, 2);
  });

  it('keeps the build before, deletes older ones of its own, and nothing that is not', async () => {
    const build = async (title: string): Promise<Summary> => {
      desk.write('one.json', JSON.stringify([anEntry('x', title)]));
      const { stdout, stderr } = await desk.run(['index', 'one.json', '--out', 'builds', '--json']);
      assert.notEqual(stdout, '', stderr);
      return JSON.parse(stdout) as Summary;
    };
    const folderOf = ({ files }: Summary): string => desk.path(join('builds', files[0]!.path.split('/')[0]!));
    const first = folderOf(await build('First'));
    desk.write('builds/0123456789abcdef/mine.hwi', 'not of this tool');
    desk.write('builds/photo.png', 'x');
    const second = folderOf(await build('Second'));
    assert.equal(folderOf(await build('Second')), second);
    assert.ok(existsSync(first), 'the same build again is no new one');
    const third = await build('Third');
    assert.equal(third.deletedBuilds, 1);
    assert.ok(!existsSync(first));
    assert.ok(existsSync(second));
    // Somebody put a file of theirs into one that is due, and edited another.
    desk.write(`${second.slice(desk.path('').length)}/notes.txt`, 'mine');
    await build('Fourth');
    assert.deepEqual(readdirSync(second), ['notes.txt']);
    assert.ok(existsSync(folderOf(third)));
    assert.equal(desk.read('builds/0123456789abcdef/mine.hwi'), 'not of this tool');
    assert.equal(desk.read('builds/photo.png'), 'x');
  });

  it('believes no list of builds that leads out of the folder', async () => {
    desk.write('precious/file.txt', 'x');
    const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    const builds = ['../precious', '..', 'a/../../precious'].map((folder) => ({
      folder,
      files: [{ path: `${folder}/file.txt`, bytes: 1, sha256 }],
    }));
    desk.write('trap/.help-wizard-builds.json', JSON.stringify({ format: 'help-wizard-builds', builds }));
    await desk.run(['index', 'entries.json', '--out', 'trap']);
    await desk.run(['index', 'one.json', '--out', 'trap']);
    assert.equal(desk.read('precious/file.txt'), 'x');
  });

  it('leaves a new build that visitors read already as it is, whatever comes after', async () => {
    mkdirSync(desk.path('odd/.help-wizard-builds.json'), { recursive: true });
    const { code, stderr } = await desk.run(['index', 'entries.json', '--out', 'odd', '--quiet']);
    assert.equal(code, 1);
    assert.match(stderr, /builds\.json could not be written/);
    const { folder } = JSON.parse(desk.read('odd/index.json')) as { folder: string };
    assert.ok(readdirSync(desk.path(`odd/${folder}`)).length > 0);
  });

  it('reads no index as entries, such as its own of the day before', async () => {
    desk.write('site/a.json', JSON.stringify([anEntry('a', 'First'), anEntry('z', 'First')]));
    const args = ['index', 'site', '--out', 'site/all.json', '--single', '--json'];
    await desk.run(args);
    desk.write('site/z.json', JSON.stringify([anEntry('z', 'Second')]));
    desk.write('site/a.json', JSON.stringify([anEntry('a', 'Second')]));
    const { skipped } = JSON.parse((await desk.run(args)).stdout) as Summary;
    assert.deepEqual(
      skipped.reasons.map(({ reason }) => reason),
      ['it is a search index'],
    );
    const { entries } = JSON.parse(desk.read('site/all.json')) as { entries: { id: string; title: string }[] };
    assert.deepEqual(
      entries.map(({ id, title }) => `${id} ${title}`),
      ['a Second', 'z Second'],
    );
  });

  it('goes on where nobody reads how far it is', async () => {
    const child = spawn(process.execPath, [commandFile, 'index', 'entries.json', '--out', 'unheard'], {
      cwd: desk.path(''),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.destroy();
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
    assert.ok(existsSync(desk.path('unheard/index.json')));
  });

  it('says what was wrong with a row that it skipped, all of them with --verbose', async () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `{"id":"r${i}","kind":"faq","url":"https://site.example","text":""}`,
    );
    desk.write('rows.jsonl', [...rows, JSON.stringify(ENTRIES[0])].join('\n'));
    const short = await desk.run(['index', 'rows.jsonl', '--out', 'rows']);
    assert.match(
      short.stdout,
      /5 × it has no title\n\s+rows\.jsonl:1\n\s+rows\.jsonl:2\n\s+rows\.jsonl:3\n\s+… and 2 more/,
    );
    const long = await desk.run(['index', 'rows.jsonl', '--out', 'rows', '--verbose']);
    assert.match(long.stdout, /rows\.jsonl:5\n/);
  });

  it('keeps a terminal in order, whatever is in the files', async () => {
    desk.write('evil.jsonl', `{"id":"\\u001b[2J\\u202eevil","title":"","kind":"faq"}\n${JSON.stringify(ENTRIES[0])}`);
    const { stdout } = await desk.run(['index', 'evil.jsonl', '--out', 'evil', '--verbose']);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('tells its stages where nobody looks at a bar, and nothing with --quiet', async () => {
    const { stderr } = await desk.run(['index', 'entries.json', '--out', 'said']);
    assert.equal(stderr, 'Reading 1 file …\nBuilding the index …\n');
    assert.equal((await desk.run(['index', 'entries.json', '--out', 'said', '--quiet'])).stderr, '');
  });

  it('reads German with its language pack', async () => {
    desk.write('de.json', JSON.stringify([anEntry('k', 'Rechnungen bezahlen'), anEntry('x', 'Etwas anderes')]));
    await desk.run(['index', 'de.json', '--lang', 'de-AT', '--out', 'de', '--single']);
    const { langs } = JSON.parse(desk.read('de/search-index.json')) as { langs: string[] };
    assert.equal(langs[0], 'de');
    desk.write('fragen.txt', 'Rechnung bezahlt?\n');
    const { stdout } = await desk.run(['replay', 'fragen.txt', '--index', 'de']);
    assert.match(stdout, /no answer +0/);
  });

  it('the same files give the same index', async () => {
    await desk.run(['index', 'entries.json', '--out', 'same-a']);
    await desk.run(['index', 'entries.json', '--out', 'same-b']);
    const names = readdirSync(desk.path('same-a'), { recursive: true, encoding: 'utf8' }).sort();
    assert.deepEqual(names, readdirSync(desk.path('same-b'), { recursive: true, encoding: 'utf8' }).sort());
    assert.equal(desk.read('same-a/index.json'), desk.read('same-b/index.json'));
  });
});

describe('help-wizard index fails', () => {
  const desk = createDesk();
  desk.write('entries.json', JSON.stringify(ENTRIES));
  desk.write('empty.json', '');
  desk.write('empty.csv', '');
  desk.write('object.json', '{"name":"a package"}');
  desk.write('text.json', 'hello');
  desk.write('useless.jsonl', '{"title":"No id"}\n');
  desk.write('blocked', 'a file');
  desk.write('other/index.json', '{"name":"mine"}');
  mkdirSync(desk.path('nothing'));

  for (const [what, args, says] of [
    [
      'a file that does not exist',
      ['index', 'gone.json', '--out', 'o'],
      /gone\.json could not be read: it does not exist/,
    ],
    ['an empty folder', ['index', 'nothing', '--out', 'o'], /folder nothing has no Markdown/],
    ['an empty file', ['index', 'empty.json', 'empty.csv', '--out', 'o'], /not one entry in 2 files[^]*it is empty/],
    ['JSON of another kind', ['index', 'object.json', '--out', 'o'], /neither a list nor \{ "entries"/],
    ['what is no JSON at all', ['index', 'text.json', '--out', 'o'], /neither a list nor \{ "entries"/],
    ['entries without a kind', ['index', 'useless.jsonl', '--out', 'o'], /kind is none of[^]*--kind says/],
    [
      'a folder that cannot be made',
      ['index', 'entries.json', '--out', 'blocked/o'],
      /could not be written: a part of its path/,
    ],
    ['a folder whose index.json is another file', ['index', 'entries.json', '--out', 'other'], /is not a search index/],
    ['one of its own files', ['index', 'entries.json', '--single', '--out', 'entries.json'], /is not a search index/],
    ['a file in place of the folder', ['index', 'entries.json', '--out', 'blocked'], /blocked could not be written/],
  ] as const) {
    it(`with 1 and why, for ${what}`, async () => {
      const { code, stdout, stderr } = await desk.run([...args, '--quiet']);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }

  it('with 130 when it is stopped, and writes nothing', async () => {
    const args = [commandFile, 'index', '-', '--format', 'jsonl', '--out', 'stopped'];
    const child = spawn(process.execPath, args, { cwd: desk.path('') });
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 130);
    assert.ok(!existsSync(desk.path('stopped')));
  });

  it('and leaves the index that was there as it was', async () => {
    await desk.run(['index', 'entries.json', '--out', 'kept']);
    const before = desk.read('kept/index.json');
    assert.equal((await desk.run(['index', 'useless.jsonl', '--out', 'kept'])).code, 1);
    assert.equal(desk.read('kept/index.json'), before);
    const { folder } = JSON.parse(before) as { folder: string };
    const part = readdirSync(desk.path(`kept/${folder}`))[0]!;
    assert.ok(gunzipSync(await readFile(desk.path(`kept/${folder}/${part}`))).length > 0);
  });

  it('where it may not write', { skip: process.getuid?.() === 0 }, async () => {
    mkdirSync(desk.path('locked'));
    chmodSync(desk.path('locked'), 0o500);
    const { code, stderr } = await desk.run(['index', 'entries.json', '--out', 'locked/o']);
    chmodSync(desk.path('locked'), 0o700);
    assert.equal(code, 1);
    assert.match(stderr, /permission denied/);
  });
});
