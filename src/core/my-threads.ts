import type { Entry, EntryKind, Draft } from './types.js';
import type { EntryReference, StepState, WizardContext } from './wizard-state.js';

/** What became of a thread, as far as the forum said. `active`: something happened there since it was posted. */
export type ThreadStatus = 'unchecked' | 'waiting' | 'quiet' | 'active' | 'solved' | 'gone';

/** A thread, or an entry the visitor added details to, that is remembered on their device. No text of it is. */
export interface MyThread {
  /** One per post. */
  readonly token: string;
  readonly title: string;
  /** What the forum is asked for, and where the visitor reads it; `null` until a moderator let it through. */
  readonly entry: EntryReference | null;
  /** What it is: one's own thread or idea, or what one added details to. */
  readonly kind: EntryKind;
  readonly isComment: boolean;
  readonly boardId: string;
  /** Empty = nobody knows. */
  readonly board: string;
  /** When it was posted, by the forum's clock where it said; in milliseconds since the epoch. */
  readonly postedAt: number;
  readonly status: ThreadStatus;
  /** The owner's own word for an issue or idea. */
  readonly entryStatus?: string;
  /** When the forum was last asked, in milliseconds since the epoch. */
  readonly checkedAt?: number;
}

/** More would be a mailbox. */
export const MOST_THREADS = 20;
/** Older threads are about problems long past, in milliseconds. */
const MAX_AGE_MS = 90 * 86_400_000;
/** The clocks of forum and device differ; what happened this soon was the post itself. In milliseconds. */
const SOON_MS = 60_000;

type Posted = WizardContext & Extract<StepState, { readonly step: 'posted' }>;

/** What would be remembered of a post; `null` where nobody knows where it is. `now`: milliseconds since the epoch. */
export function myThreadOf({ draft, result, target, site }: Posted, now: number): MyThread | null {
  if (result.kind === 'handed-off') return null;
  const thread = result.kind === 'published' ? result.thread : null;
  const { id, url, title } =
    target.kind === 'comment' ? target.on : (thread ?? { id: '', url: '', title: draft.title });
  const boardId = thread?.boardId ?? draft.boardId;
  return {
    token: draft.clientToken,
    title,
    entry: url === '' ? null : { id, url, title },
    kind: target.kind === 'comment' ? target.on.kind : draft.intent === 'idea' ? 'idea' : 'thread',
    isComment: target.kind === 'comment',
    boardId,
    board: site.boards.find((board) => board.id === boardId)?.title ?? '',
    postedAt: timeOf(thread?.postedAt) ?? now,
    status: thread === null ? 'waiting' : 'unchecked',
  };
}

/** The thread as the forum has it now. */
export function checkedThread(thread: MyThread, entry: Entry, now: number): MyThread {
  const { entryStatus: _before, ...rest } = thread;
  const happened = timeOf(entry.updatedAt) ?? 0;
  const isActive = happened > thread.postedAt + SOON_MS;
  const isWaiting = thread.isComment && thread.status === 'waiting' && !isActive;
  return {
    ...rest,
    title: entry.title,
    status: isWaiting ? 'waiting' : entry.solved === true ? 'solved' : isActive ? 'active' : 'quiet',
    ...(entry.status === undefined ? {} : { entryStatus: entry.status }),
    checkedAt: now,
  };
}

/** What a post that waits for a moderator is looked for by. */
export function waitingDraft({ token, title, boardId, kind }: MyThread): Draft {
  const intent = kind === 'idea' ? 'idea' : 'help';
  return { title, body: '', boardId, tags: [], intent, consulted: [], clientToken: token };
}

/** The list with a thread in front, each once, the oldest gone where there are too many. */
export function withThread(threads: readonly MyThread[], thread: MyThread): MyThread[] {
  return [thread, ...threads.filter(({ token }) => token !== thread.token)].slice(0, MOST_THREADS);
}

/**
 * Those that are not too old; nor of a day as far to come, which would stay for ever. `now`: milliseconds since the epoch.
 */
export function currentThreads(threads: readonly MyThread[], now: number): MyThread[] {
  return threads.filter(({ postedAt }) => Math.abs(now - postedAt) < MAX_AGE_MS).slice(0, MOST_THREADS);
}

/** Whether a reply may have solved it without anybody having said so. */
export function asksForSolution({ kind, isComment, status }: MyThread): boolean {
  return kind === 'thread' && !isComment && status === 'active';
}

function timeOf(iso = ''): number | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}
