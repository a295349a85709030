import { html, type Markup } from './html.js';

export interface Page {
  readonly title: string;
  /** The name of the forum. */
  readonly site: string;
  readonly content: Markup;
}

/** A whole page. It needs no scripts. */
export function layout({ title, site, content }: Page): string {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${site}</title>
        <link rel="icon" href="/server/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/server/forum.css" />
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to content</a>
        <header class="bar"><a class="brand" href="/">${site}</a></header>
        <main id="main">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return page.text;
}

/** When something happened, for people and programs. */
export function time(at: Date): Markup {
  const shown = at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return html`<time datetime="${at.toISOString()}">${shown} UTC</time>`;
}
