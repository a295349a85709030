import { expect } from '@esm-bundle/chai';
import { imagesIn, withImage, withoutImage } from '../../src/core/body-images.js';

const SHOT = '![The player](https://forum.example/1.png)';

describe('pictures in a text', () => {
  it('are found with what they show', () => {
    const text = `Before\n\n${SHOT}\n\n![a \\[b\\]|690x388](upload://x.png) ![](https://forum.example/2.png)`;
    expect(imagesIn(text).map(({ alt }) => alt)).to.deep.equal(['The player', 'a [b]', '']);
    expect(imagesIn(text).map(({ markdown, start }) => text.startsWith(markdown, start))).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('are not what is written about as code', () => {
    expect(imagesIn(`\`${SHOT}\`\n\n\`\`\`\n${SHOT}\n\`\`\`\n`)).to.deep.equal([]);
  });

  it('come after the line of the caret, in a paragraph of their own', () => {
    expect(withImage('First\nSecond', SHOT, 2)).to.equal(`First\n\n${SHOT}\n\nSecond`);
    expect(withImage('First', SHOT, Infinity)).to.equal(`First\n\n${SHOT}`);
    expect(withImage('', SHOT, 0)).to.equal(SHOT);
  });

  it('leave no gap when they go', () => {
    for (const text of [`First\n\n${SHOT}\n\nSecond`, `First\n\n${SHOT}`, SHOT, `A ${SHOT} b`]) {
      const [image] = imagesIn(text);
      if (image === undefined) throw new Error('There is no picture.');
      expect(withoutImage(text, image)).to.equal(
        text.startsWith('A') ? 'A  b' : ['First', 'Second'].filter((word) => text.includes(word)).join('\n\n'),
      );
    }
  });

  it('of which the text has moved stay', () => {
    expect(withoutImage(`xx${SHOT}`, { alt: '', markdown: SHOT, start: 0 })).to.equal(`xx${SHOT}`);
  });
});
