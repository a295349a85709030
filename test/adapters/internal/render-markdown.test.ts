import { expect } from '@esm-bundle/chai';
import { BBCODE, HTML, PLAIN, renderMarkdown } from '../../../src/adapters/internal/render-markdown.js';
import { MARKUP } from '../conformance/support.js';

const DRAFT = [
  'Songs **skip** on my _phone_, in `app_v2 <b>`.',
  'Since _Tuesday_.',
  '',
  '### What I tried',
  '- restarted',
  '- [Clear the cache](https://forum.example/t/1) (did not help)',
  '',
  '1. first',
  '2. then',
  '',
  '> They said',
  '> so.',
  '',
  '```',
  'error [b] <i>',
  '```',
].join('\n');

describe('renderMarkdown', () => {
  it('writes HTML', () => {
    expect(renderMarkdown(DRAFT, HTML)).to.equal(
      [
        '<p>Songs <strong>skip</strong> on my <em>phone</em>, in <code>app_v2 &lt;b&gt;</code>.<br>',
        'Since <em>Tuesday</em>.</p>',
        '<h3>What I tried</h3>',
        '<ul><li>restarted</li><li><a href="https://forum.example/t/1">Clear the cache</a> (did not help)</li></ul>',
        '<ol><li>first</li><li>then</li></ol>',
        '<blockquote><p>They said<br>',
        'so.</p></blockquote>',
        '<pre><code>error [b] &lt;i&gt;</code></pre>',
      ].join('\n'),
    );
  });

  it('writes BBCode', () => {
    expect(renderMarkdown(DRAFT, BBCODE)).to.equal(
      [
        'Songs [b]skip[/b] on my [i]phone[/i], in [b]app_v2 <b>[/b].\nSince [i]Tuesday[/i].',
        '[b]What I tried[/b]',
        '[list]\n[*]restarted\n[*][url=https://forum.example/t/1]Clear the cache[/url] (did not help)\n[/list]',
        '[list=1]\n[*]first\n[*]then\n[/list]',
        '[quote]They said\nso.[/quote]',
        '[code]\nerror [b] <i>\n[/code]',
      ].join('\n\n'),
    );
  });

  it('writes plain text', () => {
    expect(renderMarkdown(DRAFT, PLAIN)).to.equal(
      [
        'Songs skip on my phone, in app_v2 <b>.\nSince Tuesday.',
        'What I tried',
        '- restarted\n- Clear the cache: https://forum.example/t/1 (did not help)',
        '1. first\n2. then',
        '> They said\n> so.',
        '    error [b] <i>',
      ].join('\n\n'),
    );
  });

  it('leaves markup that was typed text, in every format', () => {
    const html = renderMarkdown(`It says ${MARKUP} here.`, HTML);
    const read = new DOMParser().parseFromString(html, 'text/html').body;
    expect(read.textContent).to.equal(`It says ${MARKUP} here.`);
    expect(read.querySelectorAll('img, b')).to.have.lengthOf(0);
    expect(renderMarkdown('It says [b]bold[/b] and [url=x].', BBCODE)).not.to.match(/\[\/?(?:b|url)\b/);
    const escaped = renderMarkdown('- [\\[url=https://b.example\\]x\\[/url\\]](https://a.example) \\[b]', BBCODE);
    expect(escaped.match(/\[\/?(?:b|url)\b/g)).to.deep.equal(['[url', '[/url']);
    expect(renderMarkdown('```\n[/code] out\n```', BBCODE).match(/\[\/code\]/g)).to.have.lengthOf(1);
  });

  it('leaves words with underscores, single stars and escapes alone', () => {
    expect(renderMarkdown('snake_case_name, 2 * 3 * 4, \\*not\\* and a_b', PLAIN)).to.equal(
      'snake_case_name, 2 * 3 * 4, *not* and a_b',
    );
  });

  it('links http(s) addresses only', () => {
    expect(renderMarkdown('[a](javascript:alert(1)) [b](data:x) <https://a.example/?a=1&b=2>', HTML)).to.equal(
      '<p>[a](javascript:alert(1)) [b](data:x) <a href="https://a.example/?a=1&amp;b=2">https://a.example/?a=1&amp;b=2</a></p>',
    );
  });

  it('shows pictures where the format can, and links them where not', () => {
    const picture = '![A \\[b\\] "c"](https://a.example/1.png)';
    expect(renderMarkdown(picture, HTML)).to.equal('<p><a href="https://a.example/1.png">A [b] &quot;c&quot;</a></p>');
    const image = (plain: string, address: string) => `(${plain}: ${address})`;
    expect(renderMarkdown(picture, { ...HTML, image })).to.equal('<p>(A [b] "c": https://a.example/1.png)</p>');
  });

  it('comes to an end, whatever it is given', () => {
    for (const text of ['> '.repeat(5000), '*'.repeat(5000), '['.repeat(5000), '`'.repeat(5000), '# ', '-', '```']) {
      expect(renderMarkdown(text, HTML)).to.be.a('string');
    }
  });
});
