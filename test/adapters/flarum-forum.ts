import { flarumAdapter, type FlarumOptions } from '../../src/adapters/flarum.js';
import type { Entry } from '../../src/core/types.js';
import { SEED } from './conformance/support.js';
import { flarumDouble, type DoubleTag, type FlarumSetup } from './http/flarum-double.js';
import { createWire } from './http/wire.js';

export const BASE = 'https://forum.example/community';
export const TAGS: readonly DoubleTag[] = [
  { id: '4', name: 'Linux', slug: 'linux', position: 0, parent: '2' },
  { id: '3', name: 'Staff', slug: 'staff', position: 2, closed: true },
  { id: '2', name: 'Desktop', slug: 'desktop', position: 1 },
  { id: '1', name: 'Android', slug: 'android', position: 0 },
  { id: '9', name: 'Under investigation', slug: 'investigating', position: null },
];

export function aForum(options: Partial<FlarumOptions> = {}, setup: FlarumSetup = {}) {
  const server = flarumDouble(SEED, setup);
  const wire = createWire(BASE, server);
  const adapter = flarumAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options });
  return { adapter, wire, signOut: () => server.signOut() };
}

/** The first of the seed, as an index knows it. */
export function anEntry(changes: Partial<Entry> = {}): Entry {
  return { id: 'x', kind: 'thread', title: 'Songs', url: `${BASE}/d/100-songs-skip`, text: '', ...changes };
}
