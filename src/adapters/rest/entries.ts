import type { Entry } from '../../core/types.js';
import { encode, webAddress } from '../internal/addresses.js';
import type { ForumClient } from '../internal/request.js';
import type { WireEntry } from './wire.js';

/**
 * Where an entry stands on the server.
 * @throws AdapterError `not-found` for an id that would lead elsewhere
 */
export function entryPath({ id }: Entry, { error }: ForumClient): string {
  if (/^\.{0,2}$/.test(id)) throw error('not-found', `"${id}" is no id of an entry.`);
  return `/entries/${encode(id)}`;
}

const KINDS: readonly Entry['kind'][] = ['faq', 'issue', 'thread', 'idea', 'news'];

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown) => Number.isFinite(value);
const isFlag = (value: unknown) => typeof value === 'boolean';

/** What an entry may have besides, each as it has to be. */
const OPTIONAL = {
  ...{ html: isText, answer: isText, status: isText, statusUpdate: isText, updatedAt: isText, lang: isText },
  ...{ solved: isFlag, archived: isFlag, partial: isFlag, votes: isNumber, views: isNumber },
  ...{ platforms: isTexts, tags: isTexts },
} satisfies Partial<Record<keyof Entry, (value: unknown) => boolean>>;

/** The entry as far as it keeps to the contract; empty without an id, a title or an address. */
export function entriesOf(wire: WireEntry): Entry[] {
  const { id, title, text, kind, url: address, author }: NonNullable<WireEntry> = wire ?? {};
  const url = webAddress(address);
  if (!isText(id) || !isText(title) || url === undefined) return [];
  const names = Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[];
  const others = names.filter((name) => OPTIONAL[name](wire?.[name])).map((name) => [name, wire?.[name]]);
  const { name, badge } = (author ?? {}) as Record<string, unknown>;
  return [
    {
      ...{ id, title, url, text: isText(text) ? text : '' },
      kind: KINDS.find((known) => known === kind) ?? 'thread',
      ...(Object.fromEntries(others) as Partial<Entry>),
      ...(isText(name) && { author: { name, ...(isText(badge) && { badge }) } }),
    },
  ];
}
