import { expect } from '@esm-bundle/chai';
import { composeAddress, MAX_ADDRESS } from '../../../src/adapters/internal/compose-address.js';
import { toForumMarkdown } from '../../../src/adapters/internal/markdown.js';
import { decodeEntities } from '../../../src/adapters/internal/entities.js';
import { plainText } from '../../../src/adapters/internal/plain-text.js';
import { readMarkdown } from '../http/read-markdown.js';

describe('plainText', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['drops tags and keeps blocks apart', '<p>One <b>two</b></p>\n<p>three<br>four</p>', 'One two\nthree\nfour'],
    [
      'decodes entities, once',
      '&lt;b&gt; &amp;amp; &#39;x&#x27; &hellip; &nope; &#xD800;',
      "<b> &amp; 'x' … &nope; \ufffd",
    ],
    ['drops what nobody reads', 'a<script>alert("<b>1</b>")</script>b<style>p{}</style>c<!-- d -->', 'abc'],
    ['keeps what is no tag', '1 < 2 and 3 > 2, a <3', '1 < 2 and 3 > 2, a <3'],
    ['takes what is no text for nothing', { html: 'x' }, ''],
    ['drops a script that never ends', 'a<script>alert(1)', 'a'],
  ];
  for (const [sentence, html, text] of cases) it(sentence, () => expect(plainText(html)).to.equal(text));

  it('takes no longer for what was made to be slow', () => {
    const start = performance.now();
    for (const piece of ['<a ', '<!--', '<script>', '&', '< ', '<a "']) plainText(piece.repeat(200_000));
    expect(performance.now() - start).to.be.below(1000);
  });

  it('leaves markup in text that was escaped as text', () => {
    expect(decodeEntities('Help: iPhone &amp; iPad &lt;b&gt;')).to.equal('Help: iPhone & iPad <b>');
  });
});

describe('toForumMarkdown', () => {
  it('shows readers what was typed', () => {
    for (const text of ['<b>x</b> &amp; <!-- y -->', 'a < b & c', '<script>alert(1)</script>', '\\<b> and \\&amp;']) {
      const typed = text.replace(/\\/g, '');
      expect(readMarkdown(toForumMarkdown(text)).trim()).to.equal(typed);
    }
  });

  it('leaves code, links and what is escaped already as they are', () => {
    for (const text of [
      'Run `<b>&amp;</b>` and ``a ` <i>``.',
      '```html\n<b>&lt;</b>\n```',
      '~~~\n<b>\n~~~',
      'Text:\n\n    <b>indented</b>',
      'See <https://forum.example/t/1?a=1> and [one \\<b>](https://forum.example).',
      '> quote\n\n**bold** <3',
    ]) {
      expect(toForumMarkdown(text)).to.equal(text);
    }
  });
});

describe('composeAddress', () => {
  const compose = (body: string, max?: number) =>
    composeAddress('https://forum.example/new?x=1', { title: 'Não dá', none: undefined }, 'body', body, max);
  const bodyOf = (url: string) => new URL(url).searchParams.get('body');

  it('fills all of a draft in', () => {
    const { url, truncated } = compose('Line 1\nA & B + 100 % #1');
    expect(truncated).to.equal(false);
    expect(url).to.contain('/new?x=1&title=N%C3%A3o%20d%C3%A1&body=');
    expect(bodyOf(url)).to.equal('Line 1\nA & B + 100 % #1');
  });

  it('cuts behind a sentence, and says so', () => {
    const { url, truncated } = compose('It stops. Version 1.2 does not! Why is that? I do not know', 105);
    expect(bodyOf(url)).to.equal('It stops. Version 1.2 does not!');
    expect(truncated).to.equal(true);
    expect(url.length).to.be.at.most(105);
  });

  it('measures what the address will be, not what was typed', () => {
    for (const sentence of [
      '下载停在一半。',
      'Загрузка остановилась. ',
      '🎧 no sound! ',
      'half \ud83d of it. ',
      'nosentence',
    ]) {
      const { url, truncated } = compose(sentence.repeat(2000));
      expect(truncated).to.equal(true);
      expect(url.length)
        .to.be.at.most(MAX_ADDRESS)
        .and.above(MAX_ADDRESS - 200);
      expect(bodyOf(url)).not.to.contain(sentence === 'half \ud83d of it. ' ? '\ud83d' : '\ufffd');
    }
  });

  it('leaves the body out where there is no room for it', () => {
    const { url, truncated } = compose('Long. '.repeat(10), 60);
    expect(url).not.to.contain('body');
    expect(truncated).to.equal(true);
  });
});
