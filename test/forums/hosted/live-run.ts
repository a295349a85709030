import { discourseAdapter } from '../../../src/adapters/discourse.js';
import { plainText } from '../../../src/adapters/internal/plain-text.js';
import { nodebbAdapter } from '../../../src/adapters/nodebb.js';
import type { Board } from '../../../src/core/types.js';
import { aDraft, SEED } from '../../adapters/conformance/support.js';
import type { CreateAdapter } from '../../adapters/http/http-harness.js';
import { passOn } from '../../adapters/http/live-server.js';
import type { CreateServer, ServerDouble } from '../../adapters/http/server-double.js';
import type { StoredThread } from '../../adapters/conformance/harness.js';
import { discourseDouble } from '../../adapters/http/discourse-double.js';
import { nodebbDouble } from '../../adapters/http/nodebb-double.js';
import type { LiveRun } from '../live-run.js';
import { discourseSite, nodebbSite, type HostedSite } from './sites.js';

/** A forum that somebody else runs can be far away. */
const SHORT_MS = 5_000;

export async function runNodebb(): Promise<LiveRun> {
  return runHosted(await nodebbSite(credentials('NODEBB')), nodebbDouble, nodebbAdapter);
}

export async function runDiscourse(): Promise<LiveRun> {
  return runHosted(await discourseSite(credentials('DISCOURSE')), discourseDouble, discourseAdapter);
}

function credentials(forum: string) {
  const [base = '', name = '', password = ''] = ['URL', 'USER', 'PASSWORD'].map(
    (what) => process.env[`HELP_WIZARD_${forum}_${what}`],
  );
  return { base: base.replace(/\/+$/, ''), name, password };
}

/** The suite on a test server that is there already. Threads of the seed that it lacks are posted first; they stay. */
async function runHosted(site: HostedSite, double: CreateServer, createAdapter: CreateAdapter): Promise<LiveRun> {
  const answer = passOn({ base: site.base, headers: () => ({ cookie: site.cookie }) });
  const signedInFetch: typeof fetch = async (address, init) => {
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie: site.cookie };
    return fetch(address, { ...init, headers });
  };
  const adapter = createAdapter({ baseUrl: site.base, fetch: signedInFetch });
  const boards = boardsOf((await adapter.describe?.({}))?.boards ?? []);
  for (const { title, text } of [...SEED.entries].reverse()) {
    const found = await adapter.search?.({ text: title }, {});
    if (found?.items.some((entry) => entry.title === title)) continue;
    await adapter.createThread(aDraft({ title, body: text, boardId: boards['android'] ?? '' }), {});
  }
  const createServer: CreateServer = (seed) => {
    const { isFor, staleToken } = double(seed);
    let signedIn = true;
    let known: readonly string[] = [];
    const server: ServerDouble = {
      base: site.base,
      shortMs: SHORT_MS,
      async ready() {
        known = await site.topics();
      },
      answer: async (request) => (signedIn ? answer(request) : passOn({ base: site.base })(request)),
      isFor,
      refusals: {},
      staleToken,
      boardId: (id) => boards[id] ?? id,
      threads: async () => {
        const posted = (await site.topics()).filter((id) => !known.includes(id));
        return Promise.all(posted.map(async (id) => readThread(await site.topic(id))));
      },
      signOut: () => (signedIn = false),
    };
    return server;
  };
  return {
    version: site.version,
    suites: { [adapter.name]: { createServer, createAdapter } },
    stop: async () => undefined,
  };
}

function readThread({ title, html }: { title: string; html: string }): StoredThread {
  return { title, text: plainText(html) };
}

/** The forum's own ids of the boards of the seed, by theirs. */
function boardsOf(boards: readonly Board[]): Readonly<Record<string, string>> {
  const pairs = SEED.boards.map(({ id, title }) => {
    const own = boards.find((board) => board.title === title);
    if (!own) throw new Error(`The forum has no board called "${title}".`);
    return [id, own.id] as const;
  });
  return Object.fromEntries(pairs);
}
