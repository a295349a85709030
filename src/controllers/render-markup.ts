import type { Config, DOMPurify } from 'dompurify';
import { webAddress } from './addresses.js';

/**
 * The one place where text written elsewhere becomes markup. Both libraries are loaded when first needed; what they
 * give back is safe to assign to `innerHTML`, also under Trusted Types.
 */
const SANITISE: Config = {
  ALLOWED_TAGS: words(`
    p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre details summary
    a strong b em i u s del ins mark code kbd samp sub sup abbr q
    table caption thead tbody tfoot tr th td img figure figcaption`),
  ALLOWED_ATTR: words('href title alt src width height start colspan rowspan scope lang dir open'),
  ALLOWED_URI_REGEXP: /^https?:/i,
  // Any attribute that is not named here has to be an address of that kind.
  ADD_URI_SAFE_ATTR: ['width', 'height', 'start', 'colspan', 'rowspan', 'scope', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

let purifier: Promise<Purifier> | undefined;

/**
 * Sanitised HTML of an entry. Links open in a new tab.
 *
 * @param base Absolute; what relative links and images are relative to. Without it they lose their address.
 */
export async function renderHtml(html: string, base?: string): Promise<string> {
  return (await (purifier ??= loadPurifier())).sanitise(html, base);
}

/** A draft as its readers will see it. Line breaks are kept, as forums do; markup typed as text stays text. */
export async function renderMarkdown(markdown: string): Promise<string> {
  const { Marked } = await import('marked');
  const marked = new Marked({ gfm: true, breaks: true, tokenizer: { html: () => undefined, tag: () => undefined } });
  return renderHtml(await marked.parse(markdown));
}

async function loadPurifier(): Promise<Purifier> {
  const { default: createDOMPurify } = await import('dompurify');
  return new Purifier(createDOMPurify(window));
}

/** A DOMPurify of our own: its hooks must not change the page's. */
class Purifier {
  readonly #purify: DOMPurify;
  #base: string | undefined;

  constructor(purify: DOMPurify) {
    this.#purify = purify;
    purify.addHook('uponSanitizeAttribute', (_element, attribute) => {
      if (attribute.attrName !== 'href' && attribute.attrName !== 'src') return;
      attribute.attrValue = webAddress(attribute.attrValue, this.#base) ?? '';
      attribute.keepAttr = attribute.attrValue !== '';
    });
    purify.addHook('afterSanitizeAttributes', (element) => {
      if (element.tagName === 'A' && element.hasAttribute('href')) {
        element.setAttribute('target', '_blank');
        element.setAttribute('rel', 'noopener noreferrer nofollow ugc');
      }
      // No image tells its server that somebody reads about a problem before it is on screen.
      if (element.tagName === 'IMG') element.setAttribute('loading', 'lazy');
    });
  }

  sanitise(html: string, base: string | undefined): string {
    this.#base = base;
    // The type says string; with Trusted Types it is a TrustedHTML, which `innerHTML` takes as it is.
    return this.#purify.sanitize(html, { ...SANITISE, RETURN_TRUSTED_TYPE: 'trustedTypes' in window });
  }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
