import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect } from 'storybook/test';
import { ImageDesk } from '../src/controllers/image-desk.js';
import type { Picture } from '../src/controllers/image-picture.js';
import '../src/elements/image-tray/image-tray.define.js';
import type { ImageTray } from '../src/elements/image-tray/image-tray.js';
import { aPicture } from './fixtures/pictures.js';
import { makeForum, SITE } from './fixtures/site.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

interface Args extends Pick<ImageTray, 'text' | 'locale'> {
  readonly pictures: readonly Picture[];
}

const TEXT = 'Songs stop after ten seconds.\n\n![The player stands still at 0:10](https://forum.example/uploads/1.png)';

const meta: Meta<Args> = {
  title: 'Parts/Image tray',
  component: 'help-wizard-image-tray',
  decorators: [inWizard],
  args: { text: '', pictures: [], locale: 'en' },
  render: ({ text, pictures, locale }) => {
    const desk = new ImageDesk({
      adapter: makeForum(),
      state: { site: SITE, clientToken: 'story' },
      visit: { visitor: null },
    });
    desk.keep(pictures);
    return html`<help-wizard-image-tray
      .desk=${desk}
      .text=${text}
      locale=${locale}
      @text-change=${action('text-change')}
    ></help-wizard-image-tray>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = { args: { text: TEXT, pictures: [aPicture()] } };

/** Nothing is shown before there is a picture. */
export const Empty: Story = {};

/** Chosen, and put off: it is not in the post yet. */
export const Chosen: Story = { args: { pictures: [aPicture()] } };

export const Added: Story = { args: { text: TEXT } };

export const Narrow: Story = { args: { text: TEXT, pictures: [aPicture()] }, parameters: { frame: 'narrow' } };

/** A file that is no picture: its name, and what to do. */
export const NoPicture: Story = {
  play: async ({ canvasElement }) => {
    await canvasElement
      .querySelector('help-wizard-image-tray')
      ?.add([new File(['x'], 'notes.txt'), new File([], 'empty.png')]);
  },
};

/** What was removed can be put back; the focus goes along. */
export const Accessibility: Story = {
  args: { text: TEXT },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Remove from post/);
    const undo = await find(canvasElement, 'button', /^Undo/);
    await expect(undo.matches(':focus')).toBe(true);
  },
};
