import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Site, SiteFile } from './contestant.js';

/** One answer that went out. */
export interface Transfer {
  readonly path: string;
  readonly kind: SiteFile['kind'];
  /** Of the body as it was sent, compressed. */
  readonly bytes: number;
  /** When the last byte was handed over, in milliseconds since 1970. */
  readonly at: number;
}

export interface SiteServer {
  readonly origin: string;
  /** What has been sent since the last {@link show}. */
  readonly sent: readonly Transfer[];
  /** Serves this site from now on. */
  show(site: Site): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

interface Packed {
  readonly body: Uint8Array;
  readonly gzip: boolean;
}

/** Sends a site as a good host would: gzipped where that is smaller, and to be kept by the browser's cache. */
export async function serveSites(): Promise<SiteServer> {
  const packed = new WeakMap<SiteFile, Packed>();
  let site: Site = new Map();
  let sent: Transfer[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const file = site.get(path);
    if (!file) return void response.writeHead(404).end();
    const { body, gzip } = packed.get(file) ?? pack(file);
    packed.set(file, { body, gzip });
    const log = sent;
    response.on('finish', () => log.push({ path, kind: file.kind, bytes: body.length, at: now() }));
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'public, max-age=3600',
      ...(gzip && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get sent() {
      return sent;
    },
    show(next) {
      site = next;
      sent = [];
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pack({ body }: SiteFile): Packed {
  const raw = typeof body === 'string' ? Buffer.from(body) : body;
  const small = gzipSync(raw, { level: 9 });
  return small.length < raw.length ? { body: small, gzip: true } : { body: raw, gzip: false };
}

/** The page's clock (`performance.timeOrigin + performance.now()`) and this one are the same machine's. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
