import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import type { MemoryFault } from 'help-wizard/adapters/memory';
import type { Picture } from '../src/controllers/image-picture.js';
import '../src/elements/image-editor/image-editor.define.js';
import type { ImageEditor } from '../src/elements/image-editor/image-editor.js';
import { aPicture, AREAS } from './fixtures/pictures.js';
import { makeForum } from './fixtures/site.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

interface Args extends Pick<ImageEditor, 'locale'> {
  readonly picture: Partial<Picture>;
  readonly fault: MemoryFault | null;
  /** What the forum takes, in bytes. */
  readonly maxBytes: number;
}

const meta: Meta<Args> = {
  title: 'Parts/Image editor',
  component: 'help-wizard-image-editor',
  // A dialog covers the page: side by side on a docs page they would cover each other.
  tags: ['!autodocs'],
  decorators: [inWizard],
  args: { picture: {}, fault: null, maxBytes: 4_000_000, locale: 'en' },
  render: ({ picture, fault, maxBytes, locale }) => {
    const forum = makeForum({ fault });
    const limits = { maxBytes, types: ['image/png', 'image/jpeg'] };
    const signInUrl = 'https://forum.example/sign-in';
    return html`<help-wizard-image-editor
      .picture=${aPicture(picture)}
      .forum=${{ name: forum.name, upload: forum.upload, limits, signInUrl }}
      locale=${locale}
      @picture-change=${action('picture-change')}
      @picture-added=${action('picture-added')}
      @picture-close=${action('picture-close')}
    ></help-wizard-image-editor>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

const add: NonNullable<Story['play']> = ({ canvasElement }) => press(canvasElement, 'button', 'Add to post');

export const Playground: Story = {};

/** Two areas are hidden; one is selected, and can be changed by buttons too. */
export const EditingWithAreas: Story = {
  args: { picture: { areas: AREAS, alt: 'The player stands still at 0:10' } },
  play: async ({ canvasElement }) => (await find(canvasElement, 'button', /^Hidden area 1/)).focus(),
};

/** A huge picture that moves: it was made smaller, and only its first frame is kept. */
export const ScaledFirstFrame: Story = { args: { picture: { isScaled: true, isFirstFrame: true } } };

export const Uploading: Story = { args: { fault: { on: ['upload'], never: true } }, play: add };

export const Failed: Story = { args: { fault: { on: ['upload'], error: 'unreachable' } }, play: add };

export const Refused: Story = {
  args: { fault: { on: ['upload'], error: { code: 'validation', forumMessage: 'New members may add one picture.' } } },
  play: add,
};

/** The picture waits in this tab while its visitor signs in in another one. */
export const SignedOut: Story = { args: { fault: { on: ['upload'], error: 'auth-required' } }, play: add };

export const TooLarge: Story = { args: { maxBytes: 400 }, play: add };

/** Add an area, move it, change its size, go on: all by keyboard. */
export const Accessibility: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'button', 'Hide an area')).focus();
    await userEvent.keyboard('{Enter}');
    await find(canvasElement, 'button', /^Hidden area 1, 240 by 50 at 360, 175$/);
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    const area = await find(canvasElement, 'button', /^Hidden area 1, 240 by 60 at 370, 175$/);
    await expect(area.matches(':focus')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect((await find(canvasElement, 'button', 'Hide an area')).matches(':focus')).toBe(true);
  },
};
