import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Entry } from '../../core/types.js';
import { createSearchIndex, writeSearchTiers, type SearchOptions } from '../../search/index.js';
import { HEAD_FILE, readHead } from '../../search/tiers/head.js';
import { CommandError } from '../errors.js';
import type { Progress } from '../progress.js';
import { deleteBuild, describeFile, keepBuilds, readBuilds, type BuiltFile } from './builds.js';
import { makeFolder, refuseOther, writeWhole } from './write-files.js';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** As a server sends it: compressed now, or when it was made. */
  readonly gzip: number;
}

export interface WrittenIndex {
  readonly files: readonly WrittenFile[];
  /** What a visitor loads before the first results, gzipped, at most; the whole index where it has no tiers. */
  readonly firstTier: number;
  /** How many earlier builds were deleted. */
  readonly deleted: number;
}

export interface WriteOptions {
  readonly search: SearchOptions;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

const compress = promisify(gzip);

async function measure(path: string, content: Uint8Array): Promise<WrittenFile> {
  const packed = content[0] === 0x1f && content[1] === 0x8b ? content : await compress(content);
  return { path, bytes: content.length, gzip: Math.min(packed.length, content.length) };
}

/** The whole index as one file of JSON, for `loadSearchIndex`. */
export async function writeSingle(
  out: string,
  entries: readonly Entry[],
  { search, progress }: WriteOptions,
): Promise<WrittenIndex> {
  const path = out.toLowerCase().endsWith('.json') ? out : join(out, 'search-index.json');
  await refuseOther(path);
  progress.start('Building the index');
  const content = Buffer.from(stringify(createSearchIndex(entries, search)));
  progress.start(`Writing ${path}`);
  await writeWhole(path, content);
  const file = await measure(path, content);
  return { files: [file], firstTier: file.gzip, deleted: 0 };
}

function stringify(index: unknown): string {
  try {
    return JSON.stringify(index);
  } catch (error) {
    throw new CommandError('The index is too large for one file. Leave out --single.', { cause: error });
  }
}

/** The index in tiers. `index.json` comes last: until then visitors read the build before, which stays. */
export async function writeTiers(out: string, entries: readonly Entry[], options: WriteOptions): Promise<WrittenIndex> {
  const { search, progress, signal } = options;
  await makeFolder(out);
  await refuseOther(join(out, HEAD_FILE));
  const earlier = await readBuilds(out);
  progress.start('Building the index');
  const tiers = writeSearchTiers(entries, {
    ...search,
    signal,
    onProgress: (done, total) => progress.advance(done, total),
  });
  const files: WrittenFile[] = [];
  const built: BuiltFile[] = [];
  let head: Uint8Array | undefined;
  try {
    for await (const { path, bytes } of tiers) {
      files.push(await measure(path, bytes));
      if (path === HEAD_FILE) head = bytes;
      else {
        await writeWhole(join(out, path), bytes);
        built.push(describeFile(path, bytes));
      }
    }
    if (head === undefined) throw new CommandError('The index has no beginning.');
    await writeWhole(join(out, HEAD_FILE), head);
  } catch (error) {
    await discard(
      out,
      built,
      earlier.map(({ folder }) => folder),
    );
    throw error;
  }
  // From here on visitors read the new build: it stays, whatever becomes of older ones.
  const folder = built[0]?.path.split('/')[0] ?? '';
  const deleted = folder === '' ? 0 : await keepBuilds(out, { folder, files: built }, earlier);
  return { files, firstTier: firstTierBytes(head, files), deleted };
}

/** Takes away what a run wrote that came to nothing, unless the same files are those of an earlier build. */
async function discard(out: string, files: readonly BuiltFile[], known: readonly string[]): Promise<void> {
  const folder = files[0]?.path.split('/')[0];
  if (folder === undefined || known.includes(folder)) return;
  await deleteBuild(out, { folder, files }).catch(() => false);
}

/** The head, and of all platforms the one that has most to load: its own first part, and the one for everybody. */
function firstTierBytes(head: Uint8Array, files: readonly WrittenFile[]): number {
  const tiers = readHead(JSON.parse(new TextDecoder().decode(head)));
  const first = tiers.parts.filter(({ tier }) => tier === 1);
  const shared = first.filter(({ platform }) => platform === null).reduce((sum, { bytes }) => sum + bytes, 0);
  const own = Math.max(0, ...first.filter(({ platform }) => platform !== null).map(({ bytes }) => bytes));
  return (files.find(({ path }) => path === HEAD_FILE)?.gzip ?? 0) + shared + own;
}
