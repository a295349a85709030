import { restAdapter, type RestOptions } from '../../../src/adapters/rest.js';
import type { Entry } from '../../../src/core/types.js';
import type { Full } from '../conformance/members.js';
import { SEED } from '../conformance/support.js';
import { BASE } from '../http/http-harness.js';
import { restDouble, type RestSetup } from '../http/rest-double.js';
import { createWire } from '../http/wire.js';

/** Typed as if it offered everything; what it does offer is what these tests are about. */
export function aForum(options: Partial<RestOptions> = {}, setup: RestSetup = {}) {
  const server = restDouble(SEED, setup);
  const wire = createWire(BASE, server);
  const adapter = restAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options });
  return { adapter: adapter as Full, wire, server };
}

export function firstEntry(): Entry {
  const [entry] = SEED.entries;
  if (!entry) throw new Error('The seed is empty.');
  return entry;
}
