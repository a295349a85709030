import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Entry, EntryKind, EntryOpening, EntrySort, HelpWizardEntries, SiteConfig } from 'help-wizard';
import { memoryAdapter, type MemoryAdapter } from 'help-wizard/adapters/memory';
import 'help-wizard/define';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { expect, fn } from 'storybook/test';
import { textOf } from '../test/helpers/seen.js';
import { until } from '../test/helpers/until.js';
import { ENTRIES, FAQ } from './fixtures/entries.js';
import { troubleNamed, type ForumTrouble } from './fixtures/faults.js';
import { CONFIG } from './fixtures/site.js';
import { clearDrafts } from './helpers/drafts.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  readonly kind: EntryKind;
  readonly config: SiteConfig;
  /** What the forum has. */
  readonly found: readonly Entry[];
  readonly platform: string | null;
  readonly limit: number | null;
  readonly sort: EntrySort | null;
  readonly heading: string | null;
  readonly lede: string | null;
  readonly headingLevel: 2 | 3 | 4;
  readonly allUrl: string | null;
  readonly allLabel: string | null;
  readonly opens: EntryOpening;
  /** What the forum does instead; the toolbar goes on from there. */
  readonly fault: ForumTrouble['fault'];
  /** What stands inside the element. */
  readonly inside: TemplateResult | typeof nothing;
  readonly onEntryOpen: (event: Event) => void;
}

const faq = (title: string, views: number): Entry => ({ ...FAQ, id: `faq-${views}`, title, views });
const LISTED: readonly Entry[] = [
  ...ENTRIES,
  faq('Download songs to listen offline', 40_100),
  faq('Move playlists from another account', 31_007),
  faq('Change the sound quality', 22_950),
  faq('Fix lyrics that are out of time', 9120),
  faq('Share a playlist', 4010),
];
const NEWS = 'https://news.example/';
const SITE: SiteConfig = {
  ...CONFIG,
  links: { ...CONFIG.links, faqs: 'https://help.example/', ideas: 'https://ideas.example/', news: NEWS },
};
const OWN_LINKS = html`<p><a href="https://help.example/">Popular questions</a></p>`;
const PROMOTION = html`<p slot="promotion"><a href=${NEWS}>New: songs without loss</a></p>`;

/** A file that was there on an earlier visit, and does not answer now. */
const STORED_URL = new URL('stored-faqs.json', document.baseURI).href;
async function keepCopy(): Promise<() => Promise<void>> {
  const cache = await caches.open('help-wizard-files-1');
  const headers = { etag: '"1"', 'x-base-url': STORED_URL, 'x-confirmed-at': String(Date.now()) };
  await cache.put(STORED_URL, new Response(JSON.stringify(LISTED), { headers }));
  const { fetch } = window;
  window.fetch = (input, init) =>
    input === STORED_URL ? new Promise<Response>(() => {}) : fetch.call(window, input, init);
  return async () => {
    window.fetch = fetch;
    await cache.delete(STORED_URL);
  };
}

/** The panels of a help centre: side by side where there is room. */
const COLUMNS =
  'display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 24px; align-items: start';

function forumOf(entries: readonly Entry[], fault: ForumTrouble['fault']): MemoryAdapter {
  return memoryAdapter({ platforms: CONFIG.platforms, boards: CONFIG.boards, entries, ...(fault && { fault }) });
}

function panel(args: Args, fault: ForumTrouble['fault']): TemplateResult {
  const adapter = guard([fault, args.found], () => forumOf(args.found, fault));
  return html`<help-wizard-entries
    kind=${args.kind}
    .config=${args.config}
    .adapter=${adapter}
    .platform=${args.platform}
    .limit=${args.limit}
    .sort=${args.sort}
    .heading=${args.heading}
    .lede=${args.lede}
    heading-level=${args.headingLevel}
    .allUrl=${args.allUrl}
    .allLabel=${args.allLabel}
    opens=${args.opens}
    @help-wizard-entry-open=${args.onEntryOpen}
    @click=${stay}
    >${args.inside}</help-wizard-entries
  >`;
}

/** A story stays where it is. */
function stay(event: MouseEvent): void {
  if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) event.preventDefault();
}

const meta: Meta<Args> = {
  title: 'Panels/Entries',
  component: 'help-wizard-entries',
  decorators: [(story) => html`<div class="story-page">${story()}</div>`],
  args: {
    kind: 'faq',
    config: SITE,
    found: LISTED,
    platform: null,
    limit: null,
    sort: null,
    heading: null,
    lede: null,
    headingLevel: 2,
    allUrl: null,
    allLabel: null,
    opens: 'page',
    fault: null,
    inside: nothing,
    onEntryOpen: fn(),
  },
  argTypes: {
    kind: { options: ['faq', 'issue', 'thread', 'idea', 'news'], control: { type: 'select' } },
    platform: { options: [null, ...CONFIG.platforms.map(({ id }) => id)], control: { type: 'select' } },
    sort: { options: [null, 'popular', 'newest'], control: { type: 'inline-radio' } },
    headingLevel: { options: [2, 3, 4], control: { type: 'inline-radio' } },
    opens: { options: ['page', 'here', 'wizard'], control: { type: 'inline-radio' } },
    limit: { control: { type: 'number', min: 1 } },
    heading: { control: { type: 'text' } },
    lede: { control: { type: 'text' } },
    allUrl: { control: { type: 'text' } },
    allLabel: { control: { type: 'text' } },
  },
  beforeEach: clearDrafts,
  render: (args, { globals }) => panel(args, args.fault ?? troubleNamed(globals['fault']).fault),
};
export default meta;
type Story = StoryObj<Args>;

function the(root: HTMLElement): HelpWizardEntries {
  const found = root.querySelector('help-wizard-entries');
  if (found === null) throw new Error('The story has no panel.');
  return found;
}

export const Playground: Story = {};

/** The questions people ask most. */
export const Faqs: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'link', FAQ.title);
    await find(canvasElement, 'link', 'View all: FAQs');
  },
};

/** The latest word first; status as icon, word and colour. */
export const Issues: Story = { args: { kind: 'issue' } };

export const Threads: Story = { args: { kind: 'thread' } };

export const Ideas: Story = { args: { kind: 'idea' } };

export const News: Story = { args: { kind: 'news' } };

/** As the model has them on every page. */
export const SideBySide: Story = {
  render: (args, { globals }) => {
    const { fault } = troubleNamed(globals['fault']);
    return html`<div style=${COLUMNS}>${panel(args, fault)}${panel({ ...args, kind: 'issue' }, fault)}</div>`;
  },
};

/** One platform only, and those about all. */
export const OnePlatform: Story = { args: { kind: 'issue', platform: 'tv' } };

/** Words and case of the owner; the hidden name of the link says of what. */
export const OwnWords: Story = {
  args: { heading: 'Before you ask', lede: '', allLabel: 'See every question', headingLevel: 3 },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'link', 'See every question: Before you ask');
  },
};

/** Nothing for 300 ms, then bones as high as the rows. */
export const Loading: Story = { args: { fault: { never: true } } };

/** Until there is something in their place, and when it does not come. */
export const LoadingWithLinks: Story = { args: { fault: { never: true }, inside: OWN_LINKS } };

export const Empty: Story = {
  args: { found: [] },
  play: async ({ canvasElement }) => {
    await until(() => textOf(the(canvasElement)).includes('Nothing here yet.'), 'it says so');
  },
};

/** No ongoing issue, no box: between the two lines is nothing. */
export const NoIssues: Story = {
  args: { kind: 'issue', found: [] },
  render: (args) =>
    html`<p>Above</p>
      ${panel(args, args.fault)}
      <p>Below</p>`,
  play: async ({ canvasElement }) => {
    await until(() => the(canvasElement).shadowRoot?.childElementCount === 0, 'nothing is in it');
    await expect(the(canvasElement).getBoundingClientRect().height).toBe(0);
  },
};

/** Only this list failed; its place is held. */
export const Failed: Story = {
  args: { fault: { error: 'unavailable' } },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', 'Try again');
  },
};

export const FailedWithLinks: Story = { ...Failed, args: { ...Failed.args, inside: OWN_LINKS } };

/** It fails, and works when it is tried again: focus moves to the heading. */
export const TriedAgain: Story = {
  tags: ['!autodocs'],
  args: { fault: { error: 'unavailable', times: 1 } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Try again');
    await find(canvasElement, 'link', FAQ.title);
  },
};

/** The entries are there, and may not be the latest. */
export const Stale: Story = {
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'link', FAQ.title);
    (the(canvasElement).adapter as MemoryAdapter).simulate({ error: 'unavailable' });
    await the(canvasElement).refresh();
    await until(() => textOf(the(canvasElement)).includes('Could not be updated'), 'it says so');
  },
};

/** One of two sources failed: the other one's entries are there, and one line says what is not. */
export const SourceMissing: Story = {
  args: {
    config: {
      ...SITE,
      content: [{ type: 'inline', entries: LISTED.slice(0, 9) }, { type: 'forum' }],
    },
    fault: { error: 'unavailable' },
  },
  play: async ({ canvasElement }) => {
    await until(() => textOf(the(canvasElement)).includes('Could not be loaded: forum.'), 'it says what is missing');
  },
};

/** What a file had the last time is shown while it is asked again; nothing moves under the focus. */
export const StoredCopyShown: Story = {
  args: { config: { ...SITE, content: [{ type: 'json', url: STORED_URL }] } },
  beforeEach: keepCopy,
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'link', 'Change the sound quality');
    const region = await find(canvasElement, 'region', 'FAQs');
    await expect(region.ariaBusy).toBe('true');
  },
};

const issue = (title: string, status: string, lang = 'en'): Entry => ({
  ...FAQ,
  kind: 'issue',
  id: title,
  title,
  status,
  lang,
});

/** Words without a place to break, of both directions; markup stays text. */
export const LongWords: Story = {
  args: {
    kind: 'issue',
    found: [
      issue('Donaudampfschifffahrt'.repeat(9), 'a status of our own, at length'),
      issue('<script>alert(1)</script>', 'new'),
      issue('يتوقف التشغيل بعد بضع ثوانٍ في الإصدار 8.4', 'fixed', 'ar'),
    ],
  },
};

/** The whole text unfolds in place. */
export const OpensHere: Story = {
  args: { opens: 'here' },
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, 'button', FAQ.title);
    await until(() => textOf(the(canvasElement)).includes('Sign out everywhere'), 'the text is there');
    await expect(args.onEntryOpen).toHaveBeenCalledOnce();
  },
};

export const IssuesOpenHere: Story = {
  args: { kind: 'issue', opens: 'here' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Playback stops/);
    await until(() => textOf(the(canvasElement)).includes('We found the cause'), 'the update is there');
  },
};

/** A click shows the entry in the page's wizard; the row stays a link for a new tab. */
export const OpensWizard: Story = {
  tags: ['!autodocs'],
  args: { opens: 'wizard' },
  render: (args, { id, globals }) => {
    const { fault } = troubleNamed(globals['fault']);
    return html`<div style=${COLUMNS}>
      ${panel(args, fault)}<help-wizard id=${id} .config=${SITE} .adapter=${forumOf(LISTED, null)}></help-wizard>
    </div>`;
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'link', FAQ.title);
    await until(() => canvasElement.querySelector('help-wizard')?.step === 'answers', 'the wizard shows it');
  },
};

/** What the owner promotes stands below the list. */
export const WithPromotion: Story = { args: { inside: PROMOTION } };

/** As wide as a small phone. */
export const Narrow: Story = {
  args: { kind: 'issue' },
  decorators: [(story) => html`<div class="story-narrow">${story()}</div>`],
};

/** Each row says where it leads; the link to all of them says of what. */
export const Accessibility: Story = {
  args: { kind: 'issue' },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'region', 'Ongoing issues');
    await expect(await find(canvasElement, 'link', /^Playback stops .* Under investigation/)).toBeVisible();
    await find(canvasElement, 'link', 'View all: Ongoing issues');
  },
};
