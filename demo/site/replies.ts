import { AdapterError, type Entry, type Visitor } from 'help-wizard';
import { element, section } from './element.js';
import { listComments, signInUrl, type Forum, type ForumComment, type List } from './forum.js';
import { authorName, pill } from './labels.js';
import { moreButton } from './more-button.js';
import { note } from './note.js';
import { proseOfMarkdown } from './safe-html.js';
import { dated } from './words.js';

/** What others added to an entry, and the place to add more. */
export function replies(
  entry: Entry,
  comments: List<ForumComment>,
  { forum, visitor, open }: { readonly forum: Forum; readonly visitor: Visitor; readonly open: boolean },
): HTMLElement | null {
  const list = element('div', { class: 'replies' });
  const more = moreButton(
    list,
    comments,
    (comment) => reply(comment, visitor),
    async (page) => listComments(forum, entry, page),
  );
  return section(
    'Replies',
    comments.items.length > 0 ? list : null,
    more,
    open ? replyForm(entry, forum, visitor) : null,
  );
}

function reply({ id, body, author, createdAt }: ForumComment, { name }: Visitor): HTMLElement {
  return element(
    'article',
    { class: 'reply', id: `comment-${id.slice(1)}` },
    element(
      'div',
      { class: 'byline' },
      authorName(author),
      author.name === name ? pill('account', 'Posted by you', 'info') : null,
      dated('Posted', createdAt),
    ),
    proseOfMarkdown(body),
  );
}

function replyForm(entry: Entry, { adapter }: Forum, { signedIn }: Visitor): HTMLElement | null {
  const { comment } = adapter;
  if (!comment) return null;
  if (!signedIn) return element('p', {}, element('a', { href: signInUrl() }, 'Sign in to reply'));
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
  // Sent again with the same words it is the same reply; with others, another one.
  let sent = { body: '', clientToken: '' };
  let isSending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    if (text.value !== sent.body) sent = { body: text.value, clientToken: crypto.randomUUID() };
    comment(entry, sent, {})
      .then(
        ({ kind }) => {
          if (kind === 'published') location.reload();
          else
            form.replaceWith(note('pending', 'warning', 'Thank you. A moderator reads your reply before others do.'));
        },
        (problem: unknown) => error.replaceChildren(...inWords(AdapterError.from(problem, adapter.name))),
      )
      .finally(() => (isSending = false));
  });
  return form;
}

function inWords({ code }: AdapterError): (Node | string)[] {
  if (code === 'validation') return ['Write something first.'];
  if (code === 'auth-required' || code === 'session-expired') {
    return ['You are no longer signed in. ', element('a', { href: signInUrl() }, 'Sign in again'), ', then reply.'];
  }
  return ['Your reply could not be posted. It is still here: try again.'];
}
