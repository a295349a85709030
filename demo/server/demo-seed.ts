import { readFile } from 'node:fs/promises';
import type { Board, Entry, Platform, PostLimits, SiteConfig } from 'help-wizard';
import type { SignInHint } from './forum.js';
import type { Seed, SeedEntry } from './seed.js';

const PUBLIC = new URL('../public/', import.meta.url);
const CONTENT = ['faqs', 'issues', 'threads', 'ideas', 'news'];
/** Where the pages' own paths are counted from; only the part after the host is kept. */
const SITE = 'http://demo.invalid/';

const ACCOUNT_WORDS = /account|plan|payment|card|refund|invoice|price|sign-in|password|two-step|username|email|profile/;

/** Everybody may know these passwords: the demo stands on its visitor's own machine. */
export const DEMO_ACCOUNTS: readonly SignInHint[] = [
  { name: 'mira_k', password: 'quaver-mira', about: 'A trusted member.' },
  { name: 'newcomer', password: 'quaver-new', about: 'A member who has not posted yet.' },
  { name: 'ottoline', password: 'quaver-staff', about: 'A moderator; first posts wait for her at /moderation.' },
];

/** What the demo site is about: its boards, platforms and entries as the pages have them, and a few accounts. */
export async function demoSeed(): Promise<Seed> {
  const config = await demoConfig();
  const { platforms = [], boards = [] } = config;
  const files = await Promise.all(CONTENT.map(async (name) => readJson<Entry[]>(`content/${name}.json`)));
  return {
    boards: [
      ...boards.map(({ id, title, url }) => ({ id, title, path: sitePath(url), postingRole: 'member' as const })),
      { id: 'news', title: 'News', path: '/community.html?board=news', postingRole: 'moderator' },
    ],
    platforms,
    entries: files.flat().map((entry) => seedEntry(entry, platforms, boards)),
    accounts: [
      { name: 'mira_k', password: passwordOf('mira_k'), role: 'trusted', badge: 'Regular' },
      { name: 'newcomer', password: passwordOf('newcomer'), role: 'member' },
      { name: 'ottoline', password: passwordOf('ottoline'), role: 'moderator', badge: 'Staff' },
    ],
  };
}

/** What the demo's forum takes: the same that its wizard says. */
export async function demoLimits(): Promise<PostLimits> {
  const { draft = {} } = await demoConfig();
  const { title = {}, body = {}, maxLabels = 3 } = draft;
  return {
    title: { min: title.min ?? 10, max: title.max ?? 100 },
    body: { min: body.min ?? 30, max: body.max ?? 20_000 },
    tags: { max: maxLabels },
  };
}

async function demoConfig(): Promise<SiteConfig> {
  return readJson<SiteConfig>('help-wizard.json');
}

function seedEntry(entry: Entry, platforms: readonly Platform[], boards: readonly Board[]): SeedEntry {
  const path = sitePath(entry.url);
  const boardId = boardOf(entry, platforms, boards);
  return { ...entry, ...(path !== null && { path }), ...(boardId !== undefined && { boardId }) };
}

function boardOf(
  { kind, platforms: about, tags = [] }: Entry,
  platforms: readonly Platform[],
  boards: readonly Board[],
) {
  if (kind === 'faq' || kind === 'issue') return undefined;
  if (kind !== 'thread') return kind === 'idea' ? 'ideas' : 'news';
  const found = platforms.find(({ id }) => id === about?.[0])?.board;
  const board = found ?? (tags.some((tag) => ACCOUNT_WORDS.test(tag)) ? 'account' : 'general');
  return boards.some(({ id }) => id === board) ? board : undefined;
}

/** `../community.html?thread=1` of a file in `content/` → `/community.html?thread=1`. */
function sitePath(url: string | undefined): string | null {
  if (url === undefined) return null;
  const { pathname, search, hash } = new URL(url, `${SITE}content/`);
  // Boards are named from the root, entries from the folder of their file.
  return (url.startsWith('../') ? pathname : pathname.replace(/^\/content/, '')) + search + hash;
}

function passwordOf(name: string): string {
  return DEMO_ACCOUNTS.find((account) => account.name === name)?.password ?? '';
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(file, PUBLIC), 'utf8')) as Content;
}
