import type { Size } from './image-areas.js';

/** Pixels as a canvas gives them: red, green, blue and opacity, 0–255 each, row by row. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray;
}

/** The smallest edge of a cell, in pixels: more than a line of small text is high. */
const SMALLEST_CELL = 32;
/** No area keeps more cells than this along its longer edge. */
const MOST_CELLS = 8;
/** Colours are rounded to steps of this size. */
const COLOUR_STEP = 32;

/**
 * What is left of a part of a picture that is hidden: one rounded colour for each of a few cells. Text of which only
 * averages were kept can be guessed by trying; so the cells are higher than a line, few, and their colours coarse.
 */
export function mosaicOf(pixels: Pixels): Pixels {
  const { width, height } = pixels;
  const edge = Math.max(SMALLEST_CELL, Math.min(width, height), Math.max(width, height) / MOST_CELLS);
  const columns = Math.max(1, Math.round(width / edge));
  const rows = Math.max(1, Math.round(height / edge));
  const data = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = { x: Math.floor((column * width) / columns), y: Math.floor((row * height) / rows) };
      const to = { x: Math.floor(((column + 1) * width) / columns), y: Math.floor(((row + 1) * height) / rows) };
      data.set(coarseColour(pixels, from, to), (row * columns + column) * 4);
    }
  }
  return { width: columns, height: rows, data };
}

function coarseColour(
  { data, width }: Pixels,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): [number, number, number, number] {
  let [red, green, blue] = [0, 0, 0];
  for (let y = from.y; y < to.y; y += 1) {
    for (let i = (y * width + from.x) * 4, end = (y * width + to.x) * 4; i < end; i += 4) {
      red += data[i] ?? 0;
      green += data[i + 1] ?? 0;
      blue += data[i + 2] ?? 0;
    }
  }
  const count = Math.max(1, (to.x - from.x) * (to.y - from.y));
  const rounded = (sum: number): number => Math.round(sum / count / COLOUR_STEP) * COLOUR_STEP;
  // Opaque: nothing of what was there shines through.
  return [rounded(red), rounded(green), rounded(blue), 255];
}
