import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Intent, LauncherPosition, SiteConfig } from 'help-wizard';
import 'help-wizard/define';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { until } from '../test/helpers/until.js';
import { CONFIG } from './fixtures/site.js';
import { ISSUE } from './fixtures/visits.js';
import { clearDrafts } from './helpers/drafts.js';
import { toolbarForum, walked } from './helpers/forum.js';
import { goToDescribe } from './helpers/journey.js';
import { find, press, write } from './helpers/visitor.js';

interface Args {
  readonly config: SiteConfig;
  readonly platform: string | null;
  readonly intent: Intent;
  readonly label: string | null;
  readonly icon: string;
  readonly position: LauncherPosition;
  readonly offset: number | null;
  readonly badge: boolean;
  readonly hidden: boolean;
  /** What stands inside the element. */
  readonly inside: TemplateResult | typeof nothing;
  readonly onOpen: (event: Event) => void;
  readonly onClose: (event: Event) => void;
}

const POSITIONS: readonly LauncherPosition[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start'];

/** A page that has something to read, and more than fits a window. */
const PAGE = html`<h1>Sound and playback</h1>
  <p>Songs play at the quality your connection allows. You can choose another one for downloads.</p>
  <p>
    <label>Search the help articles <input type="search" /></label>
  </p>
  <p style="margin-block-end: 60rem">When a song stops, the app keeps its place.</p>
  <p>The end of the page.</p>`;

const OWN_ICON = html`<svg slot="icon" viewBox="0 0 20 20" aria-hidden="true">
  <path fill="currentColor" d="M10 2 3 6v8l7 4 7-4V6Z" />
</svg>`;

function windowOf(name: string): { readonly viewport: { readonly value: string; readonly isRotated: boolean } } {
  return { viewport: { value: name, isRotated: false } };
}

const meta: Meta<Args> = {
  title: 'Launcher',
  component: 'help-wizard-launcher',
  // It stands in a corner of the window: on a docs page each story has a window of its own.
  parameters: { docs: { story: { inline: false, height: '360px' } } },
  args: {
    config: CONFIG,
    platform: null,
    intent: 'help',
    label: null,
    icon: 'question',
    position: 'bottom-end',
    offset: null,
    badge: false,
    hidden: false,
    inside: nothing,
    onOpen: fn(),
    onClose: fn(),
  },
  argTypes: {
    platform: { options: [null, ...CONFIG.platforms.map(({ id }) => id)], control: { type: 'select' } },
    intent: { options: ['help', 'idea'], control: { type: 'inline-radio' } },
    label: { control: { type: 'text' } },
    position: { options: POSITIONS, control: { type: 'inline-radio' } },
    offset: { control: { type: 'number', min: 0 } },
    inside: { table: { disable: true } },
    onOpen: { table: { disable: true } },
    onClose: { table: { disable: true } },
  },
  beforeEach: clearDrafts,
  render: (args, { id, globals, parameters }) =>
    html`${PAGE}
      <help-wizard-launcher
        id=${id}
        .config=${args.config}
        .adapter=${toolbarForum({ globals, walked: parameters['walked'] === true })}
        .platform=${args.platform}
        .intent=${args.intent}
        .label=${args.label}
        .icon=${args.icon}
        .position=${args.position}
        .offset=${args.offset}
        ?badge=${args.badge}
        ?hidden=${args.hidden}
        @help-wizard-open=${args.onOpen}
        @help-wizard-close=${args.onClose}
        >${args.inside}</help-wizard-launcher
      >`,
};
export default meta;
type Story = StoryObj<Args>;

/** Open it, type, and make the window narrower than 560 px and wide again: nothing typed is lost. */
export const Playground: Story = {};

/** Same corner on every page, a word beside the icon. It gives way to a field of the page under it that has the focus. */
export const Closed: Story = {};

/** How many known issues affect the platform, loaded when the page is idle. None = no badge. */
export const WithBadge: Story = {
  args: { badge: true },
  play: async ({ canvasElement }) => {
    await find(canvasElement, 'button', /^Help \d+ known issues$/);
  },
};

/** Only those of the platform the page names. */
export const WithBadgeOfPlatform: Story = {
  ...WithBadge,
  args: { badge: true, platform: 'watch' },
};

/** In a window of 560 px and more: beside the button, and the page goes on working. */
export const Open: Story = {
  ...walked(async (root) => {
    await press(root, 'button', 'Help');
    await goToDescribe(root);
    await write(root, 'The problem in one sentence', ISSUE);
  }),
  globals: windowOf('desktop'),
};

/** In a narrower window: the whole of it, and the page waits. */
export const OpenNarrow: Story = {
  ...walked(async (root) => {
    await press(root, 'button', 'Help');
    const panel = await find(root, 'dialog', 'Help');
    await find(root, 'heading', 'Where does it happen?');
    await expect(panel.matches(':modal')).toBe(true);
  }),
  globals: windowOf('smallPhone'),
};

/** Back to the page as it was: the focus is on the button again. */
export const OpenedAndClosed: Story = {
  ...walked(async (root) => {
    await press(root, 'button', 'Help');
    const heading = await find(root, 'heading', 'Where does it happen?');
    await until(() => heading.matches(':focus'), 'the first question has the focus');
    root.querySelector('help-wizard-launcher')?.close();
    await expect((await find(root, 'button', 'Help')).matches(':focus')).toBe(true);
  }),
};

/** The corners, by writing direction: `end` is on the left in right-to-left text. */
export const Positions: Story = {
  render: (args, { id, globals }) =>
    html`${PAGE}${POSITIONS.map(
      (position) =>
        html`<help-wizard-launcher
          id="${id}-${position}"
          label=${position}
          position=${position}
          .config=${args.config}
          .adapter=${toolbarForum({ globals })}
        ></help-wizard-launcher>`,
    )}`,
};

/** Further from its corner, where a page has something of its own there. */
export const Offset: Story = { args: { offset: 96 } };

/** The words stay English here: what turns is the page. */
export const RightToLeft: Story = { ...Open, globals: { ...windowOf('desktop'), direction: 'rtl' } };

/** One of our icons by name, and a word of the page's own. */
export const OtherIcon: Story = { args: { icon: 'thread', label: 'Ask the community' } };

/** An icon of the page's own, in the slot. */
export const CustomIcon: Story = { args: { inside: OWN_ICON, label: 'Ask us' } };

/** The button is hidden; the page opens the panel with a button of its own, and that has the focus afterwards. */
export const OpenedByThePage: Story = {
  args: { hidden: true },
  render: (args, context) =>
    html`<button
        type="button"
        @click=${(event: Event) => {
          const { parentElement } = event.currentTarget as HTMLElement;
          parentElement?.querySelector('help-wizard-launcher')?.open();
        }}
      >
        Contact us
      </button>
      ${meta.render?.(args, context)}`,
  ...walked(async (root) => {
    await press(root, 'button', 'Contact us');
    await find(root, 'heading', 'Where does it happen?');
  }),
};

/** Escape closes the panel, and the focus is back on the button. */
export const Accessibility: Story = walked(async (root) => {
  await press(root, 'button', 'Help');
  await find(root, 'dialog', 'Help');
  await userEvent.keyboard('{Escape}');
  const button = await find(root, 'button', 'Help');
  await expect(button.getAttribute('aria-expanded')).toBe('false');
  await expect(button.matches(':focus')).toBe(true);
});
