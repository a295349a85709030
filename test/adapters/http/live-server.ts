import type { ServerDouble, WireAnswer, WireRequest } from './server-double.js';

/** How a request is passed on to a real server, and who asks. */
export interface LiveOptions {
  /** Where the server stands, without a slash at its end. */
  readonly base: string;
  /** On top of those of the request: the cookies of the visitor, say, where no browser keeps them. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

/** The `answer` of a server that is really there: the suite then runs against it, with the same faults on the way. */
export function passOn({ base, headers = () => ({}) }: LiveOptions): ServerDouble['answer'] {
  return async ({ path, query, init }: WireRequest): Promise<WireAnswer> => {
    const { signal: _signal, ...given } = init;
    const address = `${base}${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const own = Object.fromEntries(new Headers(init.headers));
    const response = await fetch(address, { ...given, headers: { ...own, ...headers() } });
    const text = await response.text();
    return {
      status: response.status || 302,
      headers: Object.fromEntries(response.headers),
      text,
      ...(response.redirected && { redirectedTo: response.url }),
    };
  };
}
