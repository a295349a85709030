import type { FastifyInstance } from 'fastify';
import type { Forum } from '../forum.js';
import { renderMarkdown } from '../markdown.js';
import { visibleEntry } from '../routes/entry-routes.js';
import { commentsOn, type CommentRow } from '../store/comments.js';
import type { EntryRow } from '../store/entries.js';
import { html, Markup } from './html.js';
import { layout, time } from './layout.js';

const MAX_COMMENTS = 500;
const STATES = { pending: 'This post waits for a moderator.', refused: 'This post was not published.' } as const;

/** A thread for people, where the site has no page of its own for it. */
export function addThreadPage(app: FastifyInstance, forum: Forum): void {
  app.get('/threads/:id', async (request, reply) => {
    await forum.checkRate('reads', request);
    const entry = await visibleEntry(forum, request);
    const comments = await commentsOn(forum.database, entry.seq, { limit: MAX_COMMENTS });
    const content = html`${entry.state === 'published' ? null : html`<p class="note">${STATES[entry.state]}</p>`}
    ${question(entry)} ${entry.answer === null ? null : answer(entry.answer)} ${list(comments)}`;
    return reply
      .type('text/html; charset=utf-8')
      .send(layout({ title: entry.title, site: forum.settings.name, content }));
  });
}

function question({ author, created_at: at, body, text, tags }: EntryRow): Markup {
  const labels = tags.length === 0 ? null : html`<p class="meta">Labels: ${tags.join(', ')}</p>`;
  return html`<article class="sheet">
    <p class="meta">${author === null ? null : html`By <strong>${author}</strong>, `}${time(at)}</p>
    ${body === null ? html`<div class="written">${text}</div>` : new Markup(renderMarkdown(body))} ${labels}
  </article>`;
}

function answer(text: string): Markup {
  return html`<section class="sheet" aria-labelledby="answer">
    <h2 id="answer">Accepted answer</h2>
    <div class="written">${text}</div>
  </section>`;
}

function list(comments: readonly CommentRow[]): Markup | null {
  if (comments.length === 0) return null;
  return html`<section aria-labelledby="comments">
    <h2 id="comments">Comments</h2>
    <ol class="posts">
      ${comments.map(
        ({ seq, author, created_at: at, body }) =>
          html`<li class="sheet" id="comment-${seq}">
            <p class="meta">By <strong>${author}</strong>, ${time(at)}</p>
            ${new Markup(renderMarkdown(body))}
          </li>`,
      )}
    </ol>
  </section>`;
}
