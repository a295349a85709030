import { ENTRY_FIELDS, type EntryField, type FieldNames } from '../core/config.js';
import type { EntryKind } from '../core/types.js';
import { membersOf } from './request.js';

const KINDS: readonly unknown[] = ['faq', 'issue', 'thread', 'idea', 'news'] satisfies EntryKind[];

/** Milliseconds up to this are seconds: engines that know no dates keep either. */
const SECONDS_BELOW = 1e11;

/** How a field is read where a document may say it in another way than an entry does. */
const READERS: Readonly<Partial<Record<EntryField, (value: unknown) => unknown>>> = {
  id: (value) => (typeof value === 'number' ? String(value) : value),
  updatedAt: (value) => (typeof value === 'number' ? toDate(value) : value),
  platforms: listOf,
  tags: listOf,
  author: (value) => (typeof value === 'string' ? { name: value } : value),
};

/** A document of a search engine as an entry, unchecked. `kind` is what a document is that does not say so. */
export function mapDocument(document: unknown, fields: FieldNames, kind: EntryKind): Readonly<Record<string, unknown>> {
  const entry: Record<string, unknown> = {};
  for (const field of ENTRY_FIELDS) {
    const value = valueAt(document, fields[field] ?? field);
    if (value !== undefined) entry[field] = READERS[field]?.(value) ?? value;
  }
  return { text: '', ...entry, kind: KINDS.includes(entry['kind']) ? entry['kind'] : kind };
}

/** `hierarchy.lvl1` is the member `lvl1` of `hierarchy`; a member that is named so itself goes first. */
function valueAt(document: unknown, path: string): unknown {
  const members = membersOf(document);
  if (Object.hasOwn(members, path)) return members[path] ?? undefined;
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const head = path.slice(0, dot);
  return Object.hasOwn(members, head) ? valueAt(members[head], path.slice(dot + 1)) : undefined;
}

function listOf(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

function toDate(time: number): string | undefined {
  const date = new Date(time < SECONDS_BELOW ? time * 1000 : time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
