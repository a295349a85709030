/** A file as it was read before. */
export interface StoredFile {
  readonly text: string;
  /** Absolute; where redirects had led. */
  readonly baseUrl: string;
  /** `ETag` and `Last-Modified` as the server gave them; at least one is there. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since the epoch when the server last said that this is what it has. */
  readonly confirmedAt: number;
}

const PREFIX = 'help-wizard-files-';
/** Another number when what is stored changes its shape: copies of other numbers are thrown away. */
const CACHE = `${PREFIX}1`;
/** What no server has confirmed for a week is not shown any more. */
const MAX_AGE_MS = 7 * 24 * 3_600_000;
const MAX_FILES = 20;
/** UTF-16 code units. A longer file is fetched each time. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** A browser that takes longer has no copy. */
const PATIENCE_MS = 500;

/**
 * The copy of a file; `null` where there is none that may still be shown. Not in `localStorage`: that is a few megabytes
 * for the whole site, and stops the page while it is read. Without the Cache API (no https, a private window, storage
 * switched off) there are no copies.
 */
export async function readStored(url: string): Promise<StoredFile | null> {
  const late = new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([find(url), late]).catch(() => null);
}

async function find(url: string): Promise<StoredFile | null> {
  // Asked this way, looking makes no cache where there is none.
  const found = await caches.match(url, { cacheName: CACHE });
  if (found === undefined) return null;
  const { headers } = found;
  const file: StoredFile = {
    text: await found.text(),
    baseUrl: headers.get('x-base-url') ?? url,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    confirmedAt: Number(headers.get('x-confirmed-at')),
  };
  const age = Date.now() - file.confirmedAt;
  // A clock that went back says nothing about the age.
  if (age >= 0 && age < MAX_AGE_MS) return file;
  await dropStored(url);
  return null;
}

/** Keeps a copy where that is possible. Never rejects. */
export async function store(url: string, file: StoredFile): Promise<void> {
  try {
    if (file.text.length > MAX_LENGTH) return await dropStored(url);
    const headers = new Headers({ 'x-base-url': file.baseUrl, 'x-confirmed-at': String(file.confirmedAt) });
    if (file.etag !== null) headers.set('etag', file.etag);
    if (file.lastModified !== null) headers.set('last-modified', file.lastModified);
    const cache = await caches.open(CACHE);
    await cache.put(url, new Response(file.text, { headers }));
    // The first are the ones that were confirmed longest ago: putting one again moves it to the end.
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - MAX_FILES))) await cache.delete(key);
    for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  } catch {
    // No room, most likely: an old copy must not outlive the file it is a copy of.
    await dropStored(url);
  }
}

/** Forgets a copy. Never rejects. */
export async function dropStored(url: string): Promise<void> {
  try {
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).delete(url);
  } catch {
    // Where nothing can be stored, nothing is.
  }
}
