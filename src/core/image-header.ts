/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml' | 'image/heic';
  /** In pixels; absent where the bytes do not say. */
  readonly width?: number;
  readonly height?: number;
  /** More than one frame. */
  readonly animated?: boolean;
}

/** Reads the kind and size of a picture from its bytes, before anything is decoded; `null` = none that is known. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (offset: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(offset, offset + length));
  if (at(0, 8) === '\x89PNG\r\n\x1a\n' && bytes.length >= 24) {
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), animated: isAnimatedPng(view) };
  }
  if (/^GIF8[79]a/.test(at(0, 6)) && bytes.length >= 10) {
    const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    return { type: 'image/gif', ...size, animated: isAnimatedGif(bytes) };
  }
  if (at(0, 2) === '\xff\xd8') return { type: 'image/jpeg', ...jpegSize(view) };
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return { type: 'image/webp', ...webpSize(view, at(12, 4)) };
  if (at(4, 4) === 'ftyp' && /^(hei[cfmsx]|hev[cx]|mif1|msf1)/.test(at(8, 4))) return { type: 'image/heic' };
  return /<svg[\s>]/i.test(at(0, 1024)) ? { type: 'image/svg+xml' } : null;
}

/** Frames that follow each other have a control block each, with the delay in it. */
function isAnimatedGif(bytes: Uint8Array): boolean {
  let frames = 0;
  for (let i = 0; i + 2 < bytes.length && frames < 2; i += 1) {
    if (bytes[i] === 0x21 && bytes[i + 1] === 0xf9 && bytes[i + 2] === 0x04) frames += 1;
  }
  return frames > 1;
}

function isAnimatedPng(view: DataView): boolean {
  for (let offset = 8; offset + 8 <= view.byteLength; offset += 12 + view.getUint32(offset)) {
    const chunk = view.getUint32(offset + 4);
    if (chunk === 0x6163544c) return true; // acTL
    if (chunk === 0x49444154) return false; // IDAT
  }
  return false;
}

/** The frame header (SOF) of a JPEG has its size; what stands before it is skipped, block by block. */
function jpegSize(view: DataView): Pick<ImageHeader, 'width' | 'height'> {
  for (let offset = 2; offset + 9 < view.byteLength;) {
    const marker = view.getUint16(offset);
    if (marker >> 8 !== 0xff) return {};
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return {};
}

function webpSize(view: DataView, chunk: string): Pick<ImageHeader, 'width' | 'height' | 'animated'> {
  if (view.byteLength < 30) return {};
  if (chunk === 'VP8X') {
    const uint24 = (offset: number): number => view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000;
    return { width: uint24(24) + 1, height: uint24(27) + 1, animated: (view.getUint8(20) & 2) !== 0 };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
