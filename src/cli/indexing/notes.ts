import { count, counted, printable } from '../terminal.js';

/** A place in a file, and which entry it is about where that is known. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly id?: string;
}

export interface Reason {
  readonly reason: string;
  readonly count: number;
  /** The first of them; all where that was asked for. */
  readonly examples: readonly Place[];
}

const EXAMPLES = 3;
/** Even where all are asked for: a hundred thousand lines of text are enough. */
const MOST_EXAMPLES = 100_000;
/** Reasons that say something about a single row are kept apart up to here. */
const REASONS = 200;

/** Counts what went wrong by its reason, and keeps a few places of each. */
export class Notes {
  readonly #reasons = new Map<string, { count: number; examples: Place[] }>();
  readonly #kept: number;
  #count = 0;

  constructor(keepAll: boolean) {
    this.#kept = keepAll ? MOST_EXAMPLES : EXAMPLES;
  }

  get count(): number {
    return this.#count;
  }

  add(reason: string, place: Place): void {
    this.#count += 1;
    const name = this.#reasons.has(reason) || this.#reasons.size < REASONS ? reason : 'other reasons';
    const known = this.#reasons.get(name) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < this.#kept) known.examples.push(place);
    this.#reasons.set(name, known);
  }

  /** The commonest first. */
  list(): Reason[] {
    return [...this.#reasons]
      .map(([reason, { count: times, examples }]) => ({ reason, count: times, examples }))
      .sort((a, b) => b.count - a.count);
  }
}

/** As text: a line per reason, and the places below. */
export function describeNotes(title: string, notes: Notes): string {
  if (notes.count === 0) return '';
  const lines = notes
    .list()
    .flatMap(({ reason, count: times, examples }) => [
      `  ${count(times)} × ${printable(reason, 200)}\n`,
      ...examples.map((place) => `      ${describePlace(place)}\n`),
      ...(times > examples.length ? [`      … and ${count(times - examples.length)} more\n`] : []),
    ]);
  return `\n${title} ${counted(notes.count, 'row')}:\n${lines.join('')}`;
}

function describePlace({ file, line, id }: Place): string {
  return `${printable(file, 200)}:${line}${id === undefined ? '' : `  ${printable(id, 60)}`}`;
}
