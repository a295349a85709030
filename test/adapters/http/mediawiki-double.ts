import type { WikiBoard } from '../../../src/adapters/mediawiki.js';
import type { Entry } from '../../../src/core/types.js';
import type { ForumMethod, ForumSeed } from '../conformance/harness.js';
import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

/** Threads are sections of a page, or pages. */
export type WikiForm = 'desk' | 'pages';

/** What a test may change about the double. */
export interface MediawikiSetup {
  readonly form?: WikiForm;
  /** Pages on top of the seed's, by title. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** The boards of the suite's seed as an adapter is told of them. */
export function wikiBoards(form: WikiForm): readonly WikiBoard[] {
  const page = (name: string) => `Project:Desk/${name}`;
  return ['Android', 'iOS'].map((title) => ({
    ...{ id: `board-${title.toLowerCase()}`, title, preload: 'Template:Draft' },
    ...(form === 'desk'
      ? { page: page(title) }
      : { prefix: `Support:${title}/`, category: 'Threads', namespace: 3000 }),
  }));
}

interface Page {
  readonly pageid: number;
  content: string;
  revid: number;
  at: string;
}

interface Revision {
  readonly title: string;
  readonly revid: number;
  readonly timestamp: string;
  readonly comment: string;
  readonly content: string;
}

const PAGE = 4;
const TOKEN = '0123abcd+\\';
/** As MediaWiki writes `~~~~`. */
const SIGNED = '[[User:Mira|Mira]] ([[User talk:Mira|talk]]) ';

/** MediaWiki's wire format, after what a MediaWiki 1.39 answered. */
export function mediawikiDouble(seed: ForumSeed, { form = 'desk', pages: more = {} }: MediawikiSetup = {}) {
  const pages = new Map<string, Page>();
  const revisions: Revision[] = [];
  /** The titles of what was posted, as they stand in headings or names. */
  const posted: string[] = [];
  let signedIn = true;
  fill();
  const seeded = revisions.length;
  const server: ServerDouble & { readonly contentOf: (title: string) => string | undefined } = {
    answer: (request) => (request.path === '/api.php' ? route(request) : { status: 404, text: '<html></html>' }),
    isFor: mediawikiIsFor,
    refusals: {
      'auth-required': problem('noedit-anon', 'Anonymous users cannot edit pages.'),
      'session-expired': problem('assertuserfailed', 'You are no longer logged in.'),
      forbidden: problem('permissiondenied', 'Limited to users in the group: [[Lantern wiki:Users|Users]].'),
      validation: problem(
        'contenttoobig',
        'The content you supplied exceeds the article size limit of 2048 kibibytes.',
      ),
      'rate-limited': problem('ratelimited', 'You have exceeded this limit. Please try again in a few minutes.'),
      duplicate: problem('articleexists', 'The article you tried to create has been created already.'),
      conflict: problem('editconflict', 'Edit conflict.'),
      captcha: { json: { edit: { result: 'Failure', captcha: { type: 'simple', id: '7', question: '2+3' } } } },
      'not-found': problem('missingtitle', "The page you specified doesn't exist."),
    },
    staleToken: problem('badtoken', 'Invalid CSRF token.'),
    boardId: (id) => `board-${id}`,
    contentOf: (title) => pages.get(title)?.content,
    threads: () =>
      posted.map((title) => {
        const { content = '' } = revisions.slice(seeded).find((revision) => revision.content.includes(title)) ?? {};
        const from = content.indexOf(title) + title.length;
        return { title: read(title.replace(/^Support:\w+\//, '')), text: read(content.slice(from)) };
      }),
    signOut: () => (signedIn = false),
  };
  return server;

  function route({ method, query, form: fields }: WireRequest): WireAnswer {
    if (query.get('format') !== 'json' || query.get('formatversion') !== '2') return { text: '<html>API help</html>' };
    if (method === 'POST') return written(Object.fromEntries(fields as unknown as Iterable<[string, string]>));
    const asked = Object.fromEntries(query);
    if (asked['action'] === 'parse') return parsed(asked);
    return { json: { batchcomplete: true, ...answered(asked) } };
  }

  function written(given: Record<string, string>): WireAnswer {
    if (!signedIn) return problem('assertuserfailed', 'You are no longer logged in.');
    if (given['token'] !== TOKEN) return server.staleToken;
    if (given['action'] === 'watch') return { json: { watch: [{ title: given['titles'], ns: 4, watched: true }] } };
    const { sectiontitle, text = '', appendtext = '', section, createonly, nocreate, baserevid } = given;
    const title = named(given['title'] ?? '');
    const page = pages.get(title);
    if (/[<>[\]{|}#]/.test(title)) return problem('invalidtitle', `Bad title "${title}".`);
    if (nocreate && !page) return server.refusals['not-found'] ?? {};
    if (createonly && page) return server.refusals.duplicate ?? {};
    if (baserevid && Number(baserevid) !== page?.revid) return server.refusals.conflict ?? {};
    const at = new Date().toISOString().replace(/\.\d+/, '');
    const own = (wikitext: string) => wikitext.replace(/~{4}/g, SIGNED + inWords(at));
    if (section === 'new') {
      posted.push(sectiontitle ?? '');
      const added = `== ${sectiontitle ?? ''} ==\n\n${own(text)}`;
      return saved(title, `${page?.content ?? ''}\n\n${added}`, at, `/* ${sectiontitle ?? ''} */ new section`);
    }
    if (appendtext !== '') return saved(title, appended(page?.content ?? '', section, own(appendtext)), at, 'Reply');
    posted.push(/^== (.*) ==$/m.exec(text)?.[1] ?? title);
    return saved(title, own(text), at, 'Created page', title);
  }

  function saved(title: string, content: string, at: string, comment: string, shown = ''): WireAnswer {
    const old = pages.get(title);
    const revid = 100 + revisions.length;
    const pageid = old?.pageid ?? 10 + pages.size;
    pages.set(title, { pageid, content, revid, at });
    revisions.push({ title, revid, timestamp: at, comment, content: shown + content });
    const edit = { result: 'Success', pageid, title, contentmodel: 'wikitext', oldrevid: old?.revid ?? 0 };
    return { json: { edit: { ...edit, newrevid: revid, newtimestamp: at, watched: true } } };
  }

  function answered(asked: Record<string, string>): object {
    const { meta = '', list, generator, titles } = asked;
    if (meta === 'siteinfo') {
      const general = { sitename: 'Lantern wiki', maxarticlesize: 2_097_152, articlepath: '/community/$1' };
      return { query: { general, ...byTitle(titles) } };
    }
    if (meta !== '') {
      const user = signedIn ? { id: 3, name: 'Mira' } : { id: 0, name: '127.0.0.1', anon: true };
      const kind = `${asked['type'] ?? 'csrf'}token`;
      return { query: { ...(meta.includes('tokens') && { tokens: { [kind]: TOKEN } }), userinfo: user } };
    }
    if (list === 'usercontribs') {
      const usercontribs = revisions.slice(seeded).map(({ content: _, ...revision }) => revision);
      return { query: { usercontribs: usercontribs.reverse() } };
    }
    return generator === undefined ? { query: byTitle(titles) } : listed(asked);
  }

  function byTitle(titles?: string) {
    if (titles === undefined) return {};
    const from = titles.split('|');
    const normalized = from
      .filter((title) => title !== named(title))
      .map((title) => ({ from: title, to: named(title) }));
    return {
      normalized,
      pages: from.map(named).map((title) => (pages.has(title) ? inList(title) : { ns: 4, title, missing: true })),
    };
  }

  function listed({ generator, gsrsearch = '', gcmtitle = '', ...asked }: Record<string, string>): object {
    const isSearch = generator === 'search';
    const words = gsrsearch.split(' ').filter((word) => !word.includes(':'));
    const fits = (content: string, title: string) =>
      isSearch
        ? words.every((word) => `${title} ${content}`.toLowerCase().includes(word)) && title.startsWith('Support:')
        : content.includes(`[[${gcmtitle}]]`);
    const titles = [...pages].filter(([title, { content }]) => fits(content, title)).map(([title]) => title);
    if (!isSearch) titles.sort((a, b) => ((pages.get(a)?.at ?? '') < (pages.get(b)?.at ?? '') ? 1 : -1));
    const offset = Number(asked['gcmcontinue'] ?? asked['gsroffset'] ?? 0);
    const shown = titles
      .slice(offset, offset + PAGE)
      .map((title, at) => ({ ...inList(title), index: offset + at + 1 }));
    const next = { [isSearch ? 'gsroffset' : 'gcmcontinue']: offset + PAGE, continue: '||' };
    // Where nothing is found there is no query at all; what is found comes in no order.
    return {
      ...(shown.length > 0 && { query: { pages: shown.reverse() } }),
      ...(offset + PAGE < titles.length && { continue: next }),
    };
  }

  function inList(title: string) {
    const { pageid, content, at, revid } = pages.get(title) ?? { pageid: 0, content: '', at: '', revid: 0 };
    const slots = { main: { contentmodel: 'wikitext', contentformat: 'text/x-wiki', content } };
    const categories = categoriesIn(content).map((name) => ({
      ns: 14,
      title: `Category:${name}`,
      timestamp: at,
      hidden: false,
    }));
    return {
      pageid,
      ns: 3000,
      title,
      ...(categories.length > 0 && { categories }),
      revisions: [{ revid, timestamp: at, slots }],
    };
  }

  function parsed({ page, oldid, section, prop = '' }: Record<string, string>): WireAnswer {
    const old = revisions.find(({ revid }) => String(revid) === oldid);
    const title = old?.title ?? named(page ?? '');
    const current = pages.get(title);
    if (!current) return server.refusals['not-found'] ?? {};
    const whole = old && form === 'desk' ? old.content : current.content;
    const content = section === undefined ? whole : (split(whole)[Number(section)] ?? '');
    const all = {
      ...{ sections: sectionsOf(whole), text: toHtml(content), wikitext: content, revid: old?.revid ?? current.revid },
      categories: categoriesIn(content).map((name) => ({ sortkey: '', category: name.replaceAll(' ', '_') })),
    };
    const wanted = Object.entries(all).filter(([name]) => prop.split('|').includes(name));
    return { json: { parse: { title, pageid: current.pageid, ...Object.fromEntries(wanted) } } };
  }

  function fill(): void {
    for (const [title, content] of Object.entries(more)) saved(title, content, '2026-01-01T00:00:00Z', '');
    const oldest = [...seed.entries].reverse();
    if (form === 'pages') {
      for (const entry of oldest) {
        const [title, wikitext] = seededPage('Support:Android/', entry);
        saved(title, wikitext, entry.updatedAt ?? '', '');
      }
      return;
    }
    const sections = oldest.map(seededSection);
    saved('Lantern wiki:Desk/Android', `{{Welcome}}\n\n${sections.join('\n')}`, '2026-01-01T00:00:00Z', '');
    saved('Lantern wiki:Desk/iOS', 'Ask below.', '2026-01-01T00:00:00Z', '');
  }
}

/** Whether a request is what a method is about, to a double or a wiki that is really there. */
export function mediawikiIsFor({ method: verb, query, form }: WireRequest, method: ForumMethod): boolean {
  const of = (name: string) => query.get(name) ?? '';
  const sent = (name: string) => (form?.get(name) as string | null) ?? '';
  switch (method) {
    case 'createThread':
      return verb === 'POST' && sent('action') === 'edit' && sent('appendtext') === '';
    case 'comment':
      return verb === 'POST' && sent('appendtext') !== '';
    case 'subscribe':
      return verb === 'POST' && sent('action') === 'watch';
    case 'describe':
      return of('meta') === 'siteinfo';
    case 'visitor':
      return of('meta') === 'userinfo';
    case 'search':
      return of('generator') !== '' || (of('titles') !== '' && of('prop') === 'revisions');
    case 'read':
      return of('action') === 'parse' && of('prop').includes('text');
    case 'findPosted':
      return of('list') === 'usercontribs';
    default:
      return false;
  }
}

/** With `errorformat=plaintext`. */
export function problem(code: string, text: string): WireAnswer {
  const docref = 'See https://forum.example/community/api.php for API usage.';
  return { headers: { 'mediawiki-api-error': code }, json: { errors: [{ code, text, module: 'main' }], docref } };
}

function named(title: string): string {
  return title.replace(/^Project:/, 'Lantern wiki:').replaceAll('_', ' ');
}

function split(wikitext: string): string[] {
  return wikitext.split(/^(?==+ .* =+$)/m);
}

function sectionsOf(wikitext: string) {
  const used: string[] = [];
  return split(wikitext)
    .slice(1)
    .map((part, at) => {
      const [, marks = '', line = ''] = /^(=+) (.*) =+$/m.exec(part) ?? [];
      const anchor = read(line).replaceAll(' ', '_');
      used.push(anchor);
      const count = used.filter((other) => other === anchor).length;
      return {
        level: String(marks.length),
        line,
        index: String(at + 1),
        anchor: count > 1 ? `${anchor}_${count}` : anchor,
      };
    });
}

function appended(wikitext: string, section: string | undefined, text: string): string {
  const parts = section === undefined ? [wikitext] : split(wikitext);
  return parts.map((part, at) => (at === Number(section ?? 0) ? part.trimEnd() + text : part)).join('\n\n');
}

/** A thread of the seed as a page: its title, and its wikitext. */
export function seededPage(prefix: string, entry: Entry): readonly [title: string, wikitext: string] {
  const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  const name = entry.title.replace(/[<>/]|&(?=\w+;)/g, wide);
  const heading = name === entry.title ? '' : `== ${escaped(entry.title)} ==\n`;
  const categories = `[[Category:Threads]]${entry.solved ? '\n[[Category:Solved]]' : ''}`;
  return [prefix + name, `${heading}${threadOf(entry)}\n\n${categories}`];
}

/** A thread of the seed as a section. */
export function seededSection(entry: Entry): string {
  return `== ${escaped(entry.title)} ==\n\n${threadOf(entry)}\n`;
}

function threadOf({ text, solved, answer, updatedAt = '' }: Entry): string {
  const signed = `[[User:Ada|Ada]] ([[User talk:Ada|talk]]) ${inWords(updatedAt)}`;
  return `${solved ? '{{Solved}}\n' : ''}${escaped(text)} ${signed}${answer === undefined ? '' : `\n:'''${escaped(answer)}''' ${signed}`}`;
}

function inWords(at: string): string {
  const date = new Date(at);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${date.toISOString().slice(11, 16)}, ${day} (UTC)`;
}

function categoriesIn(wikitext: string): string[] {
  return [...wikitext.matchAll(/\[\[Category:([^\]]+)\]\]/g)].map(([, name = '']) => name);
}

/** What was typed is escaped, so what is left of HTML is MediaWiki's own. */
function toHtml(wikitext: string): string {
  const body = wikitext
    .replace(/\[\[Category:[^\]]+\]\]|\{\{[^}]*\}\}/g, '')
    .replace(/\[\[([^|\]]+)\|([^\]]+)\]\]/g, '<a href="/community/$1" title="$1">$2</a>')
    .replace(/'''(.*?)'''/g, '<b>$1</b>');
  const blocks = body.trim().split(/\n{2,}|(?<=^=+ .* =+)\n/m);
  return blocks.map((block) => headingHtml(block) ?? `<p>${block}\n</p>`).join('\n');
}

function headingHtml(block: string): string | undefined {
  const [, marks, line = ''] = /^(=+) (.*) =+$/.exec(block.trim()) ?? [];
  return marks && `<h${marks.length}><span class="mw-headline">${line}</span></h${marks.length}>`;
}

function read(wikitext: string): string {
  return new DOMParser().parseFromString(toHtml(wikitext), 'text/html').body.textContent.trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
