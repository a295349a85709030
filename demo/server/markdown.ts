import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from './pages/html.js';

/** Tags typed as text stay text: nobody but this file writes markup. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const address = webAddress(href);
      return address === null ? text : `<a href="${escapeHtml(address)}" rel="nofollow ugc">${text}</a>`;
    },
    // Pictures from elsewhere would tell their server who reads: they are links.
    image({ href, text }) {
      const address = webAddress(href);
      const label = escapeHtml(text || 'Picture');
      return address === null ? label : `<a href="${escapeHtml(address)}" rel="nofollow ugc">${label}</a>`;
    },
  },
});

/** A post as HTML. Nesting without end is a way to keep a server busy: what is too deep for the parser is shown as text. */
export function renderMarkdown(markdown: string): string {
  try {
    return marked.parse(markdown, { async: false });
  } catch {
    return `<p>${escapeHtml(markdown)}</p>`;
  }
}

/** A post as plain text: what is searched, and shown in lists. */
export function plainText(markdown: string): string {
  try {
    return textOf(marked.lexer(markdown))
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim();
  } catch {
    return markdown.trim();
  }
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(textOfToken).join('');
}

function textOfToken(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'br':
    case 'hr':
      return '\n';
    case 'list':
      return (token as Tokens.List).items.map(({ tokens }) => `${textOf(tokens)}\n`).join('');
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((cells) => `${cells.map((cell) => textOf(cell.tokens)).join(' ')}\n`).join('');
    }
    default: {
      const isBlock = ['paragraph', 'heading', 'blockquote', 'code'].includes(token.type);
      const { tokens, text = '' } = token as { readonly tokens?: readonly Token[]; readonly text?: string };
      return (tokens ? textOf(tokens) : text) + (isBlock ? '\n' : '');
    }
  }
}

function webAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
