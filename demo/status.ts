import type { Entry, SiteConfig } from 'help-wizard';
import { loadConfig } from './site/content.js';
import { element, section } from './site/element.js';
import { listComments, listEntries, openForum, readEntry, type Forum, type ForumEntry } from './site/forum.js';
import { platformNames, statusPill } from './site/labels.js';
import { note } from './site/note.js';
import { notFound, showPage, type Crumb, type PageContent } from './site/page.js';
import { addPageSettings } from './site/page-settings.js';
import { reactions } from './site/reactions.js';
import { replies } from './site/replies.js';
import { proseOfText } from './site/safe-html.js';
import { counted, dated } from './site/words.js';

const HOME: Crumb = { label: 'Status', url: 'status.html' };
const OTHERS = 4;
/** As many as the forum gives at once. */
const MOST = 100;

const GROUPS: readonly { readonly title: string; readonly statuses: readonly string[] }[] = [
  { title: 'Ongoing', statuses: ['under-investigation', 'need-more-info', 'new'] },
  { title: 'Fixed', statuses: ['fixed'] },
  { title: 'Not for now', statuses: ['not-right-now', 'wont-fix'] },
];

addPageSettings();
void showPage(async (query) => {
  const config = await loadConfig();
  const forum = openForum(config);
  const id = query.get('issue');
  const [{ items: issues }, issue] = await Promise.all([
    listEntries(forum, { kind: 'issue', limit: MOST }),
    id === null ? null : readEntry(forum, id),
  ]);
  if (id === null) return overview(issues, config);
  return issue?.kind === 'issue' ? issuePage(issue, issues, forum, config) : notFound('issue', HOME);
});

function overview(issues: readonly Entry[], config: SiteConfig): PageContent {
  const ongoing = issues.filter(isOngoing).length;
  return {
    title: 'Status',
    head: [
      element(
        'p',
        { class: 'lede' },
        `We know of ${counted(ongoing, 'issue', 'issues')} and are working on them. The latest word comes first.`,
      ),
    ],
    main: GROUPS.map(({ title, statuses }) => {
      const members = issues.filter(({ status }) => statuses.includes(status ?? ''));
      return section(
        title,
        list(members, (issue) => row(issue, config)),
      );
    }),
    aside: [
      section(
        'Something else?',
        element('p', {}, 'Tell us what happens: we look for an answer, and help you ask.'),
        element('a', { class: 'button button-secondary', href: 'help.html' }, 'Find an answer'),
      ),
    ],
  };
}

async function issuePage(
  issue: ForumEntry,
  issues: readonly Entry[],
  forum: Forum,
  config: SiteConfig,
): Promise<PageContent> {
  const [visitor, comments] = await Promise.all([forum.adapter.visitor({}), listComments(forum, issue)]);
  const others = issues.filter((other) => other.id !== issue.id && isOngoing(other)).slice(0, OTHERS);
  const update = issue.statusUpdate ?? '';
  return {
    title: issue.title,
    crumbs: [HOME],
    head: [element('div', { class: 'labels' }, statusPill(issue)), facts(issue, config)],
    main: [
      update === '' ? null : note('info', 'neutral', update, dated('Latest update,', issue.updatedAt)),
      section('What happens', proseOfText(issue.text)),
      issue.answer === undefined ? null : section('Workaround', proseOfText(issue.answer)),
      isOngoing(issue) ? reactions(issue, forum, visitor) : null,
      replies(issue, comments, { forum, visitor, open: issue.status === 'need-more-info' }),
      issue.status === 'fixed' ? stillThere() : null,
    ],
    aside: [
      section(
        'Other ongoing issues',
        list(others, (other) => row(other, config)),
      ),
    ],
  };
}

function stillThere(): HTMLElement | null {
  return section(
    'Still there?',
    element('p', {}, 'Update the app first. If it goes on, start a new thread and say which version you have.'),
    element('a', { class: 'button button-secondary', href: 'help.html' }, 'Ask'),
  );
}

function row(issue: Entry, config: SiteConfig): HTMLElement {
  return element(
    'li',
    { class: 'entry' },
    element('div', { class: 'labels' }, statusPill(issue)),
    element('h3', { class: 'entry-title' }, element('a', { href: issue.url }, issue.title)),
    issue.statusUpdate === undefined ? null : element('p', { class: 'excerpt' }, issue.statusUpdate),
    facts(issue, config),
  );
}

function facts(issue: Entry, config: SiteConfig): HTMLElement {
  const parts = [
    platformNames(issue, config),
    dated('Updated', issue.updatedAt),
    counted(issue.votes ?? 0, 'vote', 'votes'),
  ].filter((part) => part !== null);
  return element('ul', { class: 'meta' }, ...parts.map((part) => element('li', {}, part)));
}

function list(issues: readonly Entry[], make: (issue: Entry) => HTMLElement): HTMLElement | null {
  return issues.length > 0 ? element('ul', { class: 'entries' }, ...issues.map(make)) : null;
}

function isOngoing({ status }: Entry): boolean {
  return GROUPS[0]?.statuses.includes(status ?? '') ?? false;
}
