import type { Entry, Visitor } from '../../core/types.js';
import type { CallOptions, ForumFacts, Page, SearchQuery } from '../forum-adapter.js';
import { createClassifier, type Classifier } from '../internal/classify.js';
import { plainText } from '../internal/plain-text.js';
import type { Call } from '../internal/request.js';
import { describe, visitor } from './about.js';
import { pageEntry, sectionEntry } from './entries.js';
import type { MediawikiOptions } from './options.js';
import { createSearch } from './search.js';
import { findSection } from './sections.js';
import { API, createWiki, placeOf, type Place, type Wiki } from './wiki.js';
import type { WireParse } from './wire.js';

/** What a visitor finds on a wiki. */
interface Reading {
  describe(options: CallOptions): Promise<ForumFacts>;
  visitor(options: CallOptions): Promise<Visitor>;
  search(query: SearchQuery, options: CallOptions): Promise<Page<Entry>>;
  read(entry: Entry, options: CallOptions): Promise<Entry>;
}

const AS_READ = { disableeditsection: 1, disabletoc: 1, disablelimitreport: 1, wrapoutputclass: '' };

export function createReading(forum: MediawikiOptions): Reading {
  const wiki = createWiki(forum);
  const classifier = createClassifier(wiki.options);
  const search = createSearch(wiki, classifier);
  const { run } = wiki.client;
  return {
    describe: (options) => run(options, (call) => describe(wiki, call, options)),
    visitor: (options) => run(options, (call) => visitor(wiki, call, options)),
    search: (query, options) => run(options, (call) => search(call, query, options)),
    read: (entry, options) =>
      run(options, async (call) => {
        const place = placeOf(entry, wiki);
        const read = place.anchor === undefined ? readPage : readSection;
        const { partial: _partial, ...whole } = await read(
          wiki,
          classifier,
          call,
          { ...place, called: entry.title },
          options,
        );
        const { updatedAt } = entry;
        return { ...(updatedAt !== undefined && { updatedAt }), ...whole, id: entry.id };
      }),
  };
}

async function readSection(
  wiki: Wiki,
  classifier: Classifier,
  call: Call,
  place: Place & { readonly called: string },
  options: CallOptions,
): Promise<Entry> {
  const { heading, anchor, index, revid } = await findSection(wiki, call, place, place.called, options);
  const asked = { action: 'parse', oldid: revid, section: index, prop: 'text|wikitext', ...AS_READ };
  const { parse } = await call.get<WireParse>(API, wiki.ask(asked, options));
  const wikitext = withoutHeading(parse.wikitext);
  const entry = sectionEntry(wiki, classifier, parse.title, { heading, anchor, wikitext });
  return { ...entry, ...readable(wiki, parse.text, true) };
}

async function readPage(
  wiki: Wiki,
  classifier: Classifier,
  call: Call,
  { title }: Place,
  options: CallOptions,
): Promise<Entry> {
  const asked = { action: 'parse', page: title, redirects: 1, prop: 'text|wikitext|categories', ...AS_READ };
  const { parse } = await call.get<WireParse>(API, wiki.ask(asked, options));
  const categories = (parse.categories ?? []).map(({ category, hidden = false }) => ({
    ...{ title: `Category:${category}`, hidden },
  }));
  const revisions = [{ slots: { main: { content: parse.wikitext ?? '' } } }];
  const entry = pageEntry(wiki, classifier, { title: parse.title, categories, revisions });
  const startsWithTitle = /^==(?!=)/.test(parse.wikitext ?? '') && !parse.title.endsWith(entry.title);
  return { ...entry, ...readable(wiki, parse.text, startsWithTitle) };
}

/** The text and the HTML of it, which links to its own site without saying which. */
function readable({ client }: Wiki, html = '', hasHeading: boolean): Pick<Entry, 'text' | 'html'> {
  const body = hasHeading ? html.replace(/^\s*(?:<div[^<>]*>\s*)?<h[12]\b[^]*?<\/h[12]>/, '') : html;
  const { origin } = new URL(client.base);
  return { text: plainText(body), html: body.replace(/(\s(?:href|src)=")(?=\/(?!\/))/g, `$1${origin}`) };
}

function withoutHeading(wikitext = ''): string {
  return wikitext.replace(/^\s*==.*\n?/, '');
}
