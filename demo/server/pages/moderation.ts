import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import { renderMarkdown } from '../markdown.js';
import { notFound, Problem } from '../problem.js';
import { mayActAs } from '../store/accounts.js';
import { decide, waitingPosts, type Waiting } from '../store/moderation.js';
import { field } from './forms.js';
import { html, Markup } from './html.js';
import { layout, time } from './layout.js';
import { signedInOr } from './sign-in.js';

const DECISIONS: ReadonlyMap<string, 'published' | 'refused'> = new Map([
  ['approve', 'published'],
  ['refuse', 'refused'],
]);
const DONE: ReadonlyMap<string, string> = new Map([
  ['published', 'The post is published.'],
  ['refused', 'The post is refused. Only its author can see it.'],
  ['late', 'Somebody else has already decided about this post.'],
]);

/** Where moderators let posts pass, or not. */
export function addModerationPages(app: FastifyInstance, forum: Forum): void {
  const { database, sessions, settings } = forum;
  app.get('/moderation', async (request, reply) => {
    await forum.checkRate('reads', request);
    if (!(await isModerator(forum, request, reply))) return reply;
    const csrf = sessions.csrfToken(request, reply);
    const done = DONE.get(field(request.query, 'done'));
    const content = html`${done === undefined ? null : html`<p class="note" role="status">${done}</p>`}
    ${list(await waitingPosts(database), csrf)}`;
    return reply
      .type('text/html; charset=utf-8')
      .send(layout({ title: 'Posts that wait', site: settings.name, content }));
  });
  app.post('/moderation/:type/:seq', async (request, reply) => {
    if (!(await isModerator(forum, request, reply))) return reply;
    sessions.checkCsrf(request, field(request.body, 'csrf'));
    const { type, seq } = request.params as { readonly type: string; readonly seq: string };
    const decision = DECISIONS.get(field(request.body, 'decision'));
    const isPost = (type === 'thread' || type === 'comment') && /^\d{1,9}$/.test(seq);
    if (!isPost || decision === undefined) throw notFound('post');
    const isFirst = await decide(database, { type, seq: Number(seq) }, decision);
    return reply.redirect(`/moderation?done=${isFirst ? decision : 'late'}`, 303);
  });
}

async function isModerator(forum: Forum, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const account = await signedInOr(forum, request, reply);
  if (account === null) return false;
  if (!mayActAs(account, 'moderator')) throw new Problem(403, 'forbidden', 'This page is for moderators.');
  return true;
}

function list(posts: readonly Waiting[], csrf: string): Markup {
  if (posts.length === 0) return html`<p>Nothing waits.</p>`;
  return html`<ol class="posts">
    ${posts.map((post) => html`<li class="sheet">${waiting(post, csrf)}</li>`)}
  </ol>`;
}

function waiting({ type, seq, title, body, author, board, at }: Waiting, csrf: string): Markup {
  const id = `${type}-${seq}`;
  const place = board === null ? null : html` on <strong>${board}</strong>`;
  return html`<article aria-labelledby="${id}">
    <h2 id="${id}">${type === 'comment' ? html`Comment on “${title}”` : title}</h2>
    <p class="meta">By <strong>${author}</strong>${place}, ${time(at)}</p>
    ${new Markup(renderMarkdown(body))}
    <form class="buttons" method="post" action="/moderation/${type}/${seq}">
      <input type="hidden" name="csrf" value="${csrf}" />
      <button class="button" name="decision" value="approve" aria-describedby="${id}">Approve</button>
      <button class="button button-secondary" name="decision" value="refuse" aria-describedby="${id}">Refuse</button>
    </form>
  </article>`;
}
