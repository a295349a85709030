import { html, nothing, type TemplateResult } from 'lit';
import type { ForumAdapter } from '../../src/adapters/forum-adapter.js';
import type { Entry } from '../../src/core/types.js';
import '../../src/elements/help-wizard-entries/help-wizard-entries.define.js';
import type { HelpWizardEntries } from '../../src/elements/help-wizard-entries/help-wizard-entries.js';
import { allByRole } from './by-role.js';
import { fixture } from './fixture.js';
import { textOf } from './seen.js';
import { until } from './until.js';

type Given = Partial<
  Pick<
    HelpWizardEntries,
    | 'kind'
    | 'config'
    | 'adapter'
    | 'entries'
    | 'platform'
    | 'limit'
    | 'sort'
    | 'heading'
    | 'lede'
    | 'headingLevel'
    | 'allUrl'
    | 'allLabel'
    | 'opens'
    | 'for'
  >
>;

/** A panel on a ground like the page's, whatever state it is in. */
export async function placePanel(given: Given, inside: TemplateResult | typeof nothing = nothing) {
  const ground = await fixture(
    html`<div style="color-scheme: light dark; background: light-dark(#f4f6f7, #0e1114)">
      <help-wizard-entries>${inside}</help-wizard-entries>
    </div>`,
  );
  const panel = ground.querySelector('help-wizard-entries') as HelpWizardEntries;
  Object.assign(panel, given);
  await panel.updateComplete;
  return panel;
}

/** A panel with its entries in it. */
export async function openPanel(given: Given, inside: TemplateResult | typeof nothing = nothing) {
  const panel = await placePanel(given, inside);
  await until(() => rowTitles(panel).length > 0, 'its rows are shown');
  return panel;
}

/** The words of all rows, in order. */
export function rowTitles(panel: Element): string[] {
  return allByRole(panel, 'listitem').map(textOf);
}

/** A forum whose search gives this, one answer after the other; the last one stays. `null` never comes. */
export function searching(...answers: readonly (readonly Entry[] | Error | null)[]): ForumAdapter {
  let asked = 0;
  return {
    name: 'test',
    createThread: () => Promise.reject(new Error('not here')),
    search: (_, { signal }) => {
      const answer = answers[Math.min(asked++, answers.length - 1)] ?? null;
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer !== null) return Promise.resolve({ items: answer });
      return new Promise((__, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  };
}

/** Clicks without leaving the test, and says whether the browser would have followed the link. */
export function follow(link: HTMLElement, init: MouseEventInit = {}, type = 'click'): boolean {
  let isFollowed = false;
  const stay = (event: Event): void => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener(type, stay, { once: true });
  link.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
  return isFollowed;
}

/** Ids of the entries that a panel tells the page were opened, as it does. */
export function opened(panel: Element): string[] {
  const ids: string[] = [];
  panel.addEventListener('help-wizard-entry-open', (event) => {
    if (event.bubbles && event.composed) ids.push((event as CustomEvent<{ entry: Entry }>).detail.entry.id);
  });
  return ids;
}
