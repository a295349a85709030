import { runnerImport } from 'vite';
import { root } from './self-alias.mjs';

/** What the reference server answers; everything else is Vite's. */
const SERVED = /^\/(?:api\/v1|signin|signout|moderation|server|threads|healthz)(?:[/?]|$)/;

/**
 * The demo's forum behind Vite's dev server, in the same process and with the same data as `npm start`: whoever changes a
 * page posts for real.
 *
 * @returns {import('vite').Plugin}
 */
export function demoForum() {
  return {
    name: 'demo-forum',
    apply: 'serve',
    async configureServer(server) {
      const [config, forum] = await Promise.all([load('config'), load('demo-forum')]);
      const app = await forum.openDemoForum(config.readConfig({ ...process.env, HOST: '127.0.0.1' }));
      await app.ready();
      server.httpServer?.once('close', () => void app.close());
      server.middlewares.use((request, response, next) => {
        if (SERVED.test(request.url ?? '')) app.routing(request, response);
        else next();
      });
    },
  };
}

/**
 * @template {'config' | 'demo-forum'} Name
 * @param {Name} name
 * @returns {Promise<Name extends 'config' ? typeof import('../demo/server/config.ts') : typeof import('../demo/server/demo-forum.ts')>}
 */
async function load(name) {
  return (await runnerImport(`${root}demo/server/${name}.ts`)).module;
}
