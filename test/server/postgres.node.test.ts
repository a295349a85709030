import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import { migrate } from '../../demo/server/store/migrate.js';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, aThread, problem, start, visitor } from './support.js';

/** An empty database of a real Postgres, `postgres://…`: what is in it is thrown away. */
const url = process.env.HELP_WIZARD_POSTGRES_URL;

// The embedded one does one thing after the other; here two transactions really are at work at once.
describe('the reference server on a Postgres server', { skip: url === undefined }, () => {
  let database: Database;
  const servers: TestServer[] = [];
  before(async () => {
    database = await openDatabase({ url: url ?? '' });
    await database.query('drop schema public cascade');
    await database.query('create schema public');
    // Two processes that start together, as it were.
    await Promise.all([migrate(database), migrate(database)]);
    servers.push(await start({ database }), await start({ database }));
  });
  after(async () => {
    for (const server of servers) await server.stop();
    await database.close();
  });

  it('posts once when a request comes many times at once, to two servers', async () => {
    const [one, other] = servers;
    const mira = await visitor(one!, 'mira');
    const payload = aThread({ tags: ['a "quoted", label', '\\'] });
    const headers = { cookie: mira.cookie, 'x-csrf-token': mira.csrf, 'idempotency-key': 'k' };
    const answers = await Promise.all(
      [one, other, one, other, one, other].map(async (server) =>
        server!.app.inject({ method: 'POST', url: `${API}/threads`, headers, payload }),
      ),
    );
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [201, 201, 201, 201, 201, 201],
    );
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
    const [stored, ...others] = await one!.threads();
    assert.deepEqual([stored?.tags, others.length], [payload.tags, 0]);
    problem(await mira.post({}, 'k'), 409, 'conflict');
  });

  it('searches, pages and counts like the embedded one', async () => {
    const mira = await visitor(servers[0]!, 'mira');
    type Found = { items: { id: string }[]; next?: string };
    const search = async (query: string) => (await mira.get(`${API}/entries?${query}`)).json<Found>();
    assert.deepEqual((await search('text=music stopp')).items[0]?.id, 'e1');
    const first = await search('text=text&limit=4');
    const second = await search(`text=text&limit=4&page=${first.next ?? ''}`);
    assert.deepEqual([...first.items, ...second.items].map(({ id }) => id).toSorted(), [
      'e1',
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
    ]);
    const vote = async () => mira.send('PUT', `${API}/entries/e2/vote`);
    const counts = (await Promise.all([vote(), vote(), vote()])).map(
      (answer) => answer.json<{ count: number }>().count,
    );
    assert.equal(Math.max(...counts), 8);
  });

  it('notices the same words under other keys, however fast they come', async () => {
    const mira = await visitor(servers[0]!, 'mira');
    const body = aThread();
    const send = async (key: string) => mira.send('POST', `${API}/threads`, body, { 'idempotency-key': key });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(send));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [201, 409, 409, 409]);
  });
});
