import { bytes, count, printable, type Terminal } from './terminal.js';

/** Tells whoever waits how far a command is. */
export interface Progress {
  /** What happens from now on, as in `Reading 3 files`. */
  start(stage: string): void;
  /** How much of it is done; without `total` nobody knows how much there is. */
  advance(done: number, total?: number, unit?: 'bytes'): void;
  /** Takes away what is drawn. */
  end(): void;
}

const REDRAW_MS = 100;
const BAR = 24;

/** A bar where somebody looks at it, else a line per stage; nothing where quiet. */
export function createProgress(terminal: Terminal, isQuiet: boolean): Progress {
  if (isQuiet) return { start: () => undefined, advance: () => undefined, end: () => undefined };
  if (!terminal.isInteractive) {
    return { start: (stage) => terminal.err(`${stage} …\n`), advance: () => undefined, end: () => undefined };
  }
  let stage = '';
  let drawnAt = 0;
  const draw = (text: string): void => terminal.err(`\r\u001b[2K${printable(text, terminal.columns - 1)}`);
  return {
    start(next) {
      stage = next;
      drawnAt = 0;
      draw(`${stage} …`);
    },
    advance(done, total, unit) {
      const now = performance.now();
      if (now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      const word = unit === 'bytes' ? bytes : count;
      draw(total ? `${stage}  ${bar(done / total)}  ${word(done)} of ${word(total)}` : `${stage}  ${word(done)}`);
    },
    end: () => terminal.err('\r\u001b[2K'),
  };
}

function bar(share: number): string {
  const full = Math.round(BAR * Math.min(1, share));
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(100 * Math.min(1, share))).padStart(3)} %`;
}

/** Lets timers and signals in between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
