import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/elements/my-threads/my-threads.define.js';
import type { MyThread } from '../src/core/my-threads.js';
import { aThread } from '../test/helpers/my-threads.js';
import { inWizard } from './helpers/frame.js';
import { find, press } from './helpers/visitor.js';

interface Args {
  readonly threads: readonly MyThread[];
}

/** Shows these as if the visitor had let this device remember them; the forum has nothing new to say. */
function remembering(threads: readonly MyThread[]): string {
  const key = 'help-wizard:threads:story';
  localStorage.setItem(key, JSON.stringify({ version: 1, threads }));
  return key;
}

const meta: Meta<Args> = {
  title: 'Parts/My threads',
  component: 'help-wizard-my-threads',
  decorators: [inWizard],
  render: ({ threads }) => html`<help-wizard-my-threads .key=${remembering(threads)}></help-wizard-my-threads>`,
};
export default meta;
type Story = StoryObj<Args>;

const board = 'Desktop app';
const ACTIVE = aThread({ token: 'a', title: 'Songs stop on their own after a few seconds', status: 'active', board });
const SOLVED = aThread({ token: 'b', title: 'Playlists are empty on a new computer', status: 'solved', board });
const WAITING = aThread({
  token: 'c',
  title: 'The equaliser forgets my settings',
  status: 'waiting',
  entry: null,
  board,
});
const QUIET = aThread({ token: 'd', title: 'Lyrics are in another language', status: 'quiet', board });
const ISSUE = aThread({
  token: 'e',
  title: 'Songs skip when crossfade is on',
  kind: 'issue',
  isComment: true,
  entryStatus: 'under-investigation',
  status: 'active',
});
const GONE = aThread({ token: 'f', title: 'Selling my old speaker', status: 'gone', board });

export const Playground: Story = { args: { threads: [ACTIVE, SOLVED, WAITING] } };

/** Three, and the rest is one press away. */
export const Many: Story = { args: { threads: [ACTIVE, SOLVED, WAITING, QUIET, ISSUE, GONE] } };

/** Before the forum said anything. */
export const Unchecked: Story = { args: { threads: [aThread({ board })] } };

/** A reply may have solved it: the reminder to mark it. */
export const NewSinceThePost: Story = { args: { threads: [ACTIVE] } };

/** What the visitor added details to says its own status. */
export const Details: Story = { args: { threads: [ISSUE] } };

export const Narrow: Story = { ...Many, parameters: { frame: 'narrow' } };

/** Takes no place. */
export const None: Story = { args: { threads: [] } };

/** Every button has Undo behind it, and the focus goes there. */
export const Forgotten: Story = {
  args: { threads: [ACTIVE, SOLVED] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', /^Forget it: Songs stop/);
    await expect(await find(canvasElement, 'button', 'Undo')).toBeVisible();
  },
};

/** All at once. */
export const AllForgotten: Story = {
  args: { threads: [ACTIVE, SOLVED] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button', 'Forget all');
    await expect(await find(canvasElement, 'button', 'Undo')).toBeVisible();
  },
};

/** The heading names the region; each button says in its hidden words which thread it is about. */
export const Accessibility: Story = {
  args: { threads: [ACTIVE] },
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement, 'region', 'Your posts')).toBeVisible();
  },
};
