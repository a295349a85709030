/** Files as cameras and screenshot tools write them, made byte by byte. */

const encoder = new TextEncoder();

/** A picture of this size: one half `left`, the other one `right`, as CSS colours. */
export async function aPicture({
  width = 40,
  height = 20,
  left = '#d02020',
  right = '#2020d0',
  type = 'image/png',
  name = 'shot.png',
} = {}): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.fillStyle = left;
  context.fillRect(0, 0, width, height);
  context.fillStyle = right;
  context.fillRect(width / 2, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  if (blob === null) throw new Error(`No ${type} can be written.`);
  return new File([blob], name, { type });
}

/** A JPEG with an Exif block: held sideways (orientation 6), at this place, by this camera. */
export async function aPhoto(secret: string): Promise<File> {
  const jpeg = new Uint8Array(await (await aPicture({ type: 'image/jpeg' })).arrayBuffer());
  const exif = exifBlock(secret);
  return new File([jpeg.slice(0, 2), exif, jpeg.slice(2)], 'photo.jpg', { type: 'image/jpeg' });
}

/** A PNG with a text chunk. */
export async function aTaggedPng(secret: string): Promise<File> {
  const png = new Uint8Array(await (await aPicture()).arrayBuffer());
  const text = pngChunk('tEXt', encoder.encode(`Author\0${secret}`));
  // After the header chunk: 8 bytes of signature, 25 of IHDR.
  return new File([png.slice(0, 33), text, png.slice(33)], 'tagged.png', { type: 'image/png' });
}

/** The head of a PNG that claims this size. */
export function pngHead(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), pngChunk('IHDR', header));
}

/** A GIF of 1 × 1 pixels with so many frames. */
export function aGif(frames: number): File {
  const head = [...encoder.encode('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255];
  const frame = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const bytes = [...head, ...Array.from({ length: frames }, () => frame).flat(), 0x3b];
  return new File([Uint8Array.from(bytes)], 'moving.gif', { type: 'image/gif' });
}

/** Whether these words stand anywhere in a file. */
export async function contains(file: Blob, words: string): Promise<boolean> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes(words);
}

function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = joined(encoder.encode(type), data);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(body, 4);
  view.setUint32(chunk.length - 4, crc32(body));
  return chunk;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** APP1 with a TIFF of two directories: orientation and camera, and a place (48° 8' N). */
function exifBlock(camera: string): Uint8Array<ArrayBuffer> {
  const make = encoder.encode(`${camera}\0`);
  const gps = 8 + 2 + 3 * 12 + 4;
  const tail = gps + 2 + 2 * 12 + 4;
  const tiff = new Uint8Array(tail + 24 + make.length);
  const view = new DataView(tiff.buffer);
  tiff.set(encoder.encode('MM\0*'), 0);
  view.setUint32(4, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number, isShort = false): void => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    if (isShort) view.setUint16(at + 8, value);
    else view.setUint32(at + 8, value);
  };
  view.setUint16(8, 3);
  entry(10, 0x010f, 2, make.length, tail + 24);
  entry(22, 0x0112, 3, 1, 6, true);
  entry(34, 0x8825, 4, 1, gps);
  view.setUint16(gps, 2);
  entry(gps + 2, 1, 2, 2, 0x4e000000);
  entry(gps + 14, 2, 5, 3, tail);
  [48, 1, 8, 1, 0, 1].forEach((value, i) => view.setUint32(tail + i * 4, value));
  tiff.set(make, tail + 24);
  const data = joined(encoder.encode('Exif\0\0'), tiff);
  const block = new Uint8Array(data.length + 4);
  block.set([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
  block.set(data, 4);
  return block;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
