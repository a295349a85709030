import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-files.js';

/** A file of a build, as it was written. */
export interface BuiltFile {
  /** Relative to the folder of the index: `<build>/<name>`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** All files of one build lie in one folder, besides `index.json`. */
export interface Build {
  readonly folder: string;
  readonly files: readonly BuiltFile[];
}

/** Which files in the folder of an index this tool wrote, the newest build first. Nothing else is ever deleted. */
const LEDGER = '.help-wizard-builds.json';
const LEDGER_FORMAT = 'help-wizard-builds';
/** This one, and the one before it: pages that are open still read that. */
const KEPT = 2;

export function describeFile(path: string, bytes: Uint8Array): BuiltFile {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What earlier runs wrote; empty where that is not known for certain. */
export async function readBuilds(out: string): Promise<Build[]> {
  try {
    const json: unknown = JSON.parse(await readFile(join(out, LEDGER), 'utf8'));
    const { format, builds } = Object(json) as { format?: unknown; builds?: unknown };
    return format === LEDGER_FORMAT && Array.isArray(builds) ? builds.filter(isBuild) : [];
  } catch {
    return [];
  }
}

/**
 * Notes the new build and deletes all older ones but the last. A file goes only if it still is what was written, byte by
 * byte, and a folder only if nothing is left in it.
 *
 * @returns How many builds were deleted.
 */
export async function keepBuilds(out: string, current: Build, earlier: readonly Build[]): Promise<number> {
  const builds = [current, ...earlier.filter(({ folder }) => folder !== current.folder)];
  const kept = builds.slice(0, KEPT);
  await writeWhole(join(out, LEDGER), `${JSON.stringify({ format: LEDGER_FORMAT, builds: kept })}\n`);
  let deleted = 0;
  // What cannot be deleted stays: the new build is in its place.
  for (const build of builds.slice(KEPT)) if (await deleteBuild(out, build).catch(() => false)) deleted += 1;
  return deleted;
}

export async function deleteBuild(out: string, { folder, files }: Build): Promise<boolean> {
  const info = await lstat(join(out, folder)).catch(() => null);
  // A link may lead anywhere.
  if (!info?.isDirectory()) return false;
  for (const file of files) if (await isUnchanged(out, file)) await rm(join(out, file.path), { force: true });
  const left = await readdir(join(out, folder));
  if (left.length > 0) return false;
  await rmdir(join(out, folder));
  return true;
}

async function isUnchanged(out: string, file: BuiltFile): Promise<boolean> {
  try {
    const info = await lstat(join(out, file.path));
    if (!info.isFile() || info.size !== file.bytes) return false;
    return describeFile(file.path, await readFile(join(out, file.path))).sha256 === file.sha256;
  } catch {
    return false;
  }
}

function isBuild(value: unknown): value is Build {
  const { folder, files } = Object(value) as Partial<Build>;
  if (typeof folder !== 'string' || !/^[\w-]+$/.test(folder) || !Array.isArray(files)) return false;
  return files.every((file: unknown) => {
    const { path, bytes, sha256 } = Object(file) as Partial<BuiltFile>;
    if (typeof path !== 'string' || typeof bytes !== 'number' || typeof sha256 !== 'string') return false;
    return path.startsWith(`${folder}/`) && /^[\w-]+\/[\w-]+(?:\.[\w-]+)*$/.test(path);
  });
}
