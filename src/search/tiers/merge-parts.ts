import { mergeIndexes } from './merge-index.js';
import type { IndexPart } from './part-file.js';

/** {@link mergeIndexes} with the entries themselves. Each `yield` is a good place to pause. */
export function* mergeParts(first: IndexPart, second: IndexPart): Generator<undefined, IndexPart> {
  const data = yield* mergeIndexes(first.data, second.data);
  return { entries: [...first.entries, ...second.entries], data, blocks: [] };
}
