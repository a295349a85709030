import type { Size } from './image-areas.js';

/** More pixels than any screen or usual camera gives: decoding them could end the page. */
export const MOST_PIXELS = 50_000_000;

/** The long edge of a picture, in pixels, above which it is made smaller. */
const LONG_EDGE = 2560;
/** The short edge that text in a long screenshot needs to stay readable. */
const READABLE_EDGE = 1080;

/** How a picture may be written, best first. */
export interface Encoding {
  readonly type: string;
  /** 0–1; absent where the type keeps every pixel. */
  readonly quality?: number;
}

const WRITABLE = ['image/png', 'image/webp', 'image/jpeg'] as const;
/** What every forum takes that does not say what it takes. */
const USUAL = ['image/png', 'image/jpeg'] as const;
const QUALITIES = [0.9, 0.75, 0.6] as const;

/** The types of pictures that can be put on a forum: what it takes of what can be written here. Empty = none. */
export function writableTypes(taken?: readonly string[]): readonly string[] {
  if (taken === undefined) return USUAL;
  return WRITABLE.filter((type) => taken.includes(type) || taken.includes('image/*'));
}

/** The size to keep of a picture; a long strip keeps more, as long as it is not larger than a usual one. */
export function fittingSize({ width, height }: Size): Size {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const usual = Math.min(1, LONG_EDGE / long);
  const readable = Math.min(1, READABLE_EDGE / short, LONG_EDGE / Math.sqrt(width * height));
  return scaled({ width, height }, Math.max(usual, readable));
}

/** Every way to write a picture of this type that a forum takes: a photo as a photo, everything else first as it is. */
export function encodings(source: string, types: readonly string[]): readonly Encoding[] {
  const lossless: readonly Encoding[] =
    types.includes('image/png') && source !== 'image/jpeg' ? [{ type: 'image/png' }] : [];
  const lossy = ['image/webp', 'image/jpeg'].filter((type) => types.includes(type));
  // The type the picture came in is the one its readers can surely open.
  lossy.sort((a, b) => Number(b === source) - Number(a === source));
  const ladder = QUALITIES.flatMap((quality) => lossy.map((type) => ({ type, quality })));
  const all = [...lossless, ...ladder];
  return all.length > 0 ? all : types.slice(0, 1).map((type) => ({ type }));
}

/** The next smaller size to try, `null` = it would be too small to be of use. */
export function smallerSize(size: Size): Size | null {
  const smaller = scaled(size, 0.7);
  return Math.max(smaller.width, smaller.height) < 320 ? null : smaller;
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** The name a picture gets on the forum: what it was called, with the ending of what it became. */
export function pictureName(name: string, type: string): string {
  const ending = type === 'image/jpeg' ? 'jpg' : type.replace(/^image\//, '');
  // Neither a path nor what a server could take for one.
  const stem = name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  return `${Array.from(stem).slice(0, 80).join('').trim() || 'picture'}.${ending}`;
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '');
}
