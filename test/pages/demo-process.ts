import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../demo/server/store/database.js';
import { root } from '../../scripts/self-alias.mjs';

/** `npm start` in a process of its own, on data of its own. */
export interface DemoProcess {
  readonly origin: string;
  /** As a power cut does. */
  kill(): Promise<void>;
  /** On the same data, at the same address. */
  startAgain(): Promise<void>;
  /** Ends it, and counts in its database the threads of that title. */
  stopAndCount(title: string): Promise<number>;
}

export async function startDemoProcess(): Promise<DemoProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'forum-'));
  let running = await start(folder, '0');
  const { origin } = running;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    origin,
    kill: async () => end('SIGKILL'),
    async startAgain() {
      running = await start(folder, new URL(origin).port);
    },
    async stopAndCount(title) {
      await end('SIGTERM');
      const database = await openDatabase({ folder: join(folder, 'postgres') });
      const [row] = await database.query<{ threads: number }>(
        'select count(*)::integer as threads from entries where title = $1',
        [title],
      );
      await database.close();
      rmSync(folder, { recursive: true, force: true });
      return row?.threads ?? -1;
    },
  };
}

async function start(folder: string, port: string): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, ['--import=tsx', 'demo/server/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: port, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += String(part);
    const origin = /The demo is at (http:\/\/[\d.:]+)\//.exec(said)?.[1];
    if (origin === undefined) continue;
    child.stdout.resume();
    return { child, origin };
  }
  throw new Error(`The demo did not start: ${said}`);
}
