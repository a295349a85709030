import { expect } from '@esm-bundle/chai';
// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../src/adapters/mediawiki/posting.js';
import '../../src/adapters/mediawiki/reading.js';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import { mediawikiAdapter, type MediawikiOptions } from '../../src/adapters/mediawiki.js';
import { headingText, roughWikitext } from '../../src/adapters/mediawiki/escape-wikitext.js';
import { toWikitext } from '../../src/adapters/mediawiki/write-wikitext.js';
import type { Draft, Entry } from '../../src/core/types.js';
import { aDraft, expectAdapterError, rejection, SEED } from './conformance/support.js';
import { testHttpForumAdapter } from './http/http-forum.js';
import { BASE } from './http/http-harness.js';
import { mediawikiDouble, problem, wikiBoards, type WikiForm } from './http/mediawiki-double.js';
import type { WireAnswer, WireRequest } from './http/server-double.js';
import { createWire } from './http/wire.js';

for (const form of ['desk', 'pages'] as const satisfies readonly WikiForm[]) {
  testHttpForumAdapter(
    form === 'desk' ? 'mediawiki, threads are sections' : 'mediawiki, threads are pages',
    (seed) => mediawikiDouble(seed, { form }),
    (options) => mediawikiAdapter({ boards: wikiBoards(form), ...options }),
  );
}

describe('mediawikiAdapter: posting', () => {
  it('adds a section to the page, signed, as a signed-in visitor', async () => {
    const { adapter, sent } = aWiki();
    const result = await adapter.createThread(aThread({ title: 'No sound', body: '**Help** & thanks.' }), {});
    if (result.kind !== 'published') return expect.fail(result.kind);
    expect(result.thread).to.include({ id: 'Lantern_wiki:Desk/Android#No_sound', boardId: 'board-android' });
    expect(result.thread.url).to.equal(`${BASE}/index.php?title=Lantern_wiki:Desk/Android#No_sound`);
    expect(sent()).to.deep.equal([
      {
        ...{ action: 'edit', title: 'Project:Desk/Android', section: 'new', sectiontitle: 'No sound' },
        ...{ text: "'''Help''' & thanks.\n\n~~~~", nocreate: '1', assert: 'user', token: '0123abcd+\\' },
      },
    ]);
  });

  it('leads to the second section of the same title, not the first', async () => {
    const { adapter } = aWiki();
    await adapter.createThread(aThread({ title: 'No sound' }), {});
    const result = await adapter.createThread(aThread({ title: 'No sound' }), {});
    expect(result.kind === 'published' && result.thread.url).to.match(/#No_sound_2$/);
    const { items } = await adapter.search({ text: 'no sound' }, {});
    expect(items.map(({ id }) => id)).to.have.members(
      ['', '_2'].map((end) => `mediawiki:Lantern_wiki:Desk/Android#No_sound${end}`),
    );
  });

  it('finds what it posted, whatever its title looks like', async () => {
    const { adapter } = aWiki();
    for (const title of ['A <script>x = 1</script> & <b>stop</b>', 'Write &lt; or &amp;lt;']) {
      await adapter.createThread(aThread({ title }), {});
      const found = await adapter.findPosted(aThread({ title }), {});
      expect(found?.kind === 'published' && found.thread.title).to.equal(title);
    }
  });

  it('makes a page of a thread, with its categories, and its title above where names cannot hold it', async () => {
    const { adapter, sent } = aWiki('pages');
    const result = await adapter.createThread(aThread({ title: 'C# <or> app_v2?', body: 'Text', tags: ['Audio'] }), {});
    expect(sent()[0]).to.include({
      ...{ title: 'Support:Android/C＃ ＜or＞ app v2?', createonly: '1' },
      text: '== C# &lt;or&gt; app_v2? ==\nText\n\n~~~~\n\n[[Category:Threads]]\n[[Category:Audio]]',
    });
    expect(result.kind === 'published' && result.thread.title).to.equal('C# <or> app_v2?');
    expect((await adapter.search({ text: '', limit: 1 }, {})).items[0]).to.include({ title: 'C# <or> app_v2?' });
  });

  it('cuts a name at 255 bytes, and keeps the title', async () => {
    const { adapter, sent } = aWiki('pages');
    await adapter.createThread(aThread({ title: 'ä'.repeat(255) }), {});
    expect(new TextEncoder().encode(sent()[0]?.['title']).length).to.be.below(256);
    expect(sent()[0]?.['text']).to.match(/^== ä{255} ==\n/);
  });

  it('refuses labels that can be no categories, and posts nothing', async () => {
    const { adapter, sent } = aWiki('pages');
    const error = await rejection(() => adapter.createThread(aThread({ tags: ['ok', 'a]] {{b}}'] }), {}));
    expect(expectAdapterError(error, adapter, 'validation').fields.tags).to.contain('{{b}}');
    expect(sent()).to.be.empty;
  });

  it('leads to the page that has the name already', async () => {
    const { adapter } = aWiki('pages');
    await adapter.createThread(aThread({ title: 'No sound' }), {});
    const error = await rejection(() => adapter.createThread(aThread({ title: 'No sound' }), {}));
    const { existingUrl, forumMessage } = expectAdapterError(error, adapter, 'duplicate');
    expect(existingUrl).to.equal(`${BASE}/index.php?title=Support:Android/No_sound`);
    expect(forumMessage).to.contain('created already');
  });

  it('refuses a board nobody named, and a page that is not there', async () => {
    const { adapter } = aWiki();
    const unknown = await rejection(() => adapter.createThread(aThread({ boardId: 'board-web' }), {}));
    expect(Object.keys(expectAdapterError(unknown, adapter, 'validation').fields)).to.deep.equal(['board']);
    const { adapter: other } = aWiki('desk', { boards: [{ id: 'Project:Nowhere' }] });
    const missing = await rejection(() => other.createThread(aThread({ boardId: 'Project:Nowhere' }), {}));
    expectAdapterError(missing, other, 'not-found');
    expect((await other.describe({})).boards).to.be.empty;
  });

  it('says when a post waits for a moderator', async () => {
    const { adapter, wire } = aWiki();
    wire.disturb({ on: isPost, answer: problem('moderation-edit-queued', 'Your edit was sent to moderation.') });
    expect(await adapter.createThread(aThread(), {})).to.deep.equal({ kind: 'pending-approval' });
  });

  const refusals: readonly (readonly [answer: WireAnswer, code: string, fields: object])[] = [
    [problem('protectedpage', 'Protected.'), 'forbidden', {}],
    [problem('blocked', 'You have been blocked from editing.'), 'forbidden', {}],
    [problem('readonly', 'The wiki is read-only.'), 'unavailable', {}],
    [problem('spamblacklist', 'Blocked: evil.example'), 'validation', { body: 'Blocked: evil.example' }],
    [problem('abusefilter-disallowed', 'No.'), 'validation', { body: 'No.' }],
    [problem('titleblacklist-forbidden', 'Banned.'), 'validation', { title: 'Banned.' }],
    [problem('some-extension', 'Ask [[Project:Desk|the desk]].'), 'validation', {}],
    [{ json: { error: { code: 'assertuserfailed', info: 'No longer logged in.' } } }, 'session-expired', {}],
    [{ json: { edit: { result: 'Failure', code: 'x', info: 'Not <b>that</b>.' } } }, 'validation', {}],
  ];
  for (const [answer, code, fields] of refusals) {
    it(`understands ${JSON.stringify(answer.json).slice(0, 60)}`, async () => {
      const { adapter, wire } = aWiki();
      wire.disturb({ on: isPost, answer });
      const error = await rejection(() => adapter.createThread(aThread(), {}));
      const said = expectAdapterError(error, adapter, code as 'validation');
      expect(said.fields).to.deep.equal(fields);
      expect(said.outcomeUnknown).to.equal(false);
      expect(said.forumMessage).not.to.match(/\[\[|<b>/);
    });
  }

  it('replies at the end of the thread, and only if nobody changed the page meanwhile', async () => {
    const { adapter, sent } = aWiki();
    const entry = await newest(adapter);
    const result = await adapter.comment(entry, { body: 'Same *here*.', clientToken: 'a' }, {});
    expect(result.kind === 'published' && result.thread.url).to.equal(entry.url);
    expect(sent()[0]).to.include({
      section: '7',
      appendtext: "\n\nSame ''here''.\n\n~~~~",
      baserevid: '100',
      nocreate: '1',
    });
  });

  it('watches the page of a thread, with the token for it', async () => {
    const { adapter, sent, wire } = aWiki();
    expect(await adapter.subscribe(await newest(adapter), {})).to.deep.equal({});
    expect(wire.requests.at(-2)?.query.get('type')).to.equal('watch');
    expect(sent()[0]).to.include({ action: 'watch', titles: 'Lantern wiki:Desk/Android', assert: 'user' });
  });

  it('says from where it asks when that is another origin, and in which language', async () => {
    const { adapter, wire } = aWiki();
    await adapter.createThread(aThread(), { locale: 'pt-BR' });
    const asked = wire.requests.map(({ query }) => [query.get('origin'), query.get('uselang')]);
    expect(asked.every(([origin, lang]) => origin === location.origin && lang === 'pt-br')).to.equal(true);
    const own = mediawikiAdapter({ baseUrl: `${location.origin}/w`, fetch: wire.fetch });
    await own.describe({}).catch(() => undefined);
    const { adapter: withoutCookies, wire: other } = aWiki('desk', { credentials: 'omit' });
    await withoutCookies.describe({});
    expect(other.requests[0]?.query.get('origin')).to.equal('*');
  });
});

describe('mediawikiAdapter: wikitext', () => {
  it('writes what a draft can contain', () => {
    const draft = [
      '# Title',
      '- **one**',
      '- [t](https://a.example/?q=[x])',
      '',
      '1. `a_b`',
      '',
      '> so',
      '',
      '```',
      'x < y',
      '```',
    ];
    expect(toWikitext(draft.join('\n'))).to.equal(
      [
        '=== Title ===',
        "* '''one'''\n* [https://a.example/?q=%5Bx%5D t]",
        '# <code>a_b</code>',
        '<blockquote>\nso\n</blockquote>',
        '<pre>\nx &lt; y\n</pre>',
      ].join('\n\n'),
    );
  });

  for (const typed of [
    ...[
      '{{Delete}}',
      '{{subst:x}}',
      'x ~~~~',
      '[[File:a.png]]',
      '[https://a.example b]',
      '<script>x</script>',
      '</nowiki>',
    ],
    ...[
      'a ~~*~~* b',
      '_*_*NOTOC_*_*',
      "'**'bold'**'",
      '{{{1}}}',
      '{| x |}',
      '-{x}-',
      '&lt;',
      '&#91;',
      '# REDIRECT',
      '---- rule',
    ],
    ...['* a', ': a', '; a', '= a =', '<pre>', '{*{*x}*}*', '<https://a.example/~~~~{{x}}__TOC__>'],
  ]) {
    it(`leaves "${typed}" no meaning`, () => {
      for (const wikitext of [
        toWikitext(typed),
        toWikitext(`\`${typed}\``),
        `a ${headingText(typed)} b`,
        roughWikitext(typed),
      ]) {
        // What is left of it may be a list, a heading or bold, as Markdown has it, or a link to a web address.
        expect(wikitext).not.to.match(/\{\{|\}\}|\[\[|~{3}|__|^[:;]|^={1,2}(?!=)|^-{4}|\{\||-\{|<(?!br>|\/?code>)/m);
        expect(wikitext).not.to.match(/\[(?!https?:\/\/[^\s[\]{}~<>"']+ )/);
        expect(wikitext).not.to.match(/&(?!#\d+;|amp;|lt;|gt;)\S/);
      }
    });
  }

  it('keeps code from being closed, and signatures from being made in it', () => {
    expect(toWikitext('```\n</pre>~~~~{{x}}\n```')).to.equal(
      '<pre>\n&lt;/pre&gt;&#126;&#126;&#126;&#126;{{x}}\n</pre>',
    );
  });
});

describe('mediawikiAdapter: reading', () => {
  it('knows what a thread is by its templates, or a word before its title', async () => {
    const desk = [
      '== One ==\n{{Status|in progress}}\nText [[User:A|A]] 10:00, 1 March 2026 (UTC)',
      '== [SOLVED] Two ==\nText [[User:A|A]] 11:00, 1 March 2026 (UTC)',
      '== Three ==\n<nowiki>\n== No heading ==\n{{Solved}}\n</nowiki> 12:00, 1 March 2026 (UTC)',
    ].join('\n\n');
    const { adapter } = aWiki(
      'desk',
      {
        boards: [{ id: 'Talk:Help' }],
        labels: { kinds: { Status: 'issue' }, statuses: { 'status|in progress': 'under-investigation' } },
      },
      { 'Talk:Help': desk },
    );
    const { items } = await adapter.search({ text: '' }, {});
    expect(items.map(({ title, kind, solved, status }) => [title, kind, solved, status])).to.deep.equal([
      ['Three', 'thread', false, undefined],
      ['[SOLVED] Two', 'thread', true, undefined],
      ['One', 'issue', false, 'under-investigation'],
    ]);
    expect(items[2]?.updatedAt).to.equal('2026-03-01T10:00:00.000Z');
  });

  it('takes categories for labels, and shows those that are no others’ business', async () => {
    const { adapter } = aWiki(
      'pages',
      { labels: { statuses: { Under_Investigation: 'under-investigation' } } },
      {
        'Support:iOS/Silence': 'Since today.\n[[Category:Threads]]\n[[Category:Under_Investigation]]',
      },
    );
    const { items } = await adapter.search({ text: 'silence', boardId: 'board-ios' }, {});
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.deep.include({ title: 'Silence', text: 'Since today.', tags: ['Under Investigation'] });
  });

  it('asks a search that knows categories for them', async () => {
    const { adapter, wire } = aWiki('pages', { incategory: true });
    await adapter.search({ text: 'File: -skip "songs', solved: true }, {});
    expect(wire.requests[0]?.query.get('gsrsearch')).to.equal(
      'file skip songs incategory:"Threads" incategory:"Solved|Resolved"',
    );
    expect(wire.requests[0]?.query.get('gsrnamespace')).to.equal('3000');
  });

  it('reads a thread as it is shown, with links that lead to the wiki', async () => {
    const { adapter } = aWiki();
    const whole = await adapter.read(await newest(adapter), {});
    expect(whole.text).to.match(/^What happens in thread 1\. Ada \(talk\)/);
    expect(whole.html).to.contain('<a href="https://forum.example/community/User:Ada"').and.not.contain('<h2');
    expect(whole.solved).to.equal(true);
  });

  for (const articlePath of [undefined, '/wiki/$1']) {
    it(`finds a page by its address, ${articlePath ?? 'the usual'}`, async () => {
      const { adapter } = aWiki('pages', articlePath === undefined ? {} : { articlePath });
      const { url, title } = await newest(adapter);
      if (articlePath !== undefined) expect(url).to.match(/^https:\/\/forum\.example\/wiki\/Support:Android\//);
      expect(await adapter.read({ id: 'index-1', kind: 'thread', title: '', url, text: '' }, {})).to.include({
        id: 'index-1',
        title,
      });
      const elsewhere = { id: 'x', kind: 'thread', title: '', url: 'https://other.example/wiki/A', text: '' } as const;
      expectAdapterError(await rejection(() => adapter.read(elsewhere, {})), adapter, 'not-found');
    });
  }

  it('does not ask for the desk pages again while somebody types', async () => {
    const { adapter, wire } = aWiki();
    for (const text of ['zeb', 'zebra', 'zebra quagga']) await adapter.search({ text }, {});
    expect(wire.requests).to.have.lengthOf(1);
  });

  it('takes pages that the platforms name for boards', async () => {
    const platforms = [{ id: 'android', label: 'Android', board: 'Project:Desk/Android' }];
    const { adapter } = aWiki('desk', { platforms });
    expect((await adapter.describe({})).boards.map(({ id }) => id)).to.include('Project:Desk/Android');
  });

  it('sees nobody signed in on a wiki that only its members read', async () => {
    const { adapter, wire } = aWiki();
    wire.disturb({ on: () => true, answer: problem('readapidenied', 'You need read permission.') });
    expect((await adapter.visitor({})).signedIn).to.equal(false);
    expectAdapterError(await rejection(() => adapter.search({ text: '' }, {})), adapter, 'auth-required');
  });

  it('leads to the edit form, whose text comes from a page of the wiki', () => {
    const { adapter } = aWiki();
    const { url, truncated } = adapter.composeUrl(aThread({ title: 'A {b}', body: '**Text**' }));
    const query = new URL(url).searchParams;
    expect(Object.fromEntries(query)).to.deep.equal({
      ...{ title: 'Project:Desk/Android', action: 'edit', section: 'new', preloadtitle: 'A &#123;b&#125;' },
      ...{ preload: 'Template:Draft', 'preloadparams[]': "'''Text'''" },
    });
    expect(truncated).to.equal(false);
    const { adapter: without } = aWiki('desk', { boards: [{ id: 'board-android', page: 'Project:Desk/Android' }] });
    expect(without.composeUrl(aThread()).truncated).to.equal(true);
  });
});

function aWiki(
  form: WikiForm = 'desk',
  options: Partial<MediawikiOptions> = {},
  pages: Readonly<Record<string, string>> = {},
) {
  const wire = createWire(BASE, mediawikiDouble(SEED, { form, pages }));
  const adapter = mediawikiAdapter({
    ...{ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1 },
    ...(!options.platforms && { boards: wikiBoards(form) }),
    ...options,
  });
  const sent = () =>
    wire.requests
      .filter(isPost)
      .map(({ form: given }) => Object.fromEntries(given as unknown as Iterable<[string, string]>));
  return { adapter, wire, sent };
}

async function newest(adapter: ForumAdapter): Promise<Entry> {
  const [entry] = (await adapter.search?.({ text: '' }, {}))?.items ?? [];
  return entry ?? expect.fail('Nothing was found.');
}

function aThread(changes: Partial<Draft> = {}): Draft {
  return aDraft({ boardId: 'board-android', ...changes });
}

function isPost({ method }: WireRequest): boolean {
  return method === 'POST';
}
