import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { demoLimits, demoSeed } from '../../demo/server/demo-seed.js';
import { seedDatabase } from '../../demo/server/seed.js';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import { lockFolder } from '../../demo/server/store/folder-lock.js';
import { migrate } from '../../demo/server/store/migrate.js';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, aThread, start, visitor } from './support.js';

const temporary = (name: string) => mkdtempSync(join(tmpdir(), name));

describe('the reference server’s database', () => {
  let database: Database;
  before(async () => {
    database = await openDatabase({});
  });
  after(async () => database.close());

  it('is brought up to date once', async () => {
    assert.deepEqual(await migrate(database), ['0001-forum.sql', '0002-full-text-search.sql']);
    assert.deepEqual(await migrate(database), []);
  });

  it('stays as it was when a migration fails', async () => {
    const folder = temporary('migrations-');
    try {
      writeFileSync(join(folder, '0001-forum.sql'), '');
      writeFileSync(join(folder, '0002-full-text-search.sql'), '');
      writeFileSync(join(folder, '0003-good.sql'), 'create table extra (id integer);');
      writeFileSync(join(folder, '0004-bad.sql'), 'create table extra (id integer);');
      await assert.rejects(migrate(database, pathToFileURL(`${folder}/`)), /already exists/);
      const [row] = await database.query<{ extra: string | null }>(`select to_regclass('extra')::text as extra`);
      assert.equal(row?.extra, null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is left alone by a server that is older than it', async () => {
    await database.query(`insert into migrations (name) values ('9999-later.sql')`);
    await assert.rejects(migrate(database), /newer server: it has 9999-later\.sql/);
    await database.query(`delete from migrations where name = '9999-later.sql'`);
  });

  it('is filled with the demo’s own content, once', async () => {
    const seed = await demoSeed();
    assert.equal(await seedDatabase(database, seed), true);
    assert.equal(await seedDatabase(database, seed), false);
    const kinds = await database.query(
      'select kind, count(*)::integer as number from entries group by kind order by kind',
    );
    const expected = grouped(seed.entries);
    assert.deepEqual(
      kinds,
      [...expected].map(([kind, all]) => ({ kind, number: all.length })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
    const [article] = await database.query('select path, board_id from entries where id = $1', ['faq-song-wont-play']);
    assert.deepEqual(article, { path: '/articles.html?article=faq-song-wont-play', board_id: null });
    const [board] = await database.query('select path from boards where id = $1', ['phone']);
    assert.deepEqual(board, { path: '/community.html?board=phone' });
    const [password] = await database.query<{ password: string }>('select password from accounts limit 1');
    assert.match(password?.password ?? '', /^scrypt\$16384\$8\$5\$/);
    assert.deepEqual((await demoLimits()).title, { min: 10, max: 100 });
  });
});

function grouped<Item extends { readonly kind: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return groups;
}

describe('a folder with a database', () => {
  it('belongs to one process at a time', () => {
    const folder = temporary('lock-');
    try {
      // This process's parent is alive, and no child of ours.
      writeFileSync(join(folder, 'server.pid'), String(process.ppid));
      assert.throws(
        () => lockFolder(folder),
        new RegExp(`is in use by process ${process.ppid}; stop it, or set DATA_DIR`),
      );
      // Nobody has a number that large.
      writeFileSync(join(folder, 'server.pid'), '2147483646');
      const release = lockFolder(folder);
      release();
      lockFolder(folder)();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps threads, sessions and keys over a restart', async () => {
    const folder = temporary('forum-');
    let server: TestServer | undefined;
    let database = await openDatabase({ folder });
    try {
      server = await start({ database });
      const mira = await visitor(server, 'mira');
      const body = aThread();
      const headers = { 'idempotency-key': 'k' };
      const first = await mira.send('POST', `${API}/threads`, body, headers);
      assert.equal(first.statusCode, 201);
      await server.stop();
      await database.close();

      database = await openDatabase({ folder });
      server = await start({ database });
      const { app } = server;
      const send = async () =>
        app.inject({
          method: 'POST',
          url: `${API}/threads`,
          payload: body,
          headers: { ...headers, cookie: mira.cookie, 'x-csrf-token': mira.csrf },
        });
      const again = await send();
      assert.deepEqual([again.statusCode, again.headers['idempotency-replayed']], [201, 'true']);
      assert.deepEqual(again.json(), first.json());
      assert.equal((await server.threads()).length, 1);
    } finally {
      await server?.stop();
      await database.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a server that is killed', () => {
  const folder = temporary('killed-');
  const children: ChildProcess[] = [];
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** `served-folder.ts` in a process of its own. */
  async function run() {
    const script = fileURLToPath(new URL('served-folder.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import=tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const ask = async (what: string) => (await fetch(`${String(line).trim()}/${what}`)).text();
    return { ask, child, baseUrl: (await ask('origin')) + API };
  }

  it('has posted once when the visitor sends the draft again', async () => {
    const first = await run();
    const cookie = await first.ask('sign-in');
    const session = await fetch(`${first.baseUrl}/session`, { headers: { cookie } });
    const { csrfToken } = (await session.json()) as { csrfToken: string };
    const body = JSON.stringify(aThread());
    const send = async (baseUrl: string) =>
      fetch(`${baseUrl}/threads`, {
        method: 'POST',
        headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json', 'idempotency-key': 'k' },
        body,
      });
    // Killed at some point of its work: whoever asked does not know how far it came.
    const lost = send(first.baseUrl).catch(() => null);
    await first.ask('posted');
    first.child.kill('SIGKILL');
    await Promise.all([once(first.child, 'exit'), lost]);

    const second = await run();
    assert.equal((await send(second.baseUrl)).status, 201);
    assert.equal((await send(second.baseUrl)).headers.get('idempotency-replayed'), 'true');
    assert.equal(await second.ask('posted'), '1');
    second.child.kill('SIGTERM');
    const [code] = (await once(second.child, 'exit')) as [number | null];
    assert.equal(code, 0);
  });
});
