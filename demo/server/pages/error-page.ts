import type { Problem } from '../problem.js';
import { html } from './html.js';
import { layout } from './layout.js';

/** What somebody sees who came with a browser. */
export function errorPage(problem: Problem): string {
  return layout({
    title: problem.body().title,
    content: html`<p>${problem.message}</p>
      <p><a href="/">Go to the start page</a></p>`,
  });
}
