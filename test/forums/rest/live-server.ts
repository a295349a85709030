import type { TestServer } from '../../../demo/server/test-server.js';
import { plainText } from '../../../demo/server/markdown.js';
import { restAdapter } from '../../../src/adapters/rest.js';
import { passOn } from '../../adapters/http/live-server.js';
import { restDouble } from '../../adapters/http/rest-double.js';
import type { ServerDouble } from '../../adapters/http/server-double.js';
import type { LiveAccount } from '../live-forum.js';
import type { RunSuite } from '../live-run.js';

/** Long enough for two answers of a machine that has other things to do. */
const SHORT_MS = 1_500;

/** The suite on the reference server, which has the suite's seed. */
export function restSuite(forum: TestServer, { name, password }: LiveAccount): RunSuite {
  const signedIn = forum.signIn(name, password);
  return {
    createServer(seed) {
      const { isFor, staleToken, refusals } = restDouble(seed);
      let cookie = '';
      const server: ServerDouble = {
        base: forum.baseUrl,
        shortMs: SHORT_MS,
        async ready() {
          await forum.forgetPosts();
          cookie = await signedIn;
        },
        answer: passOn({ base: forum.baseUrl, headers: () => (cookie === '' ? {} : { cookie }) }),
        isFor,
        // Sent from here, in the server's words.
        refusals,
        staleToken,
        boardId: (id) => id,
        threads: async () => (await forum.threads()).map(({ title, body }) => ({ title, text: plainText(body) })),
        signOut: () => (cookie = ''),
      };
      return server;
    },
    createAdapter: restAdapter,
  };
}
