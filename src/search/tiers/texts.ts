import type { Entry } from '../../core/types.js';
import { excerptAround } from '../../core/excerpt.js';
import { isObject } from '../shapes.js';

/** What the card of an entry leaves out. */
export type RestOfEntry = Pick<Partial<Entry>, 'text' | 'html' | 'answer' | 'statusUpdate'>;

/** How much of a text a list shows, in UTF-16 code units. */
const EXCERPT = 140;
const UPDATE_EXCERPT = 280;
/** A block is closed when it holds so many code units of text … */
const BLOCK = 24_000;
/** … or as many as make no more blocks than this of a whole collection: web servers and their tools dislike more files. */
const MOST_BLOCKS = 2_000;

/** An entry as a list shows it: the beginning of its text, and no answer. */
export function toCard(entry: Entry): Entry {
  const { html, answer, ...card } = entry;
  const text = excerptAround(entry.text, [], EXCERPT).text;
  const { statusUpdate } = entry;
  const update = statusUpdate === undefined ? undefined : excerptAround(statusUpdate, [], UPDATE_EXCERPT).text;
  const isWhole = html === undefined && answer === undefined && text === entry.text && update === statusUpdate;
  if (isWhole) return entry;
  return { ...card, text, ...(update === undefined ? {} : { statusUpdate: update }), partial: true };
}

/** The card and the rest together. */
export function toWhole({ partial: _, ...card }: Entry, rest: RestOfEntry): Entry {
  return { ...card, ...rest };
}

/** How many code units of text a block of a collection holds. */
export function blockLength(entries: readonly Entry[]): number {
  const all = entries.reduce(
    (sum, { text, html = '', answer = '' }) => sum + text.length + html.length + answer.length,
    0,
  );
  return Math.max(BLOCK, all / MOST_BLOCKS);
}

/**
 * Entries in blocks of about equal length; each block as what the cards of its entries leave out.
 * @param most - How many code units of text a block holds; the last entry may exceed it.
 */
export function toBlocks(entries: readonly Entry[], most: number): RestOfEntry[][] {
  const blocks: RestOfEntry[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    const rest = restOf(entry);
    if (length >= most) {
      blocks.push([]);
      length = 0;
    }
    length += Object.values(rest).reduce((sum, text) => sum + text.length, 0);
    blocks.at(-1)!.push(rest);
  }
  return blocks;
}

function restOf(entry: Entry): RestOfEntry {
  const card = toCard(entry);
  const { text, html, answer, statusUpdate } = entry;
  return {
    ...(card.text === text ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(answer === undefined ? {} : { answer }),
    ...(statusUpdate === undefined || card.statusUpdate === statusUpdate ? {} : { statusUpdate }),
  };
}

const RESTS: readonly string[] = ['text', 'html', 'answer', 'statusUpdate'] satisfies (keyof RestOfEntry)[];

/** A block as it was parsed; `undefined` where that is none. Id, kind and address were checked with the card, and stay. */
export function readBlock(json: unknown): readonly RestOfEntry[] | undefined {
  const isRest = (value: unknown): boolean =>
    isObject(value) && Object.entries(value).every(([name, text]) => RESTS.includes(name) && typeof text === 'string');
  return Array.isArray(json) && json.every(isRest) ? (json as RestOfEntry[]) : undefined;
}
