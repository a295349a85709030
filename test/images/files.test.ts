import { expect } from '@esm-bundle/chai';
import { PictureError, readPicture } from '../../src/controllers/image-reader.js';
import { drawHidden, writePicture } from '../../src/controllers/image-writer.js';
import type { Picture } from '../../src/controllers/image-picture.js';
import { replace } from '../helpers/replace.js';
import { aGif, aPhoto, aPicture, aTaggedPng, contains, pngHead } from './bytes.js';

const ALL = ['image/png', 'image/webp', 'image/jpeg'];

async function problemOf(file: File): Promise<string> {
  try {
    await readPicture(file, 1);
    return 'none';
  } catch (error) {
    return error instanceof PictureError ? error.problem : String(error);
  }
}

async function written(picture: Picture, types = ALL, maxBytes?: number): Promise<Blob> {
  const file = await writePicture(picture, types, maxBytes);
  if (file === null) throw new Error('It does not fit.');
  return file;
}

async function pixelsOf(file: Blob): Promise<{ at: (x: number, y: number) => number[]; size: number[] }> {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return {
    at: (x, y) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3),
    size: [bitmap.width, bitmap.height],
  };
}

/** Words and lines all over: nothing a quality ladder makes small. */
function noisy(width: number, height: number): Picture['canvas'] {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const noise = new ImageData(width, height);
  let seed = 7;
  for (let i = 0; i < noise.data.length; i += 1) noise.data[i] = (seed = (seed * 16_807) % 2_147_483_647) & 0xff;
  context?.putImageData(noise, 0, 0);
  return canvas;
}

const asPicture = (canvas: HTMLCanvasElement, type = 'image/png'): Picture => ({
  ...{ id: 1, name: 'shot', type, canvas, areas: [], alt: '' },
  ...{ isScaled: false, isFirstFrame: false },
});

describe('pictures: files', () => {
  it('lose the place and the camera a photo was taken with, and stand upright', async () => {
    const photo = await aPhoto('SECRET-CAMERA');
    expect(await contains(photo, 'SECRET-CAMERA')).to.equal(true);
    const file = await written(await readPicture(photo, 1));
    expect([file.type, await contains(file, 'SECRET-CAMERA'), await contains(file, 'Exif')]).to.deep.equal([
      'image/jpeg',
      false,
      false,
    ]);
    // Turned by 90°: what was on the left is on top.
    const { size, at } = await pixelsOf(file);
    expect(size).to.deep.equal([20, 40]);
    expect(at(10, 4)[0]).to.be.above(150);
    expect(at(10, 36)[2]).to.be.above(150);
  });

  it('lose the words a screenshot tool wrote into them', async () => {
    const tagged = await aTaggedPng('SECRET-AUTHOR');
    expect(await contains(tagged, 'SECRET-AUTHOR')).to.equal(true);
    const file = await written(await readPicture(tagged, 1));
    expect([file.type, await contains(file, 'SECRET-AUTHOR'), await contains(file, 'tEXt')]).to.deep.equal([
      'image/png',
      false,
      false,
    ]);
    expect((await pixelsOf(file)).at(2, 2)).to.deep.equal([0xd0, 0x20, 0x20]);
  });

  it('are named as what they cannot be', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const heic = Uint8Array.of(0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0);
    const cut = (await aPicture()).slice(0, 50);
    const problems = await Promise.all([
      problemOf(new File([], 'empty.png')),
      problemOf(new File([svg], 'drawing.svg', { type: 'image/svg+xml' })),
      problemOf(new File([heic], 'photo.heic', { type: 'image/heic' })),
      problemOf(new File(['Hello'], 'notes.png', { type: 'image/png' })),
      problemOf(new File([cut], 'cut.png', { type: 'image/png' })),
      problemOf(new File([pngHead(20_000, 20_000)], 'huge.png', { type: 'image/png' })),
    ]);
    expect(problems).to.deep.equal(['empty', 'unsupported', 'unsupported', 'unsupported', 'broken', 'too-many-pixels']);
  });

  it('are not read in a browser that gives noise in place of pixels', async () => {
    const file = await aPicture();
    replace(CanvasRenderingContext2D.prototype, 'getImageData', () => new ImageData(16, 16));
    expect(await problemOf(file)).to.equal('blocked');
  });

  it('keep the first frame of what moves, and say so', async () => {
    const [still, moving] = await Promise.all([readPicture(aGif(1), 1), readPicture(aGif(3), 2)]);
    expect([still.isFirstFrame, moving.isFirstFrame]).to.deep.equal([false, true]);
    expect((await written(moving)).type).to.equal('image/png');
  });

  it('are made smaller where they are huge', async () => {
    const { canvas, isScaled } = await readPicture(await aPicture({ width: 4000, height: 3000 }), 1);
    expect([canvas.width, canvas.height, isScaled]).to.deep.equal([2560, 1920, true]);
  });

  it('of a long page stay readable', async () => {
    const { canvas } = await readPicture(await aPicture({ width: 1080, height: 6000 }), 1);
    expect([canvas.width, canvas.height]).to.deep.equal([1080, 6000]);
  });
});

describe('pictures: what the forum takes', () => {
  it('is kept to: a screenshot becomes a smaller type before it becomes smaller', async () => {
    const picture = asPicture(noisy(300, 300));
    const whole = await written(picture);
    const smaller = await written(picture, ALL, whole.size / 2);
    expect([whole.type, smaller.type, (await pixelsOf(smaller)).size]).to.deep.equal([
      'image/png',
      'image/webp',
      [300, 300],
    ]);
    expect((await written(picture, ['image/png', 'image/jpeg'], whole.size / 2)).type).to.equal('image/jpeg');
  });

  it('makes a picture smaller at last, and says when that is not enough', async () => {
    const picture = asPicture(noisy(600, 400));
    const file = await written(picture, ['image/png'], 600_000);
    expect((await pixelsOf(file)).size[0]).to.be.below(600);
    expect(await writePicture(picture, ALL, 100)).to.equal(null);
  });

  it('is a JPEG on white where it takes no transparency', async () => {
    const empty = asPicture(Object.assign(document.createElement('canvas'), { width: 20, height: 20 }));
    expect((await pixelsOf(await written(empty, ['image/jpeg']))).at(9, 9)).to.deep.equal([255, 255, 255]);
  });
});

describe('pictures: what is hidden', () => {
  const AREA = { x: 100, y: 100, width: 160, height: 40 };

  it('leaves the same behind, whatever the words were', async () => {
    const files = await Promise.all(
      ['mira.k@example.org', 'mira.l@example.com'].map(async (words) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        Object.assign(context, { fillStyle: '#ffffff', font: '16px sans-serif' });
        context.fillRect(0, 0, 400, 300);
        context.fillStyle = '#000000';
        context.fillText(words, 104, 126);
        const file = await written({ ...asPicture(canvas), areas: [AREA] });
        return new TextDecoder('latin1').decode(await file.arrayBuffer());
      }),
    );
    expect(files[0] === files[1]).to.equal(true);
  });

  it('covers the area wholly and nothing beside it', () => {
    const source = noisy(400, 300);
    const target = document.createElement('canvas').getContext('2d');
    if (target === null) throw new Error('There is no canvas.');
    Object.assign(target.canvas, { width: 400, height: 300 });
    drawHidden(target, { canvas: source }, [AREA]);
    const before = source.getContext('2d')?.getImageData(0, 0, 400, 300).data ?? [];
    const after = target.getImageData(0, 0, 400, 300).data;
    const colours = new Set<string>();
    let changedBeside = 0;
    for (let i = 0; i < after.length; i += 4) {
      const [x, y] = [(i / 4) % 400, Math.floor(i / 4 / 400)];
      const isInside = x >= 100 && x < 260 && y >= 100 && y < 140;
      if (isInside) colours.add([...after.slice(i, i + 4)].join());
      else if (before[i + 3] === 255 && before[i] !== after[i]) changedBeside += 1;
    }
    expect(changedBeside).to.equal(0);
    // Noise of 6,400 pixels becomes one even ground.
    expect(colours.size).to.be.below(16);
    expect([...colours].every((colour) => colour.endsWith(',255'))).to.equal(true);
  });
});
