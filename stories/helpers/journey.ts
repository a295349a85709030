import { ISSUE } from '../fixtures/visits.js';
import { find, press, write } from './visitor.js';

/** The way of a visitor through a wizard that starts at its first step. Each leads on from there to its step. */
export async function goToDescribe(wizard: HTMLElement): Promise<void> {
  await press(wizard, 'radio', /^Desktop app/);
  await press(wizard, 'button', 'Continue');
  await find(wizard, 'heading', 'What happens?');
}

export async function goToAnswers(wizard: HTMLElement, from?: 'describe'): Promise<void> {
  if (from === undefined) await goToDescribe(wizard);
  await write(wizard, 'The problem in one sentence', ISSUE);
  await press(wizard, 'radio', 'Yes');
  await press(wizard, 'checkbox', 'Restarted the app');
  await press(wizard, 'button', /^See \d+ possible answers$/);
  await find(wizard, 'heading', 'Does one of these help?');
}

export async function goToDraft(wizard: HTMLElement, from?: 'describe'): Promise<void> {
  await goToAnswers(wizard, from);
  await press(wizard, 'button', 'Songs pause or stop on their own');
  await press(wizard, 'button', 'Write a post');
  await find(wizard, 'heading', 'Here is your draft');
}

export async function goToReview(wizard: HTMLElement): Promise<void> {
  await goToDraft(wizard);
  await press(wizard, 'button', 'Continue to review');
  await find(wizard, 'heading', 'Check your post');
}

export async function goToPosted(wizard: HTMLElement): Promise<void> {
  await goToReview(wizard);
  await press(wizard, 'button', 'Post to Desktop app');
  await find(wizard, 'heading', 'Your question is posted');
}

/** As when the page is loaded again: the wizard below `root` goes, and another one of its name comes. */
export function reload(root: HTMLElement): void {
  const before = root.querySelector('help-wizard');
  if (before === null) throw new Error('There is no wizard to load again.');
  const { id, config, adapter } = before;
  before.replaceWith(Object.assign(document.createElement('help-wizard'), { id, config, adapter }));
}
