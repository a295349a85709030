import { HelpWizardError } from '../core/errors.js';
import { MOST_PIXELS, fittingSize, stemOf } from '../core/image-plan.js';
import { readImageHeader } from '../core/image-header.js';
import type { Picture } from './image-picture.js';

/** Why a file cannot become a picture in the post. */
export type PictureProblem = 'empty' | 'unsupported' | 'broken' | 'too-many-pixels' | 'too-many' | 'blocked';

/** A file of which no picture can be made. */
export class PictureError extends HelpWizardError {
  override name = 'PictureError';

  constructor(
    readonly problem: PictureProblem,
    options?: ErrorOptions,
  ) {
    super(`[help-wizard] The file cannot become a picture: ${problem}.`, options);
  }
}

/** Where a header ends at the latest; GIFs are looked at as far as this for a second frame. */
const HEADER_BYTES = 4_000_000;

/** Reads a file into pixels: upright, and made smaller where it is huge. @throws PictureError */
export async function readPicture(file: File, id: number): Promise<Picture> {
  if (file.size === 0) throw new PictureError('empty');
  const header = readImageHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
  // A drawing that is a program may load other files; and where it has no size, nobody knows what would be drawn.
  if (header === null || header.type === 'image/svg+xml') throw new PictureError('unsupported');
  const { width = 0, height = 0, type, animated = false } = header;
  if (width * height > MOST_PIXELS) throw new PictureError('too-many-pixels');
  const bitmap = await decode(file, type === 'image/heic' ? 'unsupported' : 'broken');
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) throw new PictureError('too-many-pixels');
    const size = fittingSize(bitmap);
    return {
      id,
      name: stemOf(file.name),
      type,
      canvas: draw(bitmap, size.width, size.height),
      isScaled: size.width < bitmap.width || size.height < bitmap.height,
      isFirstFrame: animated,
      areas: [],
      alt: '',
    };
  } finally {
    bitmap.close();
  }
}

async function decode(file: Blob, problem: PictureProblem): Promise<ImageBitmap> {
  try {
    // Cameras write how they were held beside the pixels; that note goes, so the pixels are turned.
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new PictureError(problem, { cause });
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || !isHonest()) throw new PictureError('blocked');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** Against being recognised, some browsers give pages noise in place of pixels: it must not end up in a post. */
function isHonest(): boolean {
  const probe = document.createElement('canvas').getContext('2d');
  if (probe === null) return false;
  probe.fillStyle = '#20a060';
  probe.fillRect(0, 0, 16, 16);
  const { data } = probe.getImageData(0, 0, 16, 16);
  const expected = [0x20, 0xa0, 0x60, 0xff];
  return data.every((value, i) => Math.abs(value - (expected[i % 4] ?? 0)) < 8);
}
