import type { Consulted, Draft, PostedThread, PostResult } from '../../core/types.js';
import type { Comment } from '../forum-adapter.js';
import { isWebAddress } from './addresses.js';

/** A draft the forum took. */
export interface PostRecord {
  readonly draft: Draft;
  readonly result: PostResult;
  readonly author: string;
}

export interface CommentRecord {
  readonly entryId: string;
  readonly comment: Comment;
  readonly result: PostResult;
  readonly author: string;
}

/** One visitor did one thing to one entry. */
export interface ActionRecord {
  readonly kind: 'vote' | 'subscribe';
  readonly entryId: string;
  readonly visitor: string;
}

/** What visitors added to the forum, oldest first. */
export interface ForumState {
  readonly posts: readonly PostRecord[];
  readonly comments: readonly CommentRecord[];
  readonly actions: readonly ActionRecord[];
}

export const EMPTY_STATE: ForumState = Object.freeze({ posts: [], comments: [], actions: [] });

/** Raise it when `ForumState` changes shape; what an older version stored is then left behind. */
const VERSION = 1;

export function serializeState(state: ForumState): string {
  return JSON.stringify({ version: VERSION, ...state });
}

/** The stored state, or `null` when it is not one: other scripts of the page, and visitors, can write there too. */
export function parseState(text: string): ForumState | null {
  const data = parseJson(text);
  if (!isObject(data) || data.version !== VERSION) return null;
  const { posts, comments, actions } = data;
  const isState =
    isListOf(posts, isPostRecord) && isListOf(comments, isCommentRecord) && isListOf(actions, isActionRecord);
  return isState ? { posts, comments, actions } : null;
}

function isPostRecord(value: unknown): value is PostRecord {
  return isObject(value) && isDraft(value.draft) && isResult(value.result) && isText(value.author);
}

function isCommentRecord(value: unknown): value is CommentRecord {
  if (!isObject(value) || !isObject(value.comment)) return false;
  const { body, clientToken } = value.comment;
  return [value.entryId, value.author, body, clientToken].every(isText) && isResult(value.result);
}

function isActionRecord(value: unknown): value is ActionRecord {
  if (!isObject(value)) return false;
  return ['vote', 'subscribe'].includes(String(value.kind)) && isText(value.entryId) && isText(value.visitor);
}

function isDraft(value: unknown): value is Draft {
  if (!isObject(value)) return false;
  const { title, body, boardId, clientToken, intent, tags, consulted, platform } = value;
  return (
    [title, body, boardId, clientToken].every(isText) &&
    ['help', 'idea'].includes(String(intent)) &&
    isListOf(tags, isText) &&
    isListOf(consulted, isConsulted) &&
    isTextOrAbsent(platform)
  );
}

function isConsulted(value: unknown): value is Consulted {
  return isObject(value) && [value.id, value.url, value.title].every(isText) && isTextOrAbsent(value.reason);
}

function isResult(value: unknown): value is PostResult {
  if (!isObject(value)) return false;
  if (value.kind === 'pending-approval') return isTextOrAbsent(value.message);
  return value.kind === 'published' && isThread(value.thread);
}

function isThread(value: unknown): value is PostedThread {
  if (!isObject(value)) return false;
  const { id, title, url, boardId, postedAt } = value;
  // The address becomes a link: one that was tampered with must not run as a script.
  const hasAddress = isText(url) && isWebAddress(url);
  return hasAddress && isText(id) && isText(title) && isTextOrAbsent(boardId) && isTextOrAbsent(postedAt);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
