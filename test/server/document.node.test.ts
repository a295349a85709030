import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ConfigurationError, readConfig } from '../../demo/server/config.js';
import { readApiDocument } from '../../demo/server/openapi.js';
import { ADAPTER_ERROR_CODES } from '../../src/core/errors.js';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import type { TestServer } from '../../demo/server/test-server.js';
import { API, problem, start } from './support.js';

describe('openapi.yaml', () => {
  let server: TestServer;
  before(async () => {
    // The plugin that makes the routes checks the document against the schema of OpenAPI 3.1 first.
    server = await start();
  });
  after(async () => server.stop());

  it('has a route for every operation, and every operation says who may', async () => {
    const { paths } = await readApiDocument();
    for (const [path, operations] of Object.entries(paths)) {
      const url = API + path.replaceAll(/\{(\w+)\}/g, ':$1');
      for (const [method, { operationId, security = [] }] of Object.entries(operations)) {
        if (method === 'parameters') continue;
        const name = method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE';
        assert.equal(server.app.hasRoute({ method: name, url }), true, operationId);
        const needs = security.flatMap((scheme) => Object.keys(scheme));
        if (name !== 'GET') assert.deepEqual(needs, ['session', 'csrfToken'], operationId);
      }
    }
  });

  it('knows only error codes that adapters know', async () => {
    type Document = { components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } } };
    const { components } = (await readApiDocument()) as unknown as Document;
    const known: readonly string[] = ADAPTER_ERROR_CODES;
    assert.deepEqual(
      components.schemas.Problem.properties.code.enum.filter((code) => !known.includes(code)),
      [],
    );
  });

  it('says when to come back while the database is away', async () => {
    const database = await openDatabase({});
    let isAway = false;
    const refused = () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
    const breakable: Database = {
      ...database,
      query: async (statement, values) => (isAway ? Promise.reject(refused()) : database.query(statement, values)),
      transaction: async (work) => (isAway ? Promise.reject(refused()) : database.transaction(work)),
    };
    const broken = await start({ database: breakable });
    try {
      isAway = true;
      const answer = await broken.app.inject({ url: `${API}/entries` });
      problem(answer, 503, 'unavailable');
      assert.equal(answer.headers['retry-after'], '5');
      assert.doesNotMatch(answer.body, /10\.0\.0\.5/);
      assert.equal((await broken.app.inject({ url: '/healthz' })).statusCode, 503);
    } finally {
      await broken.stop();
      await database.close();
    }
  });

  it('is what the server’s answers are checked against in tests, and tells nothing of what went wrong inside', async () => {
    const broken = await start();
    try {
      const answer = async (path: string) => {
        const { statusCode, body } = await broken.app.inject({ url: API + path });
        if (statusCode >= 500) assert.doesNotMatch(body, /recipe|relation|select|openapi/);
        return [statusCode, (JSON.parse(body) as { code?: string }).code];
      };
      assert.deepEqual(await answer('/entries/e1'), [200, undefined]);
      await broken.database.query('alter table entries drop constraint entries_kind_check');
      await broken.database.query(`update entries set kind = 'recipe' where id = 'e1'`);
      assert.deepEqual(await answer('/entries/e1'), [500, 'unavailable']);
      await broken.database.query('alter table entries rename to gone');
      assert.deepEqual(await answer('/entries'), [500, 'unavailable']);
    } finally {
      await broken.stop();
    }
  });
});

describe('the server’s configuration', () => {
  const wrong = (environment: Readonly<Record<string, string>>) => {
    try {
      readConfig(environment);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.message;
      throw error;
    }
    return '';
  };

  it('is complete without any variable', () => {
    const { host, port, seed, databaseUrl, moderateFirstPost } = readConfig({});
    assert.deepEqual([host, port, seed, databaseUrl, moderateFirstPost], ['127.0.0.1', 5173, 'demo', undefined, false]);
  });

  it('takes what it is given', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '80',
      PUBLIC_URL: 'https://forum.example/',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      DATABASE_URL: 'postgres://forum@db/forum',
      MODERATE_FIRST_POST: 'on',
      RATE_LIMIT_POSTS: '5',
      SESSION_HOURS: '',
    });
    assert.equal(config.publicUrl, 'https://forum.example');
    assert.deepEqual(config.allowedOrigins, ['https://a.example', 'https://b.example']);
    assert.deepEqual([config.seed, config.rateLimits.posts, config.sessionHours], ['none', 5, 336]);
  });

  it('names everything that is wrong at once', () => {
    const message = wrong({
      PORT: '80.5',
      SEED: 'all',
      TRUST_PROXY: 'yes',
      ALLOWED_ORIGINS: 'shop',
      RATE_LIMIT_READS: '0',
    });
    assert.match(message, /PORT: found 80\.5; allowed: a number from 0 to 65535/);
    assert.match(message, /SEED: found all; allowed: one of demo, none/);
    assert.match(message, /TRUST_PROXY: found yes; allowed: one of on, off/);
    assert.match(message, /ALLOWED_ORIGINS: found shop; allowed: an address such as/);
    assert.match(message, /RATE_LIMIT_READS: found 0/);
  });

  it('does not repeat a password', () => {
    const message = wrong({ DATABASE_URL: 'mysql://forum:geheim@db/forum' });
    assert.match(message, /DATABASE_URL: found something else/);
    assert.doesNotMatch(message, /geheim/);
  });

  it('does not open the demo’s accounts to others', () => {
    assert.match(wrong({ HOST: '0.0.0.0', PUBLIC_URL: 'https://forum.example', SEED: 'demo' }), /known passwords/);
    assert.match(wrong({ HOST: '0.0.0.0' }), /PUBLIC_URL is missing/);
    assert.match(wrong({ PUBLIC_URL: 'https://forum.example/sub/' }), /without a path/);
  });
});
