import { expect } from '@esm-bundle/chai';
import { renderHtml, renderMarkdown } from '../../src/controllers/render-markup.js';

/** What the browser makes of it. */
async function shown(rendering: Promise<string>): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.innerHTML = await rendering;
  return box;
}

describe('HTML of an entry', () => {
  it('keeps what structures a text', async () => {
    const html =
      '<h2>Steps</h2><ol start="3"><li>One <strong>two</strong> <code>x</code></li></ol><table><tr><td>1</td></tr></table>';
    const box = await shown(renderHtml(html));
    expect(box.querySelectorAll('h2, ol[start="3"] > li, strong, code, table td')).to.have.length(5);
  });

  const HOSTILE: readonly (readonly [what: string, html: string, selector: string])[] = [
    ['a script', '<script>alert(1)</script>', 'script'],
    ['a handler', '<img src="https://x.example/a.png" onerror="alert(1)">', '[onerror]'],
    [
      'a frame',
      '<iframe src="https://x.example"></iframe><object data="x"></object><embed src="x">',
      'iframe, object, embed',
    ],
    [
      'a form',
      '<form action="https://x.example"><input name="password"><button>Go</button></form>',
      'form, input, button',
    ],
    [
      'a style',
      '<style>*{display:none}</style><p style="position:fixed" class="wizard" id="x">y</p>',
      'style, [style], [class], [id]',
    ],
    ['a script as a link', '<a href="javascript:alert(1)">x</a><a href="java\nscript:alert(1)">x</a>', 'a[href]'],
    ['data as a link or picture', '<a href="data:text/html,x">x</a><img src="data:image/svg+xml,x">', '[href], [src]'],
    ['a link of another scheme', '<a href="vbscript:x">x</a><a href="file:///etc/passwd">x</a>', 'a[href]'],
    [
      'drawn markup',
      '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><math><mtext></mtext></math>',
      'svg, math',
    ],
    [
      'an element of ours',
      '<help-wizard config="https://x.example/evil.json"></help-wizard><slot></slot>',
      'help-wizard, slot',
    ],
    ['hidden data', '<p data-x="1" aria-hidden="true" tabindex="0">x</p>', '[data-x], [aria-hidden], [tabindex]'],
    ['a base or a refresh', '<base href="https://x.example"><meta http-equiv="refresh" content="0">', 'base, meta'],
  ];
  for (const [what, html, selector] of HOSTILE) {
    it(`loses ${what}, and keeps the text around it`, async () => {
      const box = await shown(renderHtml(`<p>before</p>${html}<p>after</p>`));
      expect(box.querySelectorAll(selector)).to.have.length(0);
      expect(box.textContent).to.match(/before[^]*after/);
    });
  }

  it('stays harmless where it only becomes bad once parsed', async () => {
    const nested = '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>';
    const box = await shown(renderHtml(await renderHtml(nested)));
    expect(box.querySelectorAll('[onerror]')).to.have.length(0);
  });

  it('keeps languages, directions, numbers and the cells of a table', async () => {
    const attributes = { lang: 'de', dir: 'rtl', start: '3', width: '9', height: '9', colspan: '2', rowspan: '2' };
    const given = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    const html = `<table><tr><td ${given.join(' ')}>x</td><th scope="row">y</th></tr></table>`;
    const box = await shown(renderHtml(html));
    const cell = box.querySelector('td')!;
    expect(Object.fromEntries([...cell.attributes].map(({ name, value }) => [name, value]))).to.deep.equal(attributes);
    expect(box.querySelector('th')?.scope).to.equal('row');
  });

  it('opens its links elsewhere, vouching for nothing', async () => {
    const link = (
      await shown(renderHtml('<a href="https://forum.example/x" target="_top" rel="me">x</a>'))
    ).querySelector('a')!;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://forum.example/x',
      '_blank',
      'noopener noreferrer nofollow ugc',
    ]);
  });

  it('loads pictures when they come into view', async () => {
    const image = (await shown(renderHtml('<img src="https://forum.example/x.png" alt="A cat">'))).querySelector(
      'img',
    )!;
    expect([image.getAttribute('loading'), image.alt]).to.deep.equal(['lazy', 'A cat']);
  });
});

describe('Markdown of a post', () => {
  it('becomes what forums make of it', async () => {
    const box = await shown(renderMarkdown('### Where\n- Phone\n- **8.4**\n\nOne\ntwo `x`\n\n> said'));
    expect(
      [...box.querySelectorAll('h3, li, strong, br, code, blockquote')].map(({ localName }) => localName),
    ).to.deep.equal(['h3', 'li', 'li', 'strong', 'br', 'code', 'blockquote']);
  });

  it('shows markup that was typed as text', async () => {
    for (const text of [
      '<b>bold</b>',
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '</div><h1>x</h1>',
      '<!-- x -->',
    ]) {
      const box = await shown(renderMarkdown(`Before ${text} after\n\n${text}`));
      expect(box.querySelectorAll('b, img, script, h1'), text).to.have.length(0);
      expect(box.textContent.split(text), text).to.have.length(3);
    }
  });

  it('keeps links to the web, and no others', async () => {
    const box = await shown(
      renderMarkdown('[a](https://x.example/a) [b](javascript:alert(1)) [c](data:text/html,x) <https://x.example/d>'),
    );
    expect([...box.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href)).to.deep.equal([
      'https://x.example/a',
      'https://x.example/d',
    ]);
    expect(box.textContent).to.contain('b').and.to.contain('c');
  });

  it('is nothing where there is nothing', async () => {
    expect((await shown(renderMarkdown(''))).childNodes).to.have.length(0);
  });
});
