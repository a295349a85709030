import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../src/elements/prose/prose.define.js';
import type { Prose } from '../../src/elements/prose/prose.js';
import { allByRole, byRole } from '../helpers/by-role.js';
import { expectAccessibleInBothSchemes, settled, show } from '../helpers/part.js';
import { textOf } from '../helpers/seen.js';
import { until } from '../helpers/until.js';

interface Given {
  readonly base?: string;
  readonly text?: string;
  readonly markdown?: string;
  readonly markup?: string;
}

async function shown({ text = '', markdown, markup, base }: Given): Promise<Prose> {
  const { part } = await show<Prose>(
    html`<help-wizard-prose .text=${text} .markdown=${markdown} .markup=${markup} .base=${base}></help-wizard-prose>`,
  );
  return part;
}

/** As it is once the libraries for markup are loaded. */
async function rendered(given: Given): Promise<Prose> {
  const part = await shown({ text: 'plain words', ...given });
  await until(() => !textOf(part).includes('plain words'), 'the markup is rendered');
  return part;
}

const inside = (part: Prose, selector: string): Element[] => [...part.shadowRoot!.querySelectorAll(selector)];

describe('prose', () => {
  it('shows plain text as it is, with its paragraphs', async () => {
    const part = await shown({ text: '<b>One</b>\n\nTwo & three' });
    expect(inside(part, 'p').map(textOf)).to.deep.equal(['<b>One</b>', 'Two & three']);
    await expectAccessibleInBothSchemes(part);
  });

  it('shows the plain words until the markup is rendered', async () => {
    const part = await shown({ text: 'plain words', markup: '<p>Marked up</p>' });
    expect(textOf(part)).to.equal('plain words');
    await until(() => textOf(part) === 'Marked up', 'the markup is rendered');
  });

  it('renders Markdown, line breaks kept and HTML as text', async () => {
    const part = await rendered({ markdown: '### Tried\n- **Restarted** it\n\none\ntwo <img src=x onerror=alert(1)>' });
    byRole(part, 'heading', 'Tried');
    expect(textOf(byRole(part, 'listitem'))).to.equal('Restarted it');
    expect(textOf(part)).to.include('one two <img src=x onerror=alert(1)>');
    expect(inside(part, 'img').length).to.equal(0);
    await expectAccessibleInBothSchemes(part);
  });

  it('keeps what articles are made of', async () => {
    const part = await rendered({
      markup: `<h3>How</h3><ol start="2"><li><code>a</code></li></ol><table><tr><th scope="col">x</th></tr></table>
        <details open><summary>More</summary>text</details><img src="https://forum.example/a.png" alt="A picture">`,
    });
    expect(inside(part, 'h3, ol, code, th, details, img').length).to.equal(6);
    expect((inside(part, 'img')[0] as HTMLImageElement).loading).to.equal('lazy');
  });

  it('opens links in a new tab that knows nothing of this page', async () => {
    const part = await rendered({ markup: '<a href="https://forum.example/x" target="_self" rel="opener">Rules</a>' });
    const link = byRole(part, 'link', 'Rules') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://forum.example/x',
      '_blank',
      'noopener noreferrer nofollow ugc',
    ]);
  });

  it('takes relative addresses from the entry’s own page, not from this one', async () => {
    const markup = '<a href="../rules">Rules</a><img src="/a.png" alt="A picture">';
    const part = await rendered({ markup, base: 'https://forum.example/faq/offline' });
    expect((byRole(part, 'link', 'Rules') as HTMLAnchorElement).href).to.equal('https://forum.example/rules');
    expect((inside(part, 'img')[0] as HTMLImageElement).src).to.equal('https://forum.example/a.png');
    const homeless = await rendered({ markup });
    expect(inside(homeless, '[href], [src]').length).to.equal(0);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['scripts', '<script>window.hacked = 1</script>'],
    ['event handlers', '<img src="https://forum.example/none" onerror="window.hacked = 1"><p onclick="x()">p</p>'],
    ['script links', '<a href="javascript:window.hacked=1">x</a><a href=" java\nscript:alert(1)">x</a>'],
    [
      'links that are no web addresses',
      '<a href="ftp://x.example">x</a><a href="mailto:a@b.example">x</a><a href="/t/1">x</a>',
    ],
    ['data links', '<a href="data:text/html,<script>1</script>">x</a>'],
    ['styles', '<style>* { display: none }</style><p style="position:fixed;inset:0" class="x" id="y">p</p>'],
    ['frames and plug-ins', '<iframe srcdoc="<script>1</script>"></iframe><object data="x"></object><embed src="x">'],
    ['forms', '<form action="https://evil.example"><input name="password"><button>Sign in</button></form>'],
    ['vector graphics', '<svg><script>1</script><a href="javascript:1">x</a></svg><math><mi>x</mi></math>'],
    ['custom elements', '<help-wizard-prose></help-wizard-prose><slot name="x"></slot><template>x</template>'],
    ['hidden attributes', '<p aria-hidden="true" data-x="1" part="text" slot="y">p</p>'],
  ];
  for (const [what, markup] of hostile) {
    it(`lets no ${what} through`, async () => {
      const part = await rendered({ markup: `${markup}<p>after</p>` });
      const marked = `script, style, iframe, object, embed, form, input, button, svg, math, slot, template,
        help-wizard-prose, .prose [style], .prose [class], .prose [id], .prose [part], .prose [slot],
        [onerror], [onclick], [data-x], .prose [aria-hidden], [href]:not([href^="https:"])`;
      const left = inside(part, marked).filter((element) => !(element instanceof HTMLStyleElement && isOwn(element)));
      expect(left.map((element) => element.outerHTML)).to.deep.equal([]);
      expect(textOf(part)).to.include('after');
      expect('hacked' in window).to.equal(false);
    });
  }

  it('lets no script link of Markdown through', async () => {
    const part = await rendered({ markdown: '[x](javascript:alert(1)) [y](https://forum.example/y)' });
    expect(allByRole(part, 'link').map(textOf)).to.deep.equal(['y']);
  });

  it('shows the plain words where nothing is left of the markup', async () => {
    const part = await shown({ text: 'plain words', markup: '<iframe src="https://video.example"></iframe>' });
    await import('dompurify');
    await settled();
    expect(textOf(part)).to.equal('plain words');
  });

  it('forgets markup that is taken away while it is rendered', async () => {
    const part = await shown({ text: 'plain words', markup: '<p>Marked up</p>' });
    part.markup = undefined;
    await import('dompurify');
    await settled();
    expect(textOf(part)).to.equal('plain words');
  });

  it('shows the latest text, whichever was rendered first', async () => {
    const part = await shown({ markdown: '**old**' });
    part.markdown = undefined;
    part.markup = '<p>new</p>';
    await until(() => textOf(part) === 'new', 'the new text is rendered');
    await import('marked');
    await settled();
    expect(textOf(part)).to.equal('new');
  });

  it('goes back to plain text', async () => {
    const part = await rendered({ markup: '<p>Marked up</p>' });
    part.markup = undefined;
    await until(() => textOf(part) === 'plain words', 'the plain text is shown');
  });

  it('breaks long words, and lets each paragraph run its own way', async () => {
    const part = await rendered({ markup: `<p>${'W'.repeat(400)}</p><p>لا يعمل</p>` });
    expect(part.scrollWidth <= part.clientWidth).to.equal(true);
    const plain = await shown({ text: 'One\n\nلا يعمل' });
    expect(inside(plain, 'p').map((p) => getComputedStyle(p).direction)).to.deep.equal(['ltr', 'rtl']);
  });
});

/** Styles of the element itself stand beside its text, not in it. */
function isOwn(style: HTMLStyleElement): boolean {
  return style.closest('.prose') === null;
}
