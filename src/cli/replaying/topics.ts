import { chooseAnalysers, type Analyser } from '../../search/analyser.js';
import { tokenize } from '../../search/tokenize.js';
import { breathe } from '../progress.js';

/** A title nobody answered, and how often it was asked. */
export interface OpenTitle {
  readonly title: string;
  readonly count: number;
}

/** What several unanswered titles are about. */
export interface Topic {
  /** Their commonest words that other titles do not have, in the order in which they are said. */
  readonly label: string;
  /** How many threads it would be. */
  readonly count: number;
  /** The most typical first. */
  readonly examples: readonly string[];
}

export interface TopicOptions {
  readonly lang: string;
  readonly analysers: readonly Analyser[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Two titles with this cosine are about the same: below, groups run into one another. */
const ALIKE = 0.5;
const NEIGHBOURS = 200;
/** More titles are not compared, but a sample of them: in the worst case each is compared with each. */
const MOST_TITLES = 10_000;
const EXAMPLES = 5;
const SINGLES = 20;
const LABEL_WORDS = 4;
/** The share of a topic's titles that a word of its label is in. */
const SHARED = 0.34;

export interface Topics {
  /** The commonest first; each has two threads or more. */
  readonly topics: readonly Topic[];
  /** Some of the titles that are like no other. */
  readonly singles: readonly string[];
  /** Threads that were compared, where there were too many for all. */
  readonly compared: number;
}

/**
 * Puts titles together that share most of their words, as the search engine reads them: the one that most others are like
 * first, then of the rest.
 */
export async function groupTitles(titles: readonly OpenTitle[], options: TopicOptions): Promise<Topics> {
  const step = Math.max(1, titles.length / MOST_TITLES);
  const sample = Array.from(
    { length: Math.floor(titles.length / step) },
    (_, i) => titles[Math.floor(i * step)],
  ).filter((title) => title !== undefined);
  const words = readTitles(sample, options);
  const neighbours = await findNeighbours(toVectors(words), options);
  const all = mergeAlike(chooseGroups(sample, neighbours).map((group) => describe(group, sample, words)));
  const topics = all.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const singles = all.filter(({ count }) => count === 1).flatMap(({ examples }) => examples);
  return { topics, singles: singles.slice(0, SINGLES), compared: sample.reduce((sum, { count }) => sum + count, 0) };
}

/** A group has no more members than a search gives; what goes by the same words is one topic all the same. */
function mergeAlike(topics: readonly Topic[]): Topic[] {
  const merged = new Map<string, Topic>();
  for (const topic of topics) {
    const key = topic.label.split(' ').sort().join(' ');
    const first = merged.get(key);
    merged.set(key, first ? { ...first, count: first.count + topic.count } : topic);
  }
  return [...merged.values()];
}

/** For each title those that share most of its words, itself first: the cosine of their words, each as long as it is rare. */
async function findNeighbours(vectors: readonly Vector[], options: TopicOptions): Promise<number[][]> {
  const postings = new Map<string, number[]>();
  vectors.forEach((vector, i) => {
    for (const stem of vector.keys()) {
      const list = postings.get(stem);
      if (list) list.push(i);
      else postings.set(stem, [i]);
    }
  });
  const likeness = new Float64Array(vectors.length);
  const neighbours: number[][] = [];
  for (const [i, vector] of vectors.entries()) {
    const touched: number[] = [];
    for (const [stem, length] of vector) {
      for (const other of postings.get(stem) ?? []) {
        if (likeness[other] === 0) touched.push(other);
        likeness[other] = (likeness[other] ?? 0) + length * (vectors[other]?.get(stem) ?? 0);
      }
    }
    const alike = touched.filter((other) => other !== i && (likeness[other] ?? 0) >= ALIKE);
    alike.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
    neighbours.push([i, ...alike.slice(0, NEIGHBOURS)]);
    for (const other of touched) likeness[other] = 0;
    options.onProgress(i + 1, vectors.length);
    if (i % 64 === 63) {
      await breathe();
      options.signal.throwIfAborted();
    }
  }
  return neighbours;
}

/** What a title is about, as a vector of length 1. */
type Vector = ReadonlyMap<string, number>;

function toVectors({ ofTitle, spread }: TitleWords): Vector[] {
  return ofTitle.map((words) => {
    const worth = [...words.keys()].map(
      (stem) => [stem, Math.log(1 + ofTitle.length / (spread.get(stem) ?? 1))] as const,
    );
    const length = Math.hypot(...worth.map(([, value]) => value));
    return new Map(worth.map(([stem, value]) => [stem, value / length]));
  });
}

/** Takes the largest group, then the largest of what is left, and so on. */
function chooseGroups(titles: readonly OpenTitle[], neighbours: readonly (readonly number[])[]): number[][] {
  const isTaken = new Uint8Array(titles.length);
  const free = (i: number): number[] => (neighbours[i] ?? []).filter((other) => isTaken[other] === 0);
  const weight = (members: readonly number[]): number => members.reduce((sum, i) => sum + (titles[i]?.count ?? 0), 0);
  // By weight: a group only ever loses members, so that one is the largest if it still weighs what it did.
  const waiting = new Map<number, number[]>();
  const put = (i: number, members: readonly number[]): void => {
    const key = weight(members);
    const others = waiting.get(key);
    if (others) others.push(i);
    else waiting.set(key, [i]);
  };
  titles.forEach((_, i) => put(i, free(i)));
  const groups: number[][] = [];
  for (let key = Math.max(0, ...waiting.keys()); key > 0; key -= 1) {
    // Read as it goes: what has become smaller is put further down.
    for (const i of waiting.get(key) ?? []) {
      if (isTaken[i] === 1) continue;
      const members = free(i);
      if (weight(members) < key) put(i, members);
      else {
        groups.push(members);
        for (const member of members) isTaken[member] = 1;
      }
    }
  }
  return groups;
}

interface TitleWords {
  /** Of each title, what a word stands for → the word as it stands there, in the order of the title. */
  readonly ofTitle: readonly ReadonlyMap<string, string>[];
  /** In how many titles each is. */
  readonly spread: ReadonlyMap<string, number>;
}

function readTitles(titles: readonly OpenTitle[], { lang, analysers }: TopicOptions): TitleWords {
  const { stem, stopWords } = chooseAnalysers(lang, analysers).main;
  const spread = new Map<string, number>();
  const ofTitle = titles.map(({ title }) => {
    const words = new Map<string, string>();
    for (const { word, start, end } of tokenize(title, 64)) {
      const stemmed = stem(word);
      if (stopWords.has(word) || words.has(stemmed)) continue;
      words.set(stemmed, title.slice(start, end).toLowerCase());
      spread.set(stemmed, (spread.get(stemmed) ?? 0) + 1);
    }
    return words;
  });
  return { ofTitle, spread };
}

function describe(group: readonly number[], titles: readonly OpenTitle[], { ofTitle, spread }: TitleWords): Topic {
  const count = group.reduce((sum, i) => sum + (titles[i]?.count ?? 0), 0);
  const seen = new Map<string, { times: number; place: number; forms: Map<string, number> }>();
  for (const i of group) {
    for (const [place, [stem, form]] of [...(ofTitle[i] ?? [])].entries()) {
      const word = seen.get(stem) ?? { times: 0, place: 0, forms: new Map<string, number>() };
      word.times += 1;
      word.place += place;
      word.forms.set(form, (word.forms.get(form) ?? 0) + 1);
      seen.set(stem, word);
    }
  }
  const worth = (stem: string, times: number): number => times * Math.log(1 + titles.length / (spread.get(stem) ?? 1));
  const best = [...seen]
    .filter(([, { times }]) => times >= SHARED * group.length)
    .sort(([a, x], [b, y]) => worth(b, y.times) - worth(a, x.times) || (a < b ? -1 : 1))
    .slice(0, LABEL_WORDS)
    .sort(([, a], [, b]) => a.place / a.times - b.place / b.times);
  const label = best.map(([, { forms }]) => [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '').join(' ');
  const examples = group.slice(0, EXAMPLES).map((i) => titles[i]?.title ?? '');
  return { label: label || (examples[0] ?? ''), count, examples };
}
