import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request meets on its way to the forum, or its answer on the way back. */
export type Fault =
  /** The connection breaks: before the forum hears of it, or after it has done what was asked. */
  | { readonly breaks: 'before' | 'after'; /** Nothing is reached after that. */ readonly forGood?: true }
  /** Something else answers; with `after`, when the forum has done what was asked. */
  | {
      readonly answers: FaultyAnswer;
      readonly after?: true;
      /** Done before it answers. */ readonly first?: () => Promise<void>;
    }
  | { readonly lateMs: number };

export interface FaultyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Stands between a browser and a forum, on an origin of its own: for the browser it is the forum. */
export interface Proxy {
  /** Without a slash at its end. */
  readonly origin: string;
  /** From now on every request that `on` is true for meets the fault; `null` = all is well again. */
  disturb(fault: Fault | null, on?: (method: string, path: string) => boolean): void;
  /** How many requests met a fault since the last one was set. */
  readonly met: number;
  stop(): Promise<void>;
}

/**
 * Every answer comes on a connection of its own, except with `keepsAlive`: when a connection breaks that was used before,
 * Chromium sends the request again by itself, a POST included, once for every other one it has kept.
 *
 * @param target The origin of the forum. It is told the host that the browser asked.
 */
export async function startProxy(target: string, { keepsAlive = false } = {}): Promise<Proxy> {
  let fault: Fault | null = null;
  let isMeant: (method: string, path: string) => boolean = () => true;
  let met = 0;
  const server = createServer((request, response) => {
    response.shouldKeepAlive = keepsAlive;
    const isDown = fault !== null && 'forGood' in fault && met > 0;
    const meets = fault !== null && isMeant(request.method ?? 'GET', request.url ?? '/');
    if (meets) met += 1;
    void answer(target, request, response, isDown ? { breaks: 'before' } : meets ? fault : null);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    disturb(next, on = () => true) {
      fault = next;
      isMeant = on;
      met = 0;
    },
    get met() {
      return met;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | null,
): Promise<void> {
  try {
    if (fault && 'breaks' in fault && fault.breaks === 'before') return void request.socket.destroy();
    if (fault && 'answers' in fault && !fault.after) {
      request.resume();
      await fault.first?.();
      return send(response, fault.answers);
    }
    const { status, headers, body } = await passOn(target, request);
    if (fault && 'breaks' in fault) return void request.socket.destroy();
    if (fault && 'answers' in fault) return send(response, fault.answers);
    if (fault) await new Promise((resolve) => setTimeout(resolve, fault.lateMs));
    response.writeHead(status, headers).end(body);
  } catch {
    // The forum is not there.
    request.socket.destroy();
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: FaultyAnswer): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
}

async function passOn(target: string, request: IncomingMessage) {
  const passed = ask(target + (request.url ?? '/'), { method: request.method ?? 'GET', headers: request.headers });
  request.pipe(passed);
  const [response] = (await once(passed, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  // As it came, with every cookie, but in one piece.
  const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...headers } = response.headers;
  return { status: response.statusCode ?? 502, headers, body: Buffer.concat(parts) };
}
