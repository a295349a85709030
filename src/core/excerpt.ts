import type { Range } from './types.js';

/** A piece of a text and where the highlights are in it. */
export interface Excerpt {
  /** With "…" where something was left out. */
  readonly text: string;
  /** Half-open UTF-16 ranges in this `text`. */
  readonly ranges: readonly Range[];
}

const ELLIPSIS = '…';
/** How far a window may move to begin or end between words, as a share of its length. */
const WORD_SLACK = 0.25;

/**
 * The part of a text where most highlights stand close together, cut between words where there are any, and never within
 * a character as people see it.
 *
 * @param ranges - Half-open UTF-16 ranges of `text`, in any order.
 * @param maxLength - Most UTF-16 code units to return, the "…" included. Default 160.
 */
export function excerptAround(text: string, ranges: readonly Range[], maxLength = 160): Excerpt {
  const sorted = mergeRanges(ranges.filter(([start, end]) => start >= 0 && start < end && end <= text.length));
  const most = Math.max(0, Math.floor(maxLength) || 0);
  if (text.length <= most) return { text, ranges: sorted };
  const room = most - 2 * ELLIPSIS.length;
  if (room <= 0) return { text: most > 0 ? ELLIPSIS : '', ranges: [] };
  const [start, end] = cutBetweenWords(text, ...densestWindow(text, sorted, room));
  if (start === end) return { text: ELLIPSIS, ranges: [] };
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  return {
    text: before + text.slice(start, end) + after,
    ranges: sorted
      .map(([from, to]): Range => [Math.max(from, start), Math.min(to, end)])
      .filter(([from, to]) => from < to)
      .map(([from, to]): Range => [from - start + before.length, to - start + before.length]),
  };
}

/** The window of `length` code units that holds most highlighted ones, these in its middle; the first of equals. */
function densestWindow(text: string, ranges: readonly Range[], length: number): [start: number, end: number] {
  let best = { covered: 0, from: 0, to: 0 };
  let covered = 0;
  const inside: Range[] = [];
  for (const range of ranges) {
    const [from, to] = range;
    inside.push(range);
    covered += to - from;
    for (let left = inside[0]; left !== undefined && left !== range && to - left[0] > length; left = inside[0]) {
      covered -= left[1] - left[0];
      inside.shift();
    }
    if (covered > best.covered) best = { covered, from: inside[0]?.[0] ?? from, to };
  }
  const spare = Math.max(0, length - (best.to - best.from));
  const start = Math.max(0, Math.min(best.from - Math.floor(spare / 2), text.length - length));
  return [start, start + length];
}

/** Moves both ends inwards: to the next gap between words if one is near, past spaces, and to whole characters. */
function cutBetweenWords(text: string, start: number, end: number): [start: number, end: number] {
  const slack = Math.floor((end - start) * WORD_SLACK);
  const isGap = (at: number): boolean => at === 0 || at === text.length || /\s/.test(text.slice(at - 1, at + 1));
  const gapAfter = findWithin(slack, (step) => isGap(start + step));
  const gapBefore = findWithin(slack, (step) => isGap(end - step));
  let [from, to] = [start + gapAfter, end - gapBefore];
  while (from > 0 && from < to && /\s/.test(text.charAt(from))) from++;
  while (to < text.length && to > from && /\s/.test(text.charAt(to - 1))) to--;
  const isBorder = characterBorders(text);
  while (from < to && !isBorder(from)) from++;
  while (to > from && !isBorder(to)) to--;
  return [from, to];
}

/** The first of `0 … most` steps that fits; 0 when none does. */
function findWithin(most: number, fits: (step: number) => boolean): number {
  for (let step = 0; step <= most; step++) if (fits(step)) return step;
  return 0;
}

/** Tells whether a text may be cut at an offset without splitting what people see as one character. */
function characterBorders(text: string): (offset: number) => boolean {
  if (typeof Intl.Segmenter === 'function') {
    const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
    return (offset) => offset >= text.length || characters.containing(offset)?.index === offset;
  }
  // Older browsers: at least no half code point, no accent without its letter, no torn emoji sequence.
  return (offset) => {
    const next = text.slice(offset, offset + 2);
    return !/^(?:[\udc00-\udfff]|\u200d)/.test(next) && !/^\p{M}/u.test(next) && text.charAt(offset - 1) !== '\u200d';
  };
}

/** Sorted, and with those that touch or overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
