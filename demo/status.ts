import type { Entry, SiteConfig } from 'help-wizard';
import type { MemoryAdapter } from 'help-wizard/adapters/memory';
import { loadConfig, loadEntries } from './site/content.js';
import { element, section } from './site/element.js';
import { openForum } from './site/forum.js';
import { platformNames, statusPill } from './site/labels.js';
import { note } from './site/note.js';
import { notFound, showPage, type Crumb, type PageContent } from './site/page.js';
import { addPageSettings } from './site/page-settings.js';
import { replies } from './site/replies.js';
import { proseOfText } from './site/safe-html.js';
import { counted, dated } from './site/words.js';
import { simulateForum } from './site/simulated-forum.js';

const HOME: Crumb = { label: 'Status', url: 'status.html' };
const OTHERS = 4;

const GROUPS: readonly { readonly title: string; readonly statuses: readonly string[] }[] = [
  { title: 'Ongoing', statuses: ['under-investigation', 'need-more-info', 'new'] },
  { title: 'Fixed', statuses: ['fixed'] },
  { title: 'Not for now', statuses: ['not-right-now', 'wont-fix'] },
];

addPageSettings();
void simulateForum();
void showPage(async (query) => {
  const [config, entries] = await Promise.all([loadConfig(), loadEntries('issues')]);
  const forum = openForum(config, { entries });
  const issues = forum.entries().filter(({ kind }) => kind === 'issue');
  const id = query.get('issue');
  if (id === null) return overview(issues, config);
  const issue = issues.find((entry) => entry.id === id);
  return issue === undefined ? notFound('issue', HOME) : issuePage(issue, issues, forum, config);
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

function issuePage(issue: Entry, issues: readonly Entry[], forum: MemoryAdapter, config: SiteConfig): PageContent {
  const others = issues.filter((other) => other !== issue && isOngoing(other)).slice(0, OTHERS);
  const update = issue.statusUpdate ?? '';
  return {
    title: issue.title,
    crumbs: [HOME],
    head: [element('div', { class: 'labels' }, statusPill(issue)), facts(issue, config)],
    main: [
      update === '' ? null : note('info', 'neutral', update, dated('Latest update,', issue.updatedAt)),
      section('What happens', proseOfText(issue.text)),
      issue.answer === undefined ? null : section('Workaround', proseOfText(issue.answer)),
      replies(issue, forum, config, { open: issue.status === 'need-more-info' }),
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
