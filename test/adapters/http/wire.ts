import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

/** What happens to requests on their way. */
export interface Fault {
  readonly on: (request: WireRequest) => boolean;
  /** `network` = not reached. Without it the forum answers as always. */
  readonly answer?: WireAnswer | 'network';
  /** `never` = the answer is lost: with `answer`, before the forum has done anything. A promise = it comes when that settles. */
  readonly comes?: 'never' | Promise<unknown>;
  /** How many requests; default all. */
  readonly times?: number;
}

/** The way between an adapter and a server double, with everything that was sent on it. */
export interface Wire {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: WireRequest[];
  disturb(fault: Fault | null): void;
}

export function createWire(base: string, server: ServerDouble): Wire {
  const requests: WireRequest[] = [];
  let fault: Fault | null = null;
  let left = Infinity;
  const take = (request: WireRequest): Partial<Fault> => {
    if (!fault || left <= 0 || !fault.on(request)) return {};
    left -= 1;
    return fault;
  };
  return {
    requests,
    disturb(next) {
      fault = next;
      left = next?.times ?? Infinity;
    },
    async fetch(input, init = {}) {
      init.signal?.throwIfAborted();
      const address = input as string;
      const request = read(address, base, init);
      if (!request) return respond({ status: 404, text: '<html>Not found</html>' }, address);
      requests.push(request);
      const { answer, comes } = take(request);
      if (answer === 'network') throw new TypeError('Failed to fetch');
      const response = respond(answer ?? (await server.answer(request)), address);
      if (comes === 'never') return untilAborted(init.signal ?? null);
      await comes;
      return response;
    },
  };
}

function read(address: string, base: string, init: RequestInit): WireRequest | null {
  if (!address.startsWith(`${base}/`)) return null;
  const url = new URL(address);
  const { body } = init;
  return {
    method: init.method ?? 'GET',
    path: url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length),
    query: url.searchParams,
    headers: new Headers(init.headers),
    json: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    ...(body instanceof FormData && { form: body }),
    init,
  };
}

function respond({ status = 200, headers = {}, json, text, redirectedTo }: WireAnswer, address: string): Response {
  const type = json === undefined ? 'text/html' : 'application/json';
  const body = json === undefined ? (text ?? '') : JSON.stringify(json);
  const response = new Response(body, { status, headers: { 'content-type': type, ...headers } });
  // Only a real fetch can set these.
  Object.defineProperty(response, 'url', { value: redirectedTo ?? address });
  return response;
}

function untilAborted(signal: AbortSignal | null): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
