/**
 * How far a repetition of a better entry sinks, as a share of what the best one earned. The best never sinks, and
 * what is like nothing above it keeps its place relative to the best.
 */
const REPETITION = 0.4;
/** So many places are filled with variety in mind; behind them, the order is by worth alone. */
const PLACES = 5;

/**
 * Lets entries sink that say what a better one says: who asks in few words may mean several things, and if the best guess
 * is wrong, the same in other words is wrong too.
 * @param values - What each entry is worth; equals come in this order.
 * @param share - How much of it is wanted, 0–1.
 * @param likenessTo - How alike two of them are, 0–1, by their place in `values`.
 * @returns The values with repetitions sunk; never below 0, and sorting by them gives the new order.
 */
export function sinkRepetitions(
  values: readonly number[],
  share: number,
  likenessTo: (one: number) => (other: number) => number,
): number[] {
  const sunk = [...values];
  const most = Math.max(0, ...values);
  const left = new Set(values.keys());
  let last = Infinity;
  for (let place = 0; place < PLACES && left.size > 1; place++) {
    let best = -1;
    for (const i of left) if (best < 0 || sunk[i]! > sunk[best]!) best = i;
    left.delete(best);
    last = sunk[best]!;
    const likeness = likenessTo(best);
    for (const i of left) {
      sunk[i] = Math.max(0, Math.min(sunk[i]!, values[i]! - REPETITION * share * most * likeness(i)));
    }
  }
  let mostLeft = 0;
  for (const i of left) mostLeft = Math.max(mostLeft, values[i]!);
  // All that is left sinks by one factor, so that nothing overtakes the last place filled.
  const factor = mostLeft > last ? last / mostLeft : 1;
  for (const i of left) sunk[i] = Math.min(last, values[i]! * factor);
  return sunk;
}
