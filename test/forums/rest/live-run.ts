import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../../demo/server/test-server.js';
import { addEntry, type NewEntry } from '../../../demo/server/store/entries.js';
import { SEED } from '../../adapters/conformance/support.js';
import { SEEDED, type JourneyForum } from '../journey/journey.js';
import type { LiveAccount } from '../live-forum.js';
import type { LiveRun } from '../live-run.js';
import { makeScratch } from '../machine/php-site.js';
import { restSuite } from './live-server.js';

const member: LiveAccount = { name: 'mira', password: 'Lantern-42-mira' };
const newcomer: LiveAccount = { name: 'nils', password: 'Lantern-42-nils' };
const poster: LiveAccount = { name: 'warden', password: 'Lantern-42-warden' };

const platforms = [
  { id: 'android', label: 'Android', board: 'android' },
  { id: 'ios', label: 'iOS', board: 'ios' },
];

/** The reference server of demo/server, with an embedded Postgres. First posts of newcomers wait for approval. */
export async function runReferenceServer(): Promise<LiveRun> {
  const scratch = makeScratch('reference');
  const pages = join(scratch.site, 'help');
  mkdirSync(pages, { recursive: true });
  const forum = await startTestServer({
    pages: scratch.site,
    settings: { name: 'Lantern forum', moderateFirstPost: true, limits: LIMITS },
    seed: {
      boards: SEED.boards.map((board) => ({ ...board, path: null, postingRole: 'member' })),
      platforms,
      entries: SEED.entries.map((entry) => ({ ...entry, boardId: 'android' })),
      accounts: [
        { ...poster, role: 'trusted' },
        { ...member, role: 'trusted' },
        { ...newcomer, role: 'member' },
      ],
    },
  });
  return {
    version: 'the reference server',
    suites: { rest: restSuite(forum, poster) },
    journey: { forum: journeyOn(forum, pages, forum.origin), member, waiting: newcomer },
    faults: {
      target: forum.origin,
      forumAt: (origin) => ({ ...journeyOn(forum, pages, origin), signInAddress: `${origin}/signin` }),
      member,
      knowsKeys: true,
      expireSessions: async ({ name }) => forum.expireSessions(name),
      isPost: (method, path) => method === 'POST' && path === '/api/v1/threads',
    },
    async stop() {
      await forum.stop();
      scratch.remove();
    },
  };
}

/** Room for what the suite and the journey write. */
const LIMITS = { title: { min: 3, max: 200 }, body: { min: 1, max: 20_000 }, tags: { max: 5 } };

const SEED_ENTRY: NewEntry = {
  kind: 'thread',
  boardId: 'ios',
  path: null,
  state: 'published',
  authorId: null,
  body: null,
  consulted: [],
  says: { title: SEEDED, text: 'In every tunnel.' },
};

function journeyOn(forum: TestServer, folder: string, origin: string): JourneyForum {
  return {
    pages: { folder, url: `${origin}/help` },
    config: {
      forum: { type: 'rest', baseUrl: `${origin}/api/v1` },
      platforms,
      boards: SEED.boards,
      content: [{ type: 'forum', kinds: ['thread'] }],
    },
    leadsBack: true,
    seed: async () => addEntry(forum.database, SEED_ENTRY),
    async signIn(page, { name, password }) {
      await page.locator('#name').fill(name);
      await page.locator('#password').fill(password);
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator('button[type=submit]').click()]);
    },
    stored: async (title) => (await forum.threads()).filter((thread) => thread.title === title).length,
  };
}
