import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { cdnFolder } from '../../scripts/cdn.mjs';

/** As strict as a page can be that still runs a script and reads its own config. */
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dompurify',
].join('; ');

/** Where a CDN would have the files. */
export const CDN_PATH = '/npm/help-wizard@0.1.0/dist/cdn/';

const CONFIG = JSON.stringify({
  forum: { type: 'memory' },
  boards: [{ id: 'player', title: 'Player' }],
  platforms: [
    { id: 'web', label: 'Web player', board: 'player' },
    { id: 'phone', label: 'Phone', board: 'player' },
  ],
});

/** One origin: pages given as text, the config at `/help-wizard.json`, the built files below `CDN_PATH`. */
export interface PageServer {
  /** As in `http://127.0.0.1:41000`. */
  readonly origin: string;
  /** Paths asked for since the last call, in their order. */
  takeRequests(): string[];
  /** Serves `html` at `path`, from now on. `csp` = `null`: without a policy. */
  setPage(path: string, html: string, csp?: string | null): void;
  /** Serves these bytes at `path`, as they are. */
  setFile(path: string, bytes: Uint8Array | string): void;
  /** Files whose name this matches get a byte too many. */
  tamperWith(name: RegExp | null): void;
  /** Files whose name this matches are missing. */
  withhold(name: RegExp | null): void;
  /** The config does not come before the function that this gives back is called. */
  delayConfig(): () => void;
  close(): Promise<void>;
}

export async function startServer(): Promise<PageServer> {
  const pages = new Map<string, { html: string; csp: string | null }>();
  const files = new Map<string, Uint8Array | string>();
  const requests: string[] = [];
  let tampered: RegExp | null = null;
  let withheld: RegExp | null = null;
  let config = Promise.resolve();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const page = pages.get(pathname);
    if (page) {
      if (page.csp !== null) response.setHeader('content-security-policy', page.csp);
      return send(response, 'text/html; charset=utf-8', page.html);
    }
    const file = files.get(pathname);
    if (file !== undefined) return sendFile(response, pathname, file);
    if (pathname === '/help-wizard.json') return void config.then(() => send(response, 'application/json', CONFIG));
    if (!pathname.startsWith(CDN_PATH) || pathname.includes('..')) return void response.writeHead(404).end();
    const name = pathname.slice(CDN_PATH.length);
    if (withheld?.test(name)) return void response.writeHead(404).end();
    try {
      const text = readFileSync(cdnFolder + name, 'utf8');
      // A public CDN lets every origin read.
      response.setHeader('access-control-allow-origin', '*');
      send(response, 'text/javascript', tampered?.test(name) ? `${text};` : text);
    } catch {
      response.writeHead(404).end();
    }
  };

  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequests: () => requests.splice(0),
    setPage: (path, html, csp = STRICT_CSP) => void pages.set(path, { html, csp }),
    setFile: (path, bytes) => void files.set(path, bytes),
    tamperWith: (name) => (tampered = name),
    withhold: (name) => (withheld = name),
    delayConfig: () => {
      let letGo = (): void => {};
      config = new Promise((resolve) => (letGo = resolve));
      return letGo;
    },
    close: () => close(server),
  };
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' });
  response.end(gzipSync(body, { level: 9 }));
}

function sendFile(response: ServerResponse, path: string, file: Uint8Array | string): void {
  const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
