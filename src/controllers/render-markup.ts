import type { Config, DOMPurify } from 'dompurify';

/**
 * The one place where text written elsewhere becomes markup. Both libraries are loaded when first needed; what they
 * give back is safe to assign to `innerHTML`, also under Trusted Types.
 */
const SANITISE: Config = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
    ...[
      'a',
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'del',
      'ins',
      'mark',
      'code',
      'kbd',
      'samp',
      'sub',
      'sup',
      'abbr',
      'q',
    ],
    ...[
      'table',
      'caption',
      'thead',
      'tbody',
      'tfoot',
      'tr',
      'th',
      'td',
      'img',
      'figure',
      'figcaption',
      'details',
      'summary',
    ],
  ],
  ALLOWED_ATTR: [
    'href',
    'title',
    'alt',
    'src',
    'width',
    'height',
    'start',
    'colspan',
    'rowspan',
    'scope',
    'lang',
    'dir',
    'open',
  ],
  ALLOWED_URI_REGEXP: /^https?:/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

let purifier: Promise<DOMPurify> | undefined;

/** Sanitised HTML of an entry. */
export async function renderHtml(html: string): Promise<string> {
  const purify = await (purifier ??= loadPurifier());
  // The type says string; with Trusted Types it is a TrustedHTML, which `innerHTML` takes as it is.
  return purify.sanitize(html, { ...SANITISE, RETURN_TRUSTED_TYPE: trustedTypes() });
}

/** A draft as its readers will see it. Line breaks are kept, as forums do; markup typed as text stays text. */
export async function renderMarkdown(markdown: string): Promise<string> {
  const { Marked } = await import('marked');
  const marked = new Marked({ gfm: true, breaks: true, tokenizer: { html: () => undefined, tag: () => undefined } });
  return renderHtml(await marked.parse(markdown));
}

async function loadPurifier(): Promise<DOMPurify> {
  const { default: createDOMPurify } = await import('dompurify');
  const purify = createDOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.tagName === 'A' && element.hasAttribute('href')) {
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer nofollow ugc');
    }
    // No image tells its server that somebody reads about a problem before it is on screen.
    if (element.tagName === 'IMG') element.setAttribute('loading', 'lazy');
  });
  return purify;
}

function trustedTypes(): boolean {
  return 'trustedTypes' in window;
}
