import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import { Problem } from '../problem.js';
import { contentSecurityPolicy } from '../security/headers.js';
import { isPassword } from '../security/passwords.js';
import { accountByName, mayActAs, type Account } from '../store/accounts.js';
import { field } from './forms.js';
import { html, type Markup } from './html.js';
import { layout } from './layout.js';

const MAX_PASSWORD = 200;

interface SignInState {
  readonly returnTo: string;
  readonly name?: string;
  readonly error?: string;
}

/** Where visitors sign in, go back to where they came from, and sign out. */
export function addSignInPages(app: FastifyInstance, forum: Forum): void {
  const { origins, sessions, settings } = forum;
  const show = async (request: FastifyRequest, reply: FastifyReply, state: SignInState): Promise<FastifyReply> => {
    const account = await sessions.account(request);
    const csrf = sessions.csrfToken(request, reply);
    // Answering somewhere else after the form counts as a target of the form.
    reply.header('content-security-policy', contentSecurityPolicy({ formTargets: origins.allowed }));
    const content = account === null ? form(forum, state, csrf) : signedIn(account, forum, state, csrf);
    const title = account === null ? 'Sign in' : 'Account';
    return reply.type('text/html; charset=utf-8').send(layout({ title, site: settings.name, content }));
  };

  app.get('/signin', async (request, reply) => {
    await forum.checkRate('reads', request);
    return show(request, reply, { returnTo: origins.returnTo(request, field(request.query, 'returnTo')) });
  });
  app.post('/signin', async (request, reply) => {
    await forum.checkRate('signIns', request);
    sessions.checkCsrf(request, field(request.body, 'csrf'));
    const returnTo = origins.returnTo(request, field(request.body, 'returnTo'));
    const name = field(request.body, 'name').trim().slice(0, MAX_PASSWORD);
    const password = field(request.body, 'password');
    const account = await accountByName(forum.database, name);
    const fits = password.length <= MAX_PASSWORD && (await isPassword(password, account?.password ?? null));
    if (!account || !fits) {
      // Which of the two is wrong is nobody's business.
      reply.code(422);
      return show(request, reply, { returnTo, name, error: 'The name or the password is wrong.' });
    }
    await sessions.signIn(request, reply, account);
    return reply.redirect(returnTo, 303);
  });
  app.post('/signout', async (request, reply) => {
    sessions.checkCsrf(request, field(request.body, 'csrf'));
    await sessions.signOut(request, reply);
    return reply.redirect(origins.returnTo(request, field(request.body, 'returnTo')), 303);
  });
}

/** For pages that need somebody: leads those who are not signed in to the form, and back. */
export async function signedInOr(forum: Forum, request: FastifyRequest, reply: FastifyReply) {
  const account = await forum.sessions.account(request);
  if (account !== null) return account;
  if (request.method !== 'GET') throw new Problem(401, 'auth-required', 'Please sign in first.');
  await reply.redirect(`/signin?${new URLSearchParams({ returnTo: request.url }).toString()}`, 303);
  return null;
}

function form({ settings }: Forum, { returnTo, name = '', error }: SignInState, csrf: string): Markup {
  const alert = error === undefined ? null : html`<p class="note note-error" id="error" role="alert">${error}</p>`;
  // The name says what is wrong, and whoever cannot see the alert hears it with the first field.
  const described = error === undefined ? null : html` aria-invalid="true" aria-describedby="error"`;
  return html`${alert}
    <form class="sheet" method="post" action="/signin">
      <input type="hidden" name="csrf" value="${csrf}" />
      <input type="hidden" name="returnTo" value="${returnTo}" />
      <label for="name">Name</label>
      <input id="name" name="name" value="${name}" autocomplete="username" autocapitalize="none" required${described} />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="${MAX_PASSWORD}"
        required${described}${error === undefined ? null : html` autofocus`}
      />
      <button class="button" type="submit">Sign in</button>
    </form>
    ${hints(settings.signInHints)}`;
}

function hints(all: Forum['settings']['signInHints']): Markup | null {
  if (all.length === 0) return null;
  return html`<section class="note" aria-labelledby="hints">
    <h2 id="hints">This is a demo</h2>
    <p>Its accounts are for everybody:</p>
    <dl>
      ${all.map(
        ({ name, password, about }) =>
          html`<dt><code>${name}</code>, password <code>${password}</code></dt>
            <dd>${about}</dd>`,
      )}
    </dl>
  </section>`;
}

function signedIn(account: Account, { settings }: Forum, { returnTo }: SignInState, csrf: string): Markup {
  const own = settings.ownPostsPath;
  return html`<p>You are signed in as <strong>${account.name}</strong>.</p>
    ${own === undefined ? null : html`<p><a href="${own}">Your posts</a></p>`}
    ${mayActAs(account, 'moderator') ? html`<p><a href="/moderation">Posts that wait for a moderator</a></p>` : null}
    <div class="buttons">
      <a class="button" href="${returnTo}">Continue</a>
      <form method="post" action="/signout">
        <input type="hidden" name="csrf" value="${csrf}" />
        <input type="hidden" name="returnTo" value="/signin" />
        <button class="button button-secondary" type="submit">Sign out</button>
      </form>
    </div>`;
}
