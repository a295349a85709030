import { joinCookies } from '../machine/cookies.js';

/** A forum somewhere else, with somebody signed in. */
export interface HostedSite {
  readonly version: string;
  readonly base: string;
  readonly cookie: string;
  /** Ids of the topics this member started, the newest ones at least. */
  readonly topics: () => Promise<readonly string[]>;
  readonly topic: (id: string) => Promise<{ readonly title: string; readonly html: string }>;
}

export interface Credentials {
  readonly base: string;
  readonly name: string;
  readonly password: string;
}

type Json = Readonly<Record<string, unknown>>;

export async function nodebbSite({ base, name, password }: Credentials): Promise<HostedSite> {
  const config = await ask(`${base}/api/config`, '');
  const body = new URLSearchParams({ username: name, password });
  const headers = { cookie: config.cookie, 'x-csrf-token': String(config.json['csrf_token']) };
  const cookie = await signIn(`${base}/login`, { body, headers });
  const { json: self } = await ask(`${base}/api/self`, cookie);
  return {
    version: `NodeBB ${typeof config.json['version'] === 'string' ? config.json['version'] : ''}`.trim(),
    base,
    cookie,
    async topics() {
      const { json } = await ask(`${base}/api/user/${String(self['userslug'])}/topics`, cookie);
      return (json['topics'] as { tid: number }[]).map(({ tid }) => String(tid));
    },
    async topic(id) {
      const { json } = await ask(`${base}/api/topic/${id}`, cookie);
      const [first] = json['posts'] as { content: string }[];
      return { title: String(json['titleRaw'] ?? json['title']), html: first?.content ?? '' };
    },
  };
}

export async function discourseSite({ base, name, password }: Credentials): Promise<HostedSite> {
  const token = await ask(`${base}/session/csrf.json`, '');
  const body = new URLSearchParams({ login: name, password });
  const headers = {
    cookie: token.cookie,
    'x-csrf-token': String(token.json['csrf']),
    'x-requested-with': 'XMLHttpRequest',
  };
  const cookie = await signIn(`${base}/session.json`, { body, headers });
  const about = await ask(`${base}/about.json`, cookie);
  return {
    version: `Discourse ${(about.json['about'] as { version?: string } | undefined)?.version ?? ''}`.trim(),
    base,
    cookie,
    async topics() {
      const { json } = await ask(`${base}/topics/created-by/${encodeURIComponent(name)}.json`, cookie);
      return (json['topic_list'] as { topics: { id: number }[] }).topics.map(({ id }) => String(id));
    },
    async topic(id) {
      const { json } = await ask(`${base}/t/${id}.json`, cookie);
      const [first] = (json['post_stream'] as { posts: { cooked: string }[] }).posts;
      return { title: String(json['title']), html: first?.cooked ?? '' };
    },
  };
}

async function ask(address: string, cookie: string): Promise<{ json: Json; cookie: string }> {
  const response = await fetch(address, { headers: { cookie, accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} was answered ${response.status}.`);
  return { json: (await response.json()) as Json, cookie: joinCookies(cookie, response.headers.getSetCookie()) };
}

async function signIn(
  address: string,
  { body, headers }: { body: URLSearchParams; headers: Record<string, string> & { cookie: string } },
): Promise<string> {
  const response = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
  const answer = (await response.json().catch(() => ({}))) as Json;
  // Discourse says no with status 200.
  if (response.status >= 400 || 'error' in answer)
    throw new Error(`Nobody could sign in at ${address}: ${response.status}.`);
  return joinCookies(headers.cookie, response.headers.getSetCookie());
}
