import { expect } from '@esm-bundle/chai';
import {
  areaAround,
  areaAt,
  areaBetween,
  clampArea,
  movedArea,
  resizedArea,
  scaledArea,
} from '../../src/core/image-areas.js';
import { readImageHeader } from '../../src/core/image-header.js';
import { encodings, fittingSize, pictureName, smallerSize, stemOf, writableTypes } from '../../src/core/image-plan.js';
import { mosaicOf } from '../../src/core/mosaic.js';
import { pngHead } from '../images/bytes.js';

const PICTURE = { width: 200, height: 100 };
const AREA = { x: 20, y: 20, width: 40, height: 30 };

describe('areas of a picture', () => {
  it('stay inside it, and large enough to hide something', () => {
    expect(clampArea({ x: -5, y: 90, width: 500, height: 2 }, PICTURE)).to.deep.equal({
      x: 0,
      y: 84,
      width: 200,
      height: 16,
    });
    expect(movedArea(AREA, { x: 900, y: -900 }, PICTURE)).to.deep.equal({ ...AREA, x: 160, y: 0 });
    expect(resizedArea(AREA, { x: 900, y: -900 }, PICTURE)).to.deep.equal({ x: 20, y: 20, width: 180, height: 16 });
    expect(scaledArea(AREA, 2, PICTURE)).to.deep.equal({ x: 0, y: 5, width: 80, height: 60 });
  });

  it('lie between two corners in any order', () => {
    const area = { x: 10, y: 20, width: 50, height: 40 };
    expect(areaBetween({ x: 10, y: 20 }, { x: 60, y: 60 }, PICTURE)).to.deep.equal(area);
    expect(areaBetween({ x: 60, y: 20 }, { x: 10, y: 60 }, PICTURE)).to.deep.equal(area);
    expect(areaBetween({ x: -50, y: -50 }, { x: 500, y: 500 }, PICTURE)).to.deep.equal({ x: 0, y: 0, ...PICTURE });
  });

  it('begin in the middle, or around a point', () => {
    expect(areaAround(PICTURE)).to.deep.equal({ x: 75, y: 42, width: 50, height: 16 });
    expect(areaAround(PICTURE, { x: 0, y: 0 })).to.include({ x: 0, y: 0 });
  });

  it('are found by what they cover, the topmost first', () => {
    const areas = [AREA, { ...AREA, x: 30 }];
    const at = (x: number, y: number): number => areaAt(areas, { x, y });
    expect([at(25, 25), at(35, 25), at(5, 5)]).to.deep.equal([0, 1, -1]);
  });
});

describe('hidden parts of a picture', () => {
  it('keep a few coarse colours, none of them transparent', () => {
    const data = new Uint8ClampedArray(160 * 40 * 4).map((_, i) => (i * 37) % 256);
    const { width, height, data: left } = mosaicOf({ width: 160, height: 40, data });
    expect([width, height]).to.deep.equal([4, 1]);
    expect([...left].filter((_, i) => i % 4 < 3).every((value) => value % 32 === 0 || value === 255)).to.equal(true);
    expect([...left].filter((_, i) => i % 4 === 3)).to.deep.equal([255, 255, 255, 255]);
  });

  it('have at least one colour, however small they are', () => {
    expect(mosaicOf({ width: 3, height: 2, data: new Uint8ClampedArray(24) })).to.include({ width: 1, height: 1 });
  });
});

describe('plans for a picture', () => {
  it('keep its size up to 2,560 pixels, and long strips readable', () => {
    expect(fittingSize({ width: 1920, height: 1080 })).to.deep.equal({ width: 1920, height: 1080 });
    expect(fittingSize({ width: 5120, height: 2880 })).to.deep.equal({ width: 2560, height: 1440 });
    expect(fittingSize({ width: 1000, height: 9000 })).to.deep.equal({ width: 853, height: 7680 });
  });

  it('end where it would be too small to be of use', () => {
    expect([smallerSize({ width: 1000, height: 10 }), smallerSize({ width: 400, height: 400 })]).to.deep.equal([
      { width: 700, height: 7 },
      null,
    ]);
  });

  it('write a screenshot as it is first, and a photo as a photo', () => {
    const kinds = (source: string, types: readonly string[]): string[] =>
      encodings(source, types).map(({ type }) => type);
    expect(kinds('image/png', ['image/png', 'image/jpeg'])[0]).to.equal('image/png');
    expect(new Set(kinds('image/jpeg', ['image/png', 'image/webp', 'image/jpeg']))).not.to.include('image/png');
    expect(encodings('image/jpeg', ['image/png', 'image/jpeg'])[0]).to.deep.equal({ type: 'image/jpeg', quality: 0.9 });
    expect(kinds('image/jpeg', ['image/png'])).to.deep.equal(['image/png']);
  });

  it('use what the forum takes of what can be written', () => {
    expect(writableTypes()).to.deep.equal(['image/png', 'image/jpeg']);
    expect(writableTypes(['image/gif', 'image/jpeg', 'application/pdf'])).to.deep.equal(['image/jpeg']);
    expect(writableTypes(['image/gif'])).to.deep.equal([]);
  });

  it('name it by what it became, and by nothing that is a path', () => {
    expect(pictureName('../../etc/shot', 'image/jpeg')).to.equal('etc shot.jpg');
    expect([pictureName(' ', 'image/png'), stemOf('Bildschirmfoto 12.46.png')]).to.deep.equal([
      'picture.png',
      'Bildschirmfoto 12.46',
    ]);
  });

  it('know its size before it is decoded', () => {
    expect(readImageHeader(pngHead(12, 34))).to.include({ type: 'image/png', width: 12, height: 34 });
    expect(readImageHeader(Uint8Array.of(0xff, 0xd8))).to.deep.equal({ type: 'image/jpeg' });
    const lossy = Array.from('RIFF....WEBPVP8 ', (letter) => letter.charCodeAt(0));
    const webp = Uint8Array.from([...lossy, 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]);
    expect(readImageHeader(webp)).to.include({ type: 'image/webp', width: 320, height: 240 });
    expect([readImageHeader(new Uint8Array()), readImageHeader(Uint8Array.of(1, 2, 3))]).to.deep.equal([null, null]);
  });
});
