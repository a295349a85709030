import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/prose/prose.define.js';
import type { Prose } from '../src/elements/prose/prose.js';
import { draftText } from '../src/core/compose-draft.js';
import { FAQ } from './fixtures/entries.js';
import { visitTo } from './fixtures/visits.js';
import { inWizard } from './helpers/frame.js';
import { find } from './helpers/visitor.js';

type Args = Pick<Prose, 'markup' | 'markdown' | 'text'>;

const MARKDOWN = `### What helps
Open \`Settings\`, then **Playback**, and turn off *Hardware decoding*.

1. Close the app.
2. Open it again.

- Songs
- [Podcasts](https://help.example/podcasts)

> It works for me since version 8.3.

\`\`\`
decoder: error 14
\`\`\``;

const meta: Meta<Args> = {
  title: 'Parts/Prose',
  component: 'help-wizard-prose',
  decorators: [inWizard],
  args: { markup: undefined, markdown: MARKDOWN, text: MARKDOWN },
  argTypes: { markdown: { control: { type: 'text' } }, markup: { control: { type: 'text' } } },
  render: ({ markup, markdown, text }) =>
    html`<help-wizard-prose .markup=${markup} .markdown=${markdown} .text=${text}></help-wizard-prose>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

export const Markdown: Story = {};

export const Html: Story = { args: { markup: FAQ.html } };

/** Empty lines part paragraphs; markup in it is text. */
export const PlainText: Story = {
  args: { markdown: undefined, text: 'The first line.\n\nThe second, with <b>markup</b> that stays text.' },
};

/** A post as the wizard writes it. */
export const Post: Story = { args: { markdown: draftText(visitTo('review')) } };

/** Long words and addresses break; they do not push the page apart. */
export const LongWords: Story = {
  args: { markdown: undefined, text: `See https://forum.example/${'very-long-'.repeat(30)}address` },
};

/** What could run is gone; what was said stays. */
export const HostileHtml: Story = {
  args: {
    markup: '<p onclick="alert(1)">Only words<script>alert(1)</script> <a href="javascript:alert(1)">here</a></p>',
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(prose(canvasElement)?.querySelector('.prose:not(.plain)')?.innerHTML).toContain('Only words'),
    );
    await expect(prose(canvasElement)?.querySelector('script, [onclick], [href^="javascript:"]')).toBeNull();
  },
};

export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement, 'link', /^Podcasts/)).toBeVisible();
  },
};

function prose(canvas: HTMLElement): ShadowRoot | null | undefined {
  return canvas.querySelector('help-wizard-prose')?.shadowRoot;
}
