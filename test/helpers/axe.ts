// axe-core has no ES module: it leaves the global `axe` behind.
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, Result, RunOptions } from 'axe-core';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  // A piece of a page cannot keep what is asked of a whole one: that all content is in landmarks.
  rules: { region: { enabled: false } },
};

/** Fails with one readable paragraph per problem axe finds in an element, its shadow roots included. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, OPTIONS);
  if (violations.length === 0) return;
  throw new Error(`${violations.length} accessibility problem(s)\n\n${violations.map(describeViolation).join('\n\n')}`);
}

function describeViolation({ id, impact, help, helpUrl, nodes }: Result): string {
  const where = nodes.map(({ target, html, failureSummary }) => {
    const path = target.flat().join(' » ');
    return `  ${path}\n    ${html}\n    ${failureSummary?.replaceAll('\n', '\n    ') ?? ''}`;
  });
  return [`${id} (${impact ?? 'unknown'}): ${help}`, `  ${helpUrl}`, ...where].join('\n');
}
