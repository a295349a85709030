/** A piece of a text: UTF-16 offsets of its first code unit and behind its last one. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What was between `start` and `end` gave way to a text of this length. */
export interface TextEdit extends TextRange {
  readonly length: number;
}

/** The one edit that makes `after` of `before`; the shortest, by what they have in common at both ends. */
export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** Where ranges are after an edit; those it reached into are gone. */
export function moveRanges<R extends TextRange>(ranges: readonly R[], { start, end, length }: TextEdit): R[] {
  const by = length - (end - start);
  return ranges.flatMap((range) => {
    if (range.end <= start) return range;
    if (range.start >= end) return { ...range, start: range.start + by, end: range.end + by };
    return [];
  });
}
