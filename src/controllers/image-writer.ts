import type { Area, Size } from '../core/image-areas.js';
import { encodings, smallerSize, type Encoding } from '../core/image-plan.js';
import { mosaicOf } from '../core/mosaic.js';
import type { Picture } from './image-picture.js';
import { PictureError } from './image-reader.js';

/** So many times too large, a picture is not written again in the same size. */
const HOPELESS = 2.5;

/** Draws a picture without what is hidden in it, over all of `target`. */
export function drawHidden(
  target: CanvasRenderingContext2D,
  { canvas }: Pick<Picture, 'canvas'>,
  areas: readonly Area[],
): void {
  target.drawImage(canvas, 0, 0);
  for (const area of areas) hide(target, canvas, area);
}

/**
 * Writes the picture as a new file, of pixels only: what the old one said of place, time and camera stays behind.
 *
 * @param types What the forum takes, best first.
 * @returns `null` where it would not fit into `maxBytes`, however small it is made.
 */
export async function writePicture(
  picture: Pick<Picture, 'canvas' | 'areas' | 'type'>,
  types: readonly string[],
  maxBytes = Infinity,
): Promise<Blob | null> {
  const hidden = blank(picture.canvas);
  drawHidden(contextOf(hidden), picture, picture.areas);
  for (let size: Size | null = hidden; size !== null; size = smallerSize(size)) {
    const canvas = size === hidden ? hidden : shrunk(hidden, size);
    for (const encoding of encodings(picture.type, types)) {
      const blob = await encode(canvas, encoding);
      // A browser that cannot write a type gives PNG instead.
      if (blob === null || blob.type !== encoding.type) continue;
      if (blob.size <= maxBytes) return blob;
      // A lower quality saves less than that: only fewer pixels help.
      if (encoding.quality !== undefined && blob.size > maxBytes * HOPELESS) break;
    }
  }
  return null;
}

/** What is hidden becomes a few blurred spots of colour. The pixels under it are not drawn. */
function hide(target: CanvasRenderingContext2D, canvas: HTMLCanvasElement, area: Area): void {
  const { x, y, width, height } = area;
  const left = mosaicOf(contextOf(canvas).getImageData(x, y, width, height));
  const cells = blank(left);
  contextOf(cells).putImageData(new ImageData(new Uint8ClampedArray(left.data), left.width, left.height), 0, 0);
  target.clearRect(x, y, width, height);
  // Opaque first: blurring leaves the edges thin.
  for (const isBlurred of [false, true]) {
    target.imageSmoothingEnabled = isBlurred;
    target.drawImage(cells, x, y, width, height);
  }
}

function shrunk(canvas: HTMLCanvasElement, size: Size): HTMLCanvasElement {
  const small = blank(size);
  const context = contextOf(small);
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, size.width, size.height);
  return small;
}

function encode(canvas: HTMLCanvasElement, { type, quality }: Encoding): Promise<Blob | null> {
  const opaque = type === 'image/jpeg' ? onWhite(canvas) : canvas;
  return new Promise((resolve) => opaque.toBlob(resolve, type, quality));
}

/** What knows no transparency would be black there. */
function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const white = blank(canvas);
  const context = contextOf(white);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, white.width, white.height);
  context.drawImage(canvas, 0, 0);
  return white;
}

function blank({ width, height }: Size): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new PictureError('blocked');
  return context;
}
