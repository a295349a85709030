import { countOf, type IndexData, type Postings } from '../postings.js';

/**
 * One index of two: the entries of `first` keep their positions, those of `second` come after them. It says the same as an
 * index that was built from all entries at once. Each `yield` is a good place to pause.
 */
export function* mergeIndexes(first: IndexData, second: IndexData): Generator<undefined, IndexData> {
  const stems = mergeStems(first.stems, second.stems);
  yield;
  const words = mergeWords(first, second, stems);
  yield;
  const postings = yield* mergePostings(first.postings, second.postings, stems);
  return {
    postings,
    stems: stems.merged,
    words: words.merged,
    termOf: words.termOf,
    langs: [...new Set([...first.langs, ...second.langs])],
  };
}

interface MergedStems {
  readonly merged: readonly string[];
  /** Where each stem of the one and of the other is in `merged`. */
  readonly ofFirst: Uint32Array;
  readonly ofSecond: Uint32Array;
}

function mergeStems(first: readonly string[], second: readonly string[]): MergedStems {
  const merged: string[] = [];
  const ofFirst = new Uint32Array(first.length);
  const ofSecond = new Uint32Array(second.length);
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const [left, right] = [first[a], second[b]];
    const stem = right === undefined || (left !== undefined && left <= right) ? left! : right;
    if (left === stem) ofFirst[a++] = merged.length;
    if (right === stem) ofSecond[b++] = merged.length;
    merged.push(stem);
  }
  return { merged, ofFirst, ofSecond };
}

interface MergedWords {
  readonly merged: readonly string[];
  readonly termOf: Uint32Array;
}

function mergeWords(first: IndexData, second: IndexData, { ofFirst, ofSecond }: MergedStems): MergedWords {
  const merged: string[] = [];
  const termOf = new Uint32Array(first.words.length + second.words.length);
  let [a, b] = [0, 0];
  while (a < first.words.length || b < second.words.length) {
    const [left, right] = [first.words[a], second.words[b]];
    const leftTerm = left === undefined ? -1 : ofFirst[first.termOf[a]!]!;
    const rightTerm = right === undefined ? -1 : ofSecond[second.termOf[b]!]!;
    const order = compareWords(left, leftTerm, right, rightTerm);
    termOf[merged.length] = order <= 0 ? leftTerm : rightTerm;
    merged.push((order <= 0 ? left : right)!);
    if (order <= 0) a++;
    if (order >= 0) b++;
  }
  return { merged, termOf: termOf.slice(0, merged.length) };
}

/** The end of a list comes after every word. */
function compareWords(
  left: string | undefined,
  leftTerm: number,
  right: string | undefined,
  rightTerm: number,
): number {
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  if (left === right) return leftTerm - rightTerm;
  return left < right ? -1 : 1;
}

function* mergePostings(
  first: Postings,
  second: Postings,
  { merged, ofFirst, ofSecond }: MergedStems,
): Generator<undefined, Postings> {
  const starts = new Uint32Array(merged.length + 1);
  ofFirst.forEach((to, term) => (starts[to + 1]! += countOf(first, term)));
  ofSecond.forEach((to, term) => (starts[to + 1]! += countOf(second, term)));
  for (let term = 0; term < merged.length; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const entries = new Uint32Array(first.entries.length + second.entries.length);
  const impacts = new Uint8Array(entries.length);
  const copy = (from: Postings, terms: Uint32Array, offset: number): void => {
    for (let term = 0; term < terms.length; term++) {
      const to = terms[term]!;
      let at = next[to]!;
      for (let i = from.starts[term]!, end = from.starts[term + 1]!; i < end; i++, at++) {
        entries[at] = from.entries[i]! + offset;
        impacts[at] = from.impacts[i]!;
      }
      next[to] = at;
    }
  };
  copy(first, ofFirst, 0);
  yield;
  copy(second, ofSecond, first.total);
  yield;
  return {
    total: first.total + second.total,
    starts,
    entries,
    impacts,
    ...mergeTitles(first, second, ofFirst, ofSecond),
  };
}

function mergeTitles(
  first: Postings,
  second: Postings,
  ofFirst: Uint32Array,
  ofSecond: Uint32Array,
): Pick<Postings, 'titleStarts' | 'titles'> {
  const titles = new Uint32Array(first.titles.length + second.titles.length);
  first.titles.forEach((term, i) => (titles[i] = ofFirst[term]!));
  second.titles.forEach((term, i) => (titles[first.titles.length + i] = ofSecond[term]!));
  const titleStarts = new Uint32Array(first.total + second.total + 1);
  titleStarts.set(first.titleStarts);
  second.titleStarts.forEach((start, i) => (titleStarts[first.total + i] = first.titles.length + start));
  return { titles, titleStarts };
}
