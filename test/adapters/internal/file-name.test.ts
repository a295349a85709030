import { expect } from '@esm-bundle/chai';
import { fileName } from '../../../src/adapters/internal/file-name.js';

describe('fileName', () => {
  const cases: readonly (readonly [why: string, file: Blob, name: string | undefined, expected: string])[] = [
    ['as the caller says', new File([''], 'IMG_1.png', { type: 'image/png' }), 'player.png', 'player.png'],
    ['as the file says', new File([''], 'IMG_1.png', { type: 'image/png' }), undefined, 'IMG_1.png'],
    ['by the type of a picture', new Blob([''], { type: 'image/svg+xml' }), undefined, 'file.svg'],
    ['something where nothing is known', new Blob(['']), '', 'file'],
  ];
  for (const [why, file, name, expected] of cases) {
    it(`is ${why}`, () => {
      expect(fileName(file, name === undefined ? {} : { name })).to.equal(expected);
    });
  }
});
