import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What every engine indexes. */
export interface BenchDoc {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export interface BenchQuery {
  readonly text: string;
  /** The same with slips of the finger. */
  readonly typo: string;
  /** Ids of the documents that answer it. */
  readonly gold: ReadonlySet<string>;
}

export interface DataSet {
  readonly name: string;
  readonly docs: readonly BenchDoc[];
  readonly queries: readonly BenchQuery[];
}

interface StoredSet {
  readonly docs: readonly BenchDoc[];
  readonly queries: readonly {
    readonly text: string;
    readonly typo: string;
    readonly gold?: readonly string[];
    readonly intent?: string;
  }[];
  readonly goldByIntent?: Readonly<Record<string, readonly string[]>>;
}

/** Real titles and sentences, to recombine into any number of documents. */
export interface Pool {
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

const BIG = 10_000;
const SHORTEST_BODY = 45;
const LONGEST_BODY = 70;

function load(folder: string, name: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.json.gz`))).toString());
}

function loadSet(folder: string, name: string): DataSet {
  const { docs, queries, goldByIntent } = load(folder, name) as StoredSet;
  return {
    name,
    docs: docs.map(({ id, title, body }) => ({ id, title, body })),
    queries: queries.map(({ text, typo, gold, intent }) => ({
      text,
      typo,
      gold: new Set(gold ?? goldByIntent?.[intent ?? ''] ?? []),
    })),
  };
}

/** The four data sets that quality is measured on. */
export function loadQualitySets(folder: string): DataSet[] {
  const faq = loadSet(folder, 'stackfaq');
  const forum = loadSet(folder, 'qatarliving');
  const titles = load(folder, 'distractors') as readonly string[];
  const hay = [...faq.docs, ...forum.docs];
  const distractors = titles.slice(0, BIG - hay.length).map((title, i) => ({ id: `x${i}`, title, body: '' }));
  return [
    { ...faq, name: 'stackfaq-125' },
    { ...faq, name: 'stackfaq-10k', docs: [...hay, ...distractors] },
    loadSet(folder, 'banking77'),
    forum,
  ];
}

export function loadPool(folder: string): Pool {
  return load(folder, 'pool') as Pool;
}

/** The questions that speed is measured with: spread over the set, every second one with slips. */
export function speedQueries(folder: string, count: number): string[] {
  const { queries } = loadSet(folder, 'stackfaq');
  const step = queries.length / count;
  return Array.from({ length: count }, (_, i) => queries[Math.floor(i * step)])
    .filter((query) => query !== undefined)
    .map(({ text, typo }, i) => (i % 2 === 0 ? text : typo));
}

/** What somebody has typed after each key, from the third letter on. */
export function keystrokes(queries: readonly string[], longest = 40): string[] {
  return queries.flatMap((query) => {
    const text = query.slice(0, longest);
    return Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(0, i + 3));
  });
}

/** A title and 45 to 70 words of whole sentences each; the same for the same count. */
export function makeDocs({ titles, sentences }: Pool, count: number): BenchDoc[] {
  const random = seededRandom(20_261_121);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const wanted = SHORTEST_BODY + random() * (LONGEST_BODY - SHORTEST_BODY);
    const body: string[] = [];
    for (let words = 0; words < wanted;) {
      const left = LONGEST_BODY - words;
      const sentence = pick(sentences).split(' ').slice(0, left);
      words += sentence.length;
      body.push(sentence.join(' '));
    }
    return { id: `d${i}`, title: pick(titles), body: `${body.join('. ')}.` };
  });
}

/** Mulberry32: small, and the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
