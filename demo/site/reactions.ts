import { AdapterError, type Entry, type Visitor } from 'help-wizard';
import { element } from './element.js';
import { signInUrl, type Forum } from './forum.js';
import { icon, type IconName } from './icons.js';
import { counted } from './words.js';

/** A vote and a subscription: "me too" without another thread. */
export function reactions(entry: Entry, { adapter }: Forum, { signedIn }: Visitor): HTMLElement {
  const said = element('p', { class: 'hint', role: 'status' });
  const button = (name: IconName, words: string, act: () => Promise<string>): HTMLElement => {
    const made = element('button', { class: 'button button-secondary', type: 'button' }, icon(name, 'small'), words);
    made.addEventListener('click', () => {
      if (!signedIn) return location.assign(signInUrl());
      act().then(
        (done) => said.replaceChildren(done),
        (problem: unknown) => said.replaceChildren(inWords(AdapterError.from(problem, adapter.name))),
      );
    });
    return made;
  };
  const { vote, subscribe } = adapter;
  const buttons = [
    vote &&
      button('vote', entry.kind === 'idea' ? 'Vote' : 'I have this too', async () => {
        const { count } = await vote(entry, {});
        return count === undefined ? 'Your vote counts.' : `Your vote counts: ${counted(count, 'vote', 'votes')} now.`;
      }),
    subscribe &&
      button('star', 'Follow', async () => {
        await subscribe(entry, {});
        return 'You follow this now.';
      }),
  ];
  return element('div', { class: 'buttons' }, ...buttons.map((made) => made ?? null), said);
}

function inWords({ code }: AdapterError): string {
  return code === 'auth-required'
    ? 'You are no longer signed in: sign in, and try again.'
    : 'That did not work. Try again.';
}
