import type { Candidates } from './candidates.js';

/**
 * The `count` best candidates, best first; equals in the order of `compare`. Sorting everything that holds one common
 * word would be most of the work of a search, so a heap of the best so far finds the least that is good enough.
 * @param scoreOf - What a candidate is worth; below 0 it is left out.
 */
export function selectBest(
  { positions, length }: Candidates,
  count: number,
  scoreOf: (position: number) => number,
  compare: (a: number, b: number) => number,
): number[] {
  const scores = new Float32Array(length);
  for (let i = 0; i < length; i++) scores[i] = scoreOf(positions[i]!);
  const least = leastOfBest(scores, count);
  const best: number[] = [];
  for (let i = 0; i < length; i++) if (scores[i]! >= least) best.push(i);
  return best
    .sort((a, b) => scores[b]! - scores[a]! || compare(positions[a]!, positions[b]!))
    .slice(0, count)
    .map((i) => positions[i]!);
}

/** The score of the worst of the `count` best; 0 where there are fewer. */
function leastOfBest(scores: Float32Array, count: number): number {
  if (scores.length <= count || count <= 0) return 0;
  // A binary heap, the least on top.
  const heap = new Float32Array(count);
  for (const score of scores) if (score > heap[0]!) sink(heap, score);
  return heap[0]!;
}

/** Puts a score in the place of the least. */
function sink(heap: Float32Array, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (child >= heap.length || heap[child]! >= score) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = score;
}
