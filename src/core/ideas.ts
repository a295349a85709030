import type { IdeaRule, Site } from './config.js';
import { mentions, wordsOf } from './same-words.js';
import type { Board, EntryKind, Intent } from './types.js';
import type { VisitorInput, WizardContext } from './wizard-state.js';

/** The owner's rule that speaks against this idea, by the words the visitor used; `null` = none, or they want help. */
export function ideaRule({ intent, issue, details }: VisitorInput, { ideas }: Site): IdeaRule | null {
  if (intent !== 'idea') return null;
  const words = wordsOf(`${issue} ${details}`);
  return ideas.rules.find(({ when }) => when.some((phrase) => mentions(words, phrase))) ?? null;
}

/** The same, until the visitor has said that they go on all the same. */
export function unreadRule(input: VisitorInput, site: Site): IdeaRule | null {
  const rule = ideaRule(input, site);
  return rule === null || input.passedRules?.includes(rule.title) === true ? null : rule;
}

/** The boards a post may go to: ideas to theirs alone where they have one, and nothing else there. */
export function boardsFor({ intent }: Pick<VisitorInput, 'intent'>, { boards, ideas }: Site): readonly Board[] {
  if (!boards.some(({ id }) => id === ideas.board)) return boards;
  return boards.filter(({ id }) => (id === ideas.board) === (intent === 'idea'));
}

/** Ideas are sorted by their labels, so one is asked for where the site has a list of them. */
export function needsLabel({ input, site, target }: WizardContext): boolean {
  const hasLabels = (site.labels?.length ?? 0) > 0 && site.limits.tags.max > 0;
  return input.intent === 'idea' && target.kind === 'thread' && hasLabels;
}

/** What is looked for; `null` = everything. What answers a question says nothing about an idea. */
export function searchedKinds(intent: Intent): readonly EntryKind[] | null {
  return intent === 'idea' ? ['idea', 'thread', 'news'] : null;
}

/** Takes headings away that nobody wrote anything under. */
export function withoutEmptySections(text: string, headings: readonly string[]): string {
  const isOpen = (line: string): boolean =>
    headings.some((heading) => heading !== '' && line.trim() === `### ${heading}`);
  const lines = text.split('\n');
  const kept = lines.filter((line, i) => {
    if (!isOpen(line)) return true;
    const next = lines.slice(i + 1).find((other) => other.trim() !== '');
    return next !== undefined && !/^#{1,6}\s/.test(next);
  });
  return kept.length === lines.length
    ? text
    : kept
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
