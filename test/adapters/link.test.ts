import { expect } from '@esm-bundle/chai';
import { linkAdapter, type LinkOptions } from '../../src/adapters/link.js';
import { ConfigError } from '../../src/core/errors.js';
import type { Draft } from '../../src/core/types.js';
import { testForumAdapter } from './conformance.js';
import { aDraft } from './conformance/support.js';

const FORUM = 'https://forum.example/community';
const TEMPLATE = `${FORUM}/new?board={board}&title={title}&tags={tags}&body={body}`;
const LONG = 'Every download stops at fifty percent. '.repeat(2_600);

testForumAdapter('link', ({ boards }) => ({
  adapter: linkAdapter({ composeUrl: TEMPLATE, boards }),
  handsOff: true,
  answersAlone: ['describe'],
  threads: () => [],
  failWith: () => undefined,
  hang: () => undefined,
  loseAnswer: () => undefined,
  recover: () => undefined,
}));

describe('linkAdapter: the address', () => {
  it('holds the draft, each part encoded for its place', () => {
    const draft = { title: 'A & B?', body: 'One #1.\nTwo', boardId: 'a/b', tags: ['x', 'y z'], platform: 'ios' };
    expect(addressOf(`${FORUM}/{board}/{platform}?t={title}&b={body}#{tags}`, draft)).to.equal(
      `${FORUM}/a/b/ios?t=A%20%26%20B%3F&b=One%20%231.%0ATwo#x%2Cy%20z`,
    );
  });

  it('holds no parameter that would be empty, and keeps those without placeholders', () => {
    const empty = { boardId: '', tags: [] };
    expect(
      addressOf(`${FORUM}/new?a=&board={board}&tags={tags},{platform}&t={title}`, { ...empty, title: 'T' }),
    ).to.equal(`${FORUM}/new?a=&t=T`);
    expect(addressOf(`${FORUM}/new?board={board}`, empty)).to.equal(`${FORUM}/new`);
  });

  it('keeps a slash in text a letter, and a board inside another one a path', () => {
    expect(addressOf(`${FORUM}/{board}/{title}`, { boardId: 'desktop/linux', title: 'and/or' })).to.equal(
      `${FORUM}/desktop/linux/and%2For`,
    );
    expect(addressOf(`${FORUM}/new?in={board}`, { boardId: 'desktop/linux' })).to.equal(
      `${FORUM}/new?in=desktop%2Flinux`,
    );
  });

  it('leads nowhere else, whatever the draft says', () => {
    for (const typed of ['../../admin', '//evil.example', '@evil.example/', '..', '\\..\\..\\admin', 'x?y#z']) {
      const url = addressOf(`${FORUM}/{board}/new/{title}?b={body}`, { boardId: typed, title: typed, body: typed });
      expect(url.startsWith(`${FORUM}/`), url).to.equal(true);
      expect(new URL(url).hash, url).to.equal('');
    }
    expect(addressOf(`${FORUM}/new?t={title}`, { title: '&admin=1#top' })).to.equal(
      `${FORUM}/new?t=%26admin%3D1%23top`,
    );
  });

  it('takes what was typed for what it is, placeholders and replacement patterns too', () => {
    expect(addressOf(`${FORUM}/new?t={title}&b={body}`, { title: '{body} $& $1', body: 'B' })).to.equal(
      `${FORUM}/new?t=%7Bbody%7D%20%24%26%20%241&b=B`,
    );
  });

  it('can stand behind a hash, as single-page forums have it', () => {
    expect(addressOf(`${FORUM}/#/ask?t={title}`, { title: 'A B' })).to.equal(`${FORUM}/#/ask?t=A%20B`);
  });
});

describe('linkAdapter: what does not fit', () => {
  it('is cut behind a sentence', () => {
    const { url, truncated } = composed({}, { body: LONG });
    expect(truncated).to.equal(true);
    expect(url.length).to.be.at.most(7_500).and.above(7_300);
    expect(bodyIn(url)).to.match(/percent\.$/);
  });

  it('is cut to the length the owner gives', () => {
    expect(composed({ maxLength: 300 }, { body: LONG }).url.length).to.be.at.most(300);
  });

  it('is no half character where a body has no sentences', () => {
    for (const body of ['😀'.repeat(30_000), 'ä'.repeat(100_000), '\ud83d'.repeat(20_000)]) {
      const { url, truncated } = composed({}, { body });
      expect(truncated).to.equal(true);
      expect(url.length).to.be.at.most(7_500).and.above(7_400);
      expect(body.replace(/[\ud800-\udfff]+/g, (all) => all.replace(/\p{Surrogate}/gu, '\ufffd'))).to.contain(
        bodyIn(url),
      );
    }
  });

  it('is cut quickly, however much it is', () => {
    const start = performance.now();
    composed({}, { body: '<b>no sentence '.repeat(7_000) });
    expect(performance.now() - start).to.be.below(2_000);
  });

  it('may be the title: then there is no room for a body', () => {
    const { url, truncated } = composed({}, { title: 'Why? '.repeat(5_000), body: 'Because.' });
    expect(truncated).to.equal(true);
    expect(url.length).to.be.at.most(7_500);
    expect(new URL(url).searchParams.get('title')).to.match(/Why\?$/);
  });

  it('is said also where a template has no place for the body, or for the title', () => {
    expect(composed({ composeUrl: `${FORUM}/new?t={title}` }, { body: 'B' }).truncated).to.equal(true);
    expect(composed({ composeUrl: `${FORUM}/new?b={body}` }, { title: 'T' }).truncated).to.equal(true);
    expect(composed({ composeUrl: `${FORUM}/new` }, {}).truncated).to.equal(true);
    expect(composed({ composeUrl: `${FORUM}/new?t={title}` }, { body: '' }).truncated).to.equal(false);
  });
});

describe('linkAdapter: body formats', () => {
  const body = '**Tried:** `[x]` and <br>\n\n- one\n- two';
  const cases: readonly (readonly [LinkOptions['bodyFormat'], string])[] = [
    [undefined, '**Tried:** `[x]` and \\<br>\n\n- one\n- two'],
    ['plain', 'Tried: [x] and <br>\n\n- one\n- two'],
    ['html', '<p><strong>Tried:</strong> <code>[x]</code> and &lt;br&gt;</p>\n<ul><li>one</li><li>two</li></ul>'],
    ['bbcode', '[b]Tried:[/b] [b][\u200bx][/b] and <br>\n\n[list]\n[*]one\n[*]two\n[/list]'],
  ];
  for (const [bodyFormat, expected] of cases) {
    it(`writes ${bodyFormat ?? 'markdown where nothing else is said'}`, async () => {
      const adapter = linkAdapter({ composeUrl: TEMPLATE, ...(bodyFormat && { bodyFormat }) });
      const result = await adapter.createThread(aDraft({ body }), {});
      expect(result.kind === 'handed-off' && bodyIn(result.url)).to.equal(expected);
      expect(bodyIn(adapter.composeUrl(aDraft({ body })).url)).to.equal(expected);
      expect((await adapter.describe({})).bodyFormat).to.equal(bodyFormat ?? 'markdown');
    });
  }

  it('leaves no tag open where it cuts', async () => {
    const adapter = linkAdapter({ composeUrl: TEMPLATE, bodyFormat: 'html' });
    await adapter.describe({});
    const { url } = adapter.composeUrl(aDraft({ body: '**Always** the same & more. '.repeat(1_000) }));
    const text = bodyIn(url);
    expect(text.match(/<strong>/g)?.length).to.equal(text.match(/<\/strong>/g)?.length);
    expect(text).to.match(/<\/p>$/);
    expect(url.length).to.be.at.most(7_500).and.above(7_300);
  });

  it('writes Markdown, which reads well as text, before the other format is loaded', () => {
    expect(bodyIn(composed({ bodyFormat: 'bbcode' }, { body }).url)).to.contain('**Tried:**');
  });
});

describe('linkAdapter: forums whose composer is known', () => {
  const draft = { title: 'No sound', body: 'None at all.', boardId: '5', tags: ['ios', 'audio'] };
  const cases: readonly (readonly [NonNullable<LinkOptions['preset']>, string, boolean])[] = [
    ['github-discussions', '/discussions/new?category=5&title=No%20sound&body=None%20at%20all.', false],
    ['discourse', '/new-topic?title=No%20sound&category_id=5&tags=ios%2Caudio&body=None%20at%20all.', false],
    ['nodebb', '/compose?cid=5&title=No%20sound&body=None%20at%20all.', false],
    ['phpbb', '/posting.php?mode=post&f=5', true],
    ['khoros', '/t5/forums/postpage/board-id/5?add-tags=ios%2Caudio', true],
  ];
  for (const [preset, expected, truncated] of cases) {
    it(`leads to the composer of ${preset}`, () => {
      const { url, ...said } = linkAdapter({ preset, baseUrl: `${FORUM}/` }).composeUrl(aDraft(draft));
      expect(url).to.equal(FORUM + expected);
      expect(said.truncated).to.equal(truncated);
    });
  }

  it('gives Apache Answer front matter, which it decodes twice', () => {
    const title = 'Why "100 %": a\\b?';
    const { url, truncated } = linkAdapter({ preset: 'apache-answer', baseUrl: FORUM }).composeUrl(
      aDraft({ ...draft, title, body: '50 % & more' }),
    );
    const [, yaml, body] = /^---\ntitle: (.*)\n---\n([^]*)$/.exec(prefillIn(url)) ?? [];
    expect(JSON.parse(yaml ?? '')).to.equal(title);
    expect(body).to.equal('50 % & more');
    expect(new URL(url).searchParams.get('tags')).to.equal('ios,audio');
    expect(truncated).to.equal(false);
  });

  it('cuts what is encoded twice no shorter than it must', () => {
    const { url, truncated } = linkAdapter({ preset: 'apache-answer', baseUrl: FORUM }).composeUrl(
      aDraft({ body: LONG }),
    );
    expect(truncated).to.equal(true);
    expect(url.length).to.be.at.most(7_500).and.above(7_300);
    expect(prefillIn(url)).to.match(/percent\.$/);
  });
});

describe('linkAdapter: what the owner gets wrong', () => {
  const cases: readonly (readonly [string, LinkOptions, string])[] = [
    ['no address', {}, 'composeUrl: found nothing'],
    ['an address that runs a script', { composeUrl: 'javascript:alert({title})' }, 'composeUrl'],
    ['a mail address', { composeUrl: 'mailto:help@forum.example?subject={title}&body={body}' }, 'composeUrl'],
    ['a relative address', { composeUrl: '/new?title={title}' }, 'composeUrl'],
    ['a host that the draft would choose', { composeUrl: 'https://{board}.forum.example/new' }, 'composeUrl'],
    ['a host that the draft would continue', { composeUrl: 'https://forum.example{board}/new' }, 'composeUrl'],
    ['a name that the draft would sign in with', { composeUrl: 'https://{title}@forum.example/' }, 'composeUrl'],
    ['a placeholder nobody knows', { composeUrl: `${FORUM}?t={titel}` }, 'found {titel}; allowed: {title} {body}'],
    ['a forum nobody knows', { preset: 'usenet' as 'phpbb', baseUrl: FORUM }, 'preset: found usenet; allowed: apache'],
    ['a name all objects have', { preset: 'constructor' as 'phpbb', baseUrl: FORUM }, 'preset: found constructor'],
    ['no address of the forum', { preset: 'nodebb' }, 'baseUrl'],
    ['a format nobody knows', { composeUrl: TEMPLATE, bodyFormat: 'rtf' as 'html' }, 'bodyFormat: found rtf'],
    ['a length that holds nothing', { composeUrl: TEMPLATE, maxLength: 0 }, 'maxLength: found 0'],
    ['a length that is no number', { composeUrl: TEMPLATE, maxLength: NaN }, 'maxLength: found NaN'],
  ];
  for (const [sentence, options, words] of cases) {
    it(`throws for ${sentence}`, () => {
      expect(() => linkAdapter(options)).to.throw(ConfigError, words);
    });
  }
});

describe('linkAdapter: what the wizard is told', () => {
  it('is what the owner wrote down', async () => {
    const boards = [{ id: '5', title: 'iOS' }];
    const platforms = [{ id: 'ios', label: 'iPhone', board: '5' }];
    const limits = { title: { min: 3, max: 120 }, body: { min: 0, max: 60_000 }, tags: { max: 0 } };
    const facts = await linkAdapter({ composeUrl: TEMPLATE, boards, platforms, limits }).describe({});
    expect(facts).to.deep.equal({ boards, platforms, limits, bodyFormat: 'markdown' });
  });
});

function composed(options: LinkOptions, draft: Partial<Draft>) {
  return linkAdapter({ composeUrl: TEMPLATE, ...options }).composeUrl(aDraft(draft));
}

function addressOf(composeUrl: string, draft: Partial<Draft>): string {
  return composed({ composeUrl }, draft).url;
}

function bodyIn(url: string): string {
  return new URL(url).searchParams.get('body') ?? '';
}

function prefillIn(url: string): string {
  return decodeURIComponent(new URL(url).searchParams.get('prefill') ?? '');
}
