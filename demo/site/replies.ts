import { AdapterError, type Entry, type SiteConfig } from 'help-wizard';
import type { MemoryAdapter } from 'help-wizard/adapters/memory';
import { element, section } from './element.js';
import { signInUrl } from './forum.js';
import { pill } from './labels.js';
import { proseOfMarkdown } from './safe-html.js';
import { readSettings } from './settings.js';
import { counted, dated } from './words.js';

/** What visitors of this browser added to an entry, and the place to add more. */
export function replies(
  entry: Entry,
  forum: MemoryAdapter,
  config: SiteConfig,
  { open }: { readonly open: boolean },
): HTMLElement | null {
  const known = forum.comments.filter(({ entryId }) => entryId === entry.id);
  const { name = 'You' } = (config.forum?.visitor ?? {}) as { name?: string };
  const heading = known.length > 0 ? counted(known.length, 'reply', 'replies') : 'Replies';
  const list = known.map((comment) => reply(comment, name));
  return section(heading, ...list, open ? replyForm(entry, forum) : null);
}

function reply({ comment, result }: MemoryAdapter['comments'][number], name: string): HTMLElement {
  const date = result.kind === 'published' ? result.thread.postedAt : undefined;
  return element(
    'article',
    { class: 'reply' },
    element(
      'div',
      { class: 'byline' },
      element('strong', {}, name),
      pill('account', 'Posted by you', 'info'),
      result.kind === 'pending-approval' ? pill('pending', 'Waiting for approval', 'warning') : dated('Posted', date),
    ),
    proseOfMarkdown(comment.body),
  );
}

function replyForm(entry: Entry, forum: MemoryAdapter): HTMLElement {
  if (readSettings().visitor === 'out') {
    const link = element('a', { href: signInUrl(location.href) }, 'Sign in to reply');
    return element('p', {}, link);
  }
  const text = element('textarea', {
    id: 'reply',
    name: 'reply',
    rows: '3',
    required: '',
    'aria-describedby': 'reply-hint',
  });
  const error = element('p', { class: 'field-error', role: 'alert' });
  const form = element(
    'form',
    { class: 'field' },
    element('label', { for: 'reply' }, 'Your reply'),
    element('p', { class: 'hint', id: 'reply-hint' }, 'Replies are public. Leave out personal data.'),
    text,
    error,
    element('div', { class: 'buttons' }, element('button', { class: 'button button-secondary' }, 'Post reply')),
  );
  const clientToken = crypto.randomUUID();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const comment = { body: text.value, clientToken };
    forum.comment(entry, comment, {}).then(
      () => location.reload(),
      (problem: unknown) => error.replaceChildren(inWords(AdapterError.from(problem, forum.name))),
    );
  });
  return form;
}

function inWords({ code }: AdapterError): string {
  return code === 'validation'
    ? 'Write something first.'
    : 'Your reply could not be posted. It is still here: try again.';
}
