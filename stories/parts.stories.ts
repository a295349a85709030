import type { Meta, StoryObj } from '@storybook/web-components-vite';
import 'help-wizard/define';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { partsOf } from './helpers/manifest.js';
import { CONFIG } from './fixtures/site.js';
import { toolbarForum } from './helpers/forum.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  readonly part: string;
}

/** Not a constant: the manifest may come later than this module. */
const parts = () => partsOf('help-wizard');

const meta: Meta<Args> = {
  title: 'Theming/Parts',
  tags: ['!autodocs'],
  args: { part: 'choice' },
  argTypes: { part: { options: parts().map(({ name }) => name), control: { type: 'select' } } },
  render: ({ part }, { id, globals }) =>
    html`${parts().some(({ name }) => name === part) ? outline(part) : nothing}
      <help-wizard id=${id} class="story-parts" .config=${CONFIG} .adapter=${toolbarForum({ globals })}></help-wizard>
      ${renderTable()}`,
};
export default meta;

/** Only a name of the manifest comes here: what stands in a style element is a rule. */
function outline(part: string): TemplateResult {
  const sheet = `help-wizard.story-parts::part(${part}) { outline: 3px dashed #c026d3; outline-offset: 2px; }`;
  return html`<style>
    ${sheet}
  </style>`;
}

function renderTable(): TemplateResult {
  return html`<div class="story-scroll story-gap-above" role="region" aria-label="Parts" tabindex="0">
    <table class="story-table">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${parts().map(
          ({ name, description }) =>
            html`<tr>
              <th scope="row"><code>help-wizard::part(${name})</code></th>
              <td>${description}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * A token is the better way wherever there is one; a part is for the rest. Choose a part in the controls and walk through
 * the wizard: it has a dashed outline where it stands.
 */
export const Parts: StoryObj<Args> = {};

/** A page's rule reaches the part, through every element in between. */
export const ReachesThePart: StoryObj<Args> = {
  args: { part: 'continue' },
  play: async ({ canvasElement }) => {
    const button = await find(canvasElement, 'button', 'Continue');
    await expect(getComputedStyle(button).outlineStyle).toBe('dashed');
    await press(canvasElement, 'radio', /^TV/);
  },
};
