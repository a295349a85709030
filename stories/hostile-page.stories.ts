import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { HOSTILE_STYLES } from './fixtures/hostile-page.js';
import { CONFIG } from './fixtures/site.js';
import { clearDrafts } from './helpers/drafts.js';
import { toolbarForum } from './helpers/forum.js';
import { goToAnswers } from './helpers/journey.js';
import { computed, difference, differences, looksInside } from './helpers/styles.js';
import { find } from './helpers/visitor.js';

type Globals = Readonly<Record<string, unknown>>;

/** The page: a bar in front of everything, and things of its own that must stay as it made them. */
function page(content: unknown, fontSize: string): TemplateResult {
  return html`<div class="story-hostile-page">
    <p class="story-hostile-bar">The page’s bar</p>
    <h2 class="story-hostile-own">The page’s heading</h2>
    <button class="story-hostile-own" type="button">The page’s button</button>
    <a class="story-hostile-own" href="#page">The page’s link</a>
    <div class="story-hostile" style="clear: both; --help-wizard-font-size: ${fontSize}">${content}</div>
  </div>`;
}

function elements(id: string, globals: Globals): TemplateResult {
  const forum = toolbarForum({ globals });
  return html`<help-wizard id=${id} .config=${CONFIG} .adapter=${forum}></help-wizard>
    <help-wizard-entries kind="faq" .config=${CONFIG} .adapter=${toolbarForum({ globals, restarts: true })}>
    </help-wizard-entries>
    <help-wizard-launcher id="${id}-launcher" .config=${CONFIG} .adapter=${toolbarForum({ globals })}>
    </help-wizard-launcher>`;
}

/** Lit leaves these behind wherever it runs. */
const LITS_OWN = ['litElementVersions', 'litHtmlVersions', 'litIssuedWarnings', 'reactiveElementVersions'];

let globalsBefore: readonly string[] = [];

const meta: Meta = {
  title: 'Pages/Hostile page',
  // Its rules would hit the docs as well. And only our elements are asked to be accessible: the page is not.
  tags: ['!autodocs'],
  parameters: {
    controls: { disable: true },
    a11y: { context: { include: ['help-wizard', 'help-wizard-entries', 'help-wizard-launcher'] } },
  },
  beforeEach: async () => {
    clearDrafts();
    globalsBefore = Object.keys(window);
    await import('help-wizard/define');
  },
  render: (_, { id, globals }) =>
    html`<style>
        ${HOSTILE_STYLES}
      </style>
      ${page(elements(id, globals), '1.6rem')}`,
};
export default meta;
type Story = StoryObj;

/**
 * Resets, rules for every tag, class names like ours, a bar in front of everything, an ancestor that is moved and clips,
 * and a root of 62.5 %: nothing gets in. For the root there is a token: the page sets `--help-wizard-font-size: 1.6rem`.
 */
export const Playground: Story = {};

/** The same elements on a page without those rules. */
export const PeacefulPage: Story = {
  render: (_, { id, globals }) => page(elements(id, globals), '1rem'),
};

/** The rules change nothing of what visitors see: everything inside has the styles it has on a peaceful page. */
export const NothingGetsIn: Story = {
  play: async ({ canvasElement: root }) => {
    await find(root, 'link', /^Read the update/);
    const rules = root.querySelector('style');
    const hostile = looksInside(root);
    rules?.setAttribute('media', 'not all');
    // The root's size is the page's business: text follows it, as it should.
    document.documentElement.style.fontSize = '62.5%';
    const peaceful = looksInside(root);
    rules?.removeAttribute('media');
    document.documentElement.style.fontSize = '';
    await expect(Object.keys(hostile).length).toBeGreaterThan(100);
    await expect(differences(hostile, peaceful)).toEqual([]);
  },
};

/** Usable: the way to the answers, with what is pressed on it as large as a finger. */
export const CanBeUsed: Story = {
  play: async ({ canvasElement: root }) => {
    await expect((await find(root, 'button', 'Continue')).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await goToAnswers(root);
    await expect((await find(root, 'button', 'Back')).getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    await expect((await find(root, 'heading', 'Does one of these help?')).checkVisibility()).toBe(true);
  },
};

/** The page's own things look the same with our elements and without; nothing is left on `window` or in its styles. */
export const NothingGetsOut: Story = {
  play: async ({ canvasElement: root }) => {
    const wizard = root.querySelector('help-wizard');
    await find(root, 'heading', 'Where does it happen?');
    const own = () => [...root.querySelectorAll('.story-hostile-own'), document.body].map(computed);
    const withUs = { own: own(), sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length };
    const parent = wizard?.parentElement;
    const ours = [...(parent?.children ?? [])];
    for (const element of ours) element.remove();
    const without = { own: own(), sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length };
    parent?.append(...ours);
    await expect(difference(withUs, without)).toEqual([]);
    const added = Object.keys(window).filter((name) => !globalsBefore.includes(name) && !LITS_OWN.includes(name));
    await expect(added).toEqual([]);
  },
};
