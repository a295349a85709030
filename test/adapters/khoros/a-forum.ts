// Loaded beforehand: a call that may take 20 ms has no time for it.
import '../../../src/adapters/khoros/posting.js';
import '../../../src/adapters/khoros/reading.js';
import { khorosAdapter, type KhorosAdapter, type KhorosOptions } from '../../../src/adapters/khoros.js';
import { SEED } from '../conformance/support.js';
import { BASE } from '../http/http-harness.js';
import { khorosDouble, type KhorosSetup } from '../http/khoros-double.js';
import type { WireAnswer, WireRequest } from '../http/server-double.js';
import { createWire, type Wire } from '../http/wire.js';

export const isPost = ({ method }: WireRequest) => method === 'POST';
export const isAbout = (collection: string) => (request: WireRequest) =>
  (request.query.get('q') ?? '').includes(`FROM ${collection}`);

export function aForum(
  options: Partial<KhorosOptions> = {},
  setup: KhorosSetup = {},
): { readonly adapter: KhorosAdapter; readonly wire: Wire } {
  const wire = createWire(BASE, khorosDouble(SEED, setup));
  return { adapter: khorosAdapter({ baseUrl: BASE, fetch: wire.fetch, retryDelayMs: 1, ...options }), wire };
}

export const queriesOf = ({ requests }: Wire) => requests.flatMap(({ query }) => query.get('q') ?? []);

export function refused(status: number, message: string, developer = '', answered = status): WireAnswer {
  const data = { type: 'error_data', code: 1, developer_message: developer, more_info: '' };
  return { status: answered, json: { status: 'error', message, http_code: status, data } };
}
