import type { AdapterErrorCode } from 'help-wizard';
import type { Problem } from '../problem.js';
import { html } from './html.js';
import { layout } from './layout.js';

/** What protocols call it says little to people. */
const TITLES: Partial<Record<AdapterErrorCode, string>> = {
  forbidden: 'You can’t open this',
  'not-found': 'Page not found',
  'rate-limited': 'Too many requests',
  'session-expired': 'This page is out of date',
  unavailable: 'Not available right now',
};

/** What somebody sees who came with a browser. */
export function errorPage(problem: Problem, site: string): string {
  const title = TITLES[problem.code] ?? 'This did not work';
  return layout({
    ...{ title, site },
    content: html`<p>${problem.message}</p>
      <p><a href="/">Go to the start page</a></p>`,
  });
}
