import type { Entry, SiteConfig, Visitor } from 'help-wizard';
import { restAdapter, type RestAdapter } from 'help-wizard/adapters/rest';

/** The forum of `help-wizard.json`: what the wizard posts to is what these pages read. */
export interface Forum {
  /** What visitors do there, as the wizard does it. */
  readonly adapter: RestAdapter;
  /** `null` = not there, or not for this visitor. */
  readonly ask: <Answer>(path: string, query?: Query) => Promise<Answer | null>;
}

export type Query = Readonly<Record<string, string | number>>;

/** An entry as the forum's API has it. */
export interface ForumEntry extends Entry {
  readonly boardId?: string;
  /** How many there are. */
  readonly comments?: number;
}

export interface List<Item> {
  readonly items: readonly Item[];
  /** For the query's `page`; absent = that was all. */
  readonly next?: string;
}

/** What the visitor posted, whatever became of it. */
export interface OwnThread {
  readonly state: 'published' | 'pending' | 'refused';
  readonly entry: ForumEntry;
}

export interface ForumComment {
  readonly id: string;
  /** Markdown. */
  readonly body: string;
  readonly author: { readonly name: string; readonly badge?: string };
  /** ISO 8601. */
  readonly createdAt: string;
}

const NOTHING: List<never> = { items: [] };

export function openForum({ forum }: SiteConfig): Forum {
  const baseUrl = new URL(String(forum?.baseUrl), document.baseURI).href;
  return {
    adapter: restAdapter({ baseUrl }),
    async ask<Answer>(path: string, query: Query = {}) {
      const address = new URL(`${baseUrl}${path}`);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
      const response = await fetch(address, { headers: { accept: 'application/json' } });
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`${address.pathname} answered HTTP ${response.status}.`);
      return (await response.json()) as Answer;
    },
  };
}

/** One page of what the forum has, the newest first. */
export async function listEntries({ ask }: Forum, query: Query): Promise<List<ForumEntry>> {
  return (await ask<List<ForumEntry>>('/entries', query)) ?? NOTHING;
}

export async function readEntry({ ask }: Forum, id: string): Promise<ForumEntry | null> {
  return ask<ForumEntry>(`/entries/${encodeURIComponent(id)}`);
}

/** What others wrote below an entry, the oldest first. */
export async function listComments({ ask }: Forum, { id }: Entry, page?: string): Promise<List<ForumComment>> {
  const path = `/entries/${encodeURIComponent(id)}/comments`;
  return (await ask<List<ForumComment>>(path, page === undefined ? {} : { page })) ?? NOTHING;
}

/** Nothing for those who are not signed in. */
export async function listOwnThreads({ ask }: Forum, visitor: Visitor): Promise<readonly OwnThread[]> {
  return visitor.signedIn ? ((await ask<List<OwnThread>>('/threads/mine'))?.items ?? []) : [];
}

/** Where to sign in and come back from. */
export function signInUrl(returnTo = location.href): string {
  return `signin?${new URLSearchParams({ returnTo }).toString()}`;
}
