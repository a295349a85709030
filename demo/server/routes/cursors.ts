import { invalid } from '../problem.js';
import type { Place } from '../store/search.js';

/** A place in a list, as clients get it: they need not understand it. */
export function writePage(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws Problem when it is not one that `writePage` wrote */
export function readPage(page: string): Place {
  const { by, at, rank, seq } = parse(page);
  if (isNumber(seq)) {
    if (by === 'date' && typeof at === 'string' && !Number.isNaN(Date.parse(at))) {
      return { by, at: new Date(at).toISOString(), seq };
    }
    if ((by === 'all' || by === 'any') && typeof rank === 'number') return { by, rank, seq };
  }
  throw notAPage();
}

/** @throws Problem when it is not one that `writePage` wrote */
export function readCommentPage(page: string): { readonly after: number } {
  const { after } = parse(page);
  if (!isNumber(after)) throw notAPage();
  return { after };
}

function parse(page: string): Readonly<Record<string, unknown>> {
  try {
    const place: unknown = JSON.parse(Buffer.from(page, 'base64url').toString());
    if (typeof place === 'object' && place !== null) return place as Readonly<Record<string, unknown>>;
  } catch {
    // Said below.
  }
  throw notAPage();
}

/** As large as the column. */
function isNumber(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

function notAPage() {
  return invalid({ field: 'page', message: 'This is not a page of this list.' });
}
