import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildPages } from './build-pages.js';
import { ConfigurationError, readConfig, type Config } from './config.js';
import { openDemoForum, ROOT } from './demo-forum.js';

/** Who is served then has that long to get the answer. */
const SHUTDOWN_MS = 10_000;
/** How many ports are tried after the usual one. */
const MORE_PORTS = 20;

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function start(config: Config): Promise<void> {
  const app = await openDemoForum(config, buildPages(ROOT));
  stopOnSignal(async () => app.close());
  try {
    await listen(app, config);
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`The demo is at ${config.publicUrl ?? `http://${host}:${port}`}/`);
}

/** On the port that was asked for, or else on the first of the usual ones that is free. */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  const isGiven = (process.env.PORT ?? '').trim() !== '';
  for (let next = port; ; next += 1) {
    try {
      await app.listen({ host, port: next });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (isGiven || next >= port + MORE_PORTS) {
        throw new ConfigurationError([`PORT: ${next} is in use; stop what uses it, or set PORT to another one`]);
      }
    }
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (isStopping) process.exit(1);
      isStopping = true;
      setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
      void stop();
    });
  }
}
