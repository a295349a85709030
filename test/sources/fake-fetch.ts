export type Answer = (url: string, init: RequestInit | undefined) => Response | Promise<Response>;

export const json =
  (value: unknown, init?: ResponseInit): Answer =>
  () =>
    new Response(JSON.stringify(value), init);
export const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
export const silent: Answer = () => new Promise(() => {});

export interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Parsed as JSON; `null` where there is none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly signal: AbortSignal | null;
  readonly cache: RequestCache | null;
}

/** A fetch that gives these answers in turn, the last one again and again. */
export function fakeFetch(...answers: readonly Answer[]) {
  const calls: Call[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    calls.push({
      url,
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : null,
      signal: init?.signal ?? null,
      cache: init?.cache ?? null,
    });
    return (answers[Math.min(calls.length, answers.length) - 1] ?? broken)(url, init);
  };
  return { fetch, calls };
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was expected to reject.');
}
