import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { constants } from 'node:os';

/** Groups of processes that run, by the number of their first one. */
const running = new Set<number>();

export interface Started {
  /** Ends it with all its children, at once. */
  stop(): Promise<void>;
  /** Rejects, with the end of its log, when it ends before it was stopped. */
  readonly died: Promise<never>;
}

/** Starts a program in a group of its own, so that its children end with it. What it prints goes to the file `log`. */
export function startProgram(
  program: string,
  args: readonly string[],
  { log, env = {} }: { log: string; env?: Record<string, string> },
): Started {
  // Whatever happens: none of them outlives this process, unless that is killed itself.
  if (running.size === 0) process.once('exit', () => running.forEach((group) => signalGroup(group, 'SIGKILL')));
  const out = openSync(log, 'a');
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, ...env },
  });
  closeSync(out);
  const group = child.pid;
  if (group !== undefined) running.add(group);
  let stopped = false;
  const died = deathOf(child, () => (stopped ? '' : `${program} ended.\n${readFileSync(log, 'utf8').slice(-2000)}`));
  // Whoever waits for it to be ready hears of it; nobody else needs to.
  died.catch(() => undefined);
  return {
    died,
    async stop() {
      stopped = true;
      if (group === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      // Nothing of it is needed any more, so nothing has to be written down first.
      signalGroup(group, 'SIGKILL');
      await gone;
      running.delete(group);
    },
  };
}

function deathOf(child: ChildProcess, message: () => string): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(message())));
  });
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It is gone already.
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until `ready` gives true; rejects after `seconds`, or when `started` dies. */
export async function waitFor(
  what: string,
  ready: () => Promise<boolean>,
  started: Started,
  seconds = 120,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  const poll = async (): Promise<void> => {
    while (!(await ready().catch(() => false))) {
      if (Date.now() > end) throw new Error(`${what} was not ready after ${seconds} s.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([poll(), started.died]);
}

/** Runs `clean` when this process is interrupted, and ends it then. */
export function cleanUpWhenInterrupted(clean: () => Promise<unknown>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const leave = () => process.exit(128 + constants.signals[signal]);
      clean().then(leave, leave);
    });
  }
}
