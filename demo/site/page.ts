import { element } from './element.js';

export interface Crumb {
  readonly label: string;
  readonly url: string;
}

/** What a page is made of, from top to bottom. */
export interface PageContent {
  readonly title: string;
  /** BCP 47 language of the title, where it is not the page's. */
  readonly lang?: string | undefined;
  /** The pages above this one, the topmost first. */
  readonly crumbs?: readonly Crumb[];
  /** Under the heading. */
  readonly head?: readonly (HTMLElement | null)[];
  readonly main: readonly (HTMLElement | null)[];
  readonly aside?: readonly (HTMLElement | null)[];
}

/** Shows the page that the address asks for. */
export async function showPage(make: (query: URLSearchParams) => Promise<PageContent>): Promise<void> {
  try {
    show(await make(new URLSearchParams(location.search)));
  } catch (error) {
    console.error(error);
    show(failure());
  }
}

/** For an address that leads nowhere: what it may have been, and the way on. */
export function notFound(what: string, back: Crumb): PageContent {
  const lede = `The link may be old, or there is a letter missing. What waits for approval is shown to its author only.`;
  return {
    title: `We could not find this ${what}`,
    crumbs: [back],
    head: [element('p', { class: 'lede' }, lede)],
    main: [
      element(
        'div',
        { class: 'buttons' },
        element('a', { class: 'button', href: back.url }, `Go to ${back.label}`),
        element('a', { class: 'button button-secondary', href: 'help.html' }, 'Find an answer'),
      ),
    ],
  };
}

function failure(): PageContent {
  return {
    title: 'This page could not be loaded',
    head: [element('p', { class: 'lede' }, 'Check your connection, then try again.')],
    main: [element('a', { class: 'button', href: location.href }, 'Try again')],
  };
}

function show({ title, lang, crumbs = [], head = [], main, aside = [] }: PageContent): void {
  const sheet = document.querySelector('#sheet');
  if (sheet === null) return;
  const section = document.title;
  if (!section.startsWith(title)) document.title = `${title} – ${section}`;
  const side = aside.filter((part) => part !== null);
  sheet.classList.toggle('has-aside', side.length > 0);
  const parts = [
    element('header', { class: 'sheet-head' }, trail(crumbs), element('h1', { lang: lang ?? null }, title), ...head),
    element('div', { class: 'sheet-main' }, ...main),
  ];
  if (side.length > 0)
    parts.push(element('aside', { class: 'sheet-aside', 'aria-label': 'More' }, element('div', {}, ...side)));
  sheet.replaceChildren(...parts);
  // The browser looked for it before it was there.
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function trail(crumbs: readonly Crumb[]): HTMLElement | null {
  if (crumbs.length === 0) return null;
  const items = crumbs.map(({ label, url }, index) =>
    element(
      'li',
      {},
      index > 0 ? element('span', { 'aria-hidden': 'true' }, '/') : null,
      element('a', { href: url }, label),
    ),
  );
  return element('nav', { class: 'crumbs', 'aria-label': 'Breadcrumb' }, element('ol', {}, ...items));
}
