import { cpus } from 'node:os';
import { sleep } from './typist.js';

const SAMPLE_MS = 300;
/** Others take at most so much of the machine, as a share of all its cores. */
const CALM = 0.15;
const PATIENCE_MS = 30_000;

/** Waits a while for the others on this machine to finish. The share of all cores that they still take, 0–1. */
export async function waitForCalm(): Promise<number> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const before = readClocks();
    await sleep(SAMPLE_MS);
    const after = readClocks();
    const busy = 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
    if (busy <= CALM || performance.now() > end) return busy;
  }
}

function readClocks(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.flatMap((of) => Object.values(of)).reduce((sum, time) => sum + time, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}
