import type { Entry } from 'help-wizard';
import type { FastifyRequest } from 'fastify';
import type { Forum } from '../forum.js';
import { renderMarkdown } from '../markdown.js';
import type { EntryRow } from '../store/entries.js';

/** An entry as the API shows it. */
export interface ApiEntry extends Entry {
  readonly boardId?: string;
  readonly comments?: number;
}

/** What a list has of a text. */
const EXCERPT_LENGTH = 1000;

export type AddressPart = Pick<EntryRow, 'id' | 'path'>;

/** Where a person reads an entry. */
export function entryAddress({ origins, settings }: Forum, request: FastifyRequest, { id, path }: AddressPart): string {
  const page = path ?? settings.threadPath.replaceAll('{id}', () => encodeURIComponent(id));
  return origins.address(request, page);
}

/** All there is of an entry. */
export function wholeEntry(forum: Forum, request: FastifyRequest, row: EntryRow): ApiEntry {
  const html = row.html ?? (row.body === null ? null : renderMarkdown(row.body));
  return {
    ...{ id: row.id, kind: row.kind, title: row.title, url: entryAddress(forum, request, row), text: row.text },
    ...given({ html, answer: row.answer, solved: row.solved, status: row.status, statusUpdate: row.status_update }),
    ...given({ platforms: row.platforms, lang: row.lang, boardId: row.board_id }),
    ...(row.tags.length > 0 && { tags: row.tags }),
    ...(row.author !== null && { author: { name: row.author, ...given({ badge: row.badge }) } }),
    ...{ votes: row.votes, views: row.views, comments: row.comments, updatedAt: row.updated_at.toISOString() },
    ...(row.archived && { archived: true }),
  };
}

/** As much as a list needs. */
export function listedEntry(forum: Forum, request: FastifyRequest, row: EntryRow): ApiEntry {
  const isCut = row.text.length > EXCERPT_LENGTH || (row.answer ?? '').length > EXCERPT_LENGTH;
  const { html: _html, ...entry } = wholeEntry(forum, request, { ...row, html: '', body: null });
  return {
    ...entry,
    text: cut(row.text),
    ...(row.answer !== null && { answer: cut(row.answer) }),
    ...((isCut || row.html !== null || row.body !== null) && { partial: true }),
  };
}

/** Never between the two halves of a character. */
function cut(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

type Given<Values> = { readonly [Name in keyof Values]?: NonNullable<Values[Name]> };

/** What is not `null`. */
function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Given<Values>;
}
