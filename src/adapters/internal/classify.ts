import type { Entry, EntryKind } from '../../core/types.js';
import type { SearchQuery } from '../forum-adapter.js';
import type { HttpForumOptions } from './options.js';

/** Says what things of a forum are to the wizard. */
export interface Classifier {
  /** Kind, status and platforms of what stands on a board and carries these labels. */
  classify(boardId: string, tags: readonly string[]): Pick<Entry, 'kind' | 'status' | 'platforms'>;
  /** The one board that holds all a query asks for; `undefined` = look on all of them. */
  boardOf(query: SearchQuery): string | undefined;
  /** Whether the query asks for a kind that nothing on this forum is. */
  findsNothing(query: SearchQuery): boolean;
}

export function createClassifier({ labels = {}, platforms = [] }: HttpForumOptions): Classifier {
  const boards = new Map(Object.entries(labels.boards ?? {}));
  const kinds = folded(labels.kinds);
  const statuses = folded(labels.statuses);
  return {
    classify(boardId, tags) {
      const first = <T>(map: ReadonlyMap<string, T>) => tags.map((tag) => map.get(fold(tag))).find((found) => found);
      const status = first(statuses);
      const about = platforms.filter(({ board }) => board === boardId).map(({ id }) => id);
      return {
        kind: first(kinds) ?? boards.get(boardId) ?? 'thread',
        ...(status !== undefined && { status }),
        ...(about.length > 0 && { platforms: about }),
      };
    },
    boardOf({ boardId, platform, kinds: asked }) {
      const ofKinds = [...boards].filter(([, kind]) => asked?.includes(kind)).map(([id]) => id);
      const onlyThere = asked !== undefined && !asked.includes('thread') && kinds.size === 0;
      return (
        boardId ??
        (platform === undefined ? undefined : platforms.find(({ id }) => id === platform)?.board) ??
        (onlyThere && ofKinds.length === 1 ? ofKinds[0] : undefined)
      );
    },
    findsNothing({ kinds: asked }) {
      const known = new Set<EntryKind>(['thread', ...boards.values(), ...kinds.values()]);
      return asked !== undefined && !asked.some((kind) => known.has(kind));
    },
  };
}

/** Whether an entry is what a query asks for, as far as the entry itself says. */
export function fits({ kinds, solved }: SearchQuery, entry: Entry): boolean {
  return (kinds?.includes(entry.kind) ?? true) && (solved === undefined || (entry.solved ?? false) === solved);
}

function folded<T>(map: Readonly<Record<string, T>> = {}): ReadonlyMap<string, T> {
  return new Map(Object.entries(map).map(([label, value]) => [fold(label), value]));
}

function fold(label: string): string {
  return label.trim().toLowerCase();
}
