import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CommandError, reasonOf } from '../errors.js';
import { printable } from '../terminal.js';
import { formatOf } from './formats.js';

export interface FoundFile {
  /** What to open; `-` is what is piped in. */
  readonly path: string;
  /** Its place below the folder it was found in, with `/`. */
  readonly place: string;
  /** 0 where that is not known. */
  readonly bytes: number;
}

const HAS_WILDCARD = /[*?{]/;

/**
 * The files that are meant: those named, those of a known format below a folder, and those a pattern with `*`, `**`, `?` or
 * `{a,b}` fits. Each once, by name. Hidden ones and `node_modules` are left out unless they are named.
 */
export async function findFiles(names: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const name of names) {
    const files = name === '-' ? [{ path: '-', place: '-', bytes: 0 }] : await findNamed(name);
    for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

async function findNamed(name: string): Promise<FoundFile[]> {
  const shown = printable(name, 200);
  const info = await stat(name).catch((error: unknown) => {
    if (HAS_WILDCARD.test(name)) return null;
    throw new CommandError(`${shown} could not be read: ${reasonOf(error)}.`, { cause: error });
  });
  if (info?.isDirectory()) {
    const files = (await walk(name)).filter(({ path }) => isData(path));
    if (files.length === 0)
      throw new CommandError(`The folder ${shown} has no Markdown, JSON, JSON Lines or CSV in it.`);
    return files;
  }
  if (info) return [{ path: name, place: name.split(/[\\/]/).at(-1) ?? name, bytes: info.size }];
  const { folder, pattern } = splitPattern(name);
  const files = (await walk(folder).catch(() => [])).filter(({ place }) => pattern.test(place));
  if (files.length === 0) throw new CommandError(`No file fits ${shown}.`);
  return files;
}

function isData(path: string): boolean {
  const format = formatOf(path);
  return format !== undefined && format !== 'text';
}

/** All files below a folder, sorted; a folder that links to one of its own parents is read once. */
async function walk(root: string): Promise<FoundFile[]> {
  const seen = new Set<string>();
  const files: FoundFile[] = [];
  const visit = async (folder: string): Promise<void> => {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const names = await readdir(folder).catch((error: unknown) => {
      throw new CommandError(`The folder ${printable(folder, 200)} could not be read: ${reasonOf(error)}.`);
    });
    for (const name of names.sort()) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(folder, name);
      // A link that leads nowhere is no file.
      const info = await stat(path).catch(() => null);
      if (info?.isDirectory()) await visit(path);
      else if (info?.isFile()) files.push({ path, place: relative(root, path).split(sep).join('/'), bytes: info.size });
    }
  };
  await visit(root);
  return files;
}

function splitPattern(name: string): { folder: string; pattern: RegExp } {
  const parts = name.split(/[\\/]/);
  const first = parts.findIndex((part) => HAS_WILDCARD.test(part));
  const folder = parts.slice(0, first).join('/') || (name.startsWith('/') ? '/' : '.');
  return { folder, pattern: toRegExp(parts.slice(first)) };
}

function toRegExp(parts: readonly string[]): RegExp {
  const source = parts.map((part, i) => {
    const isLast = i === parts.length - 1;
    if (part === '**') return isLast ? '.*' : '(?:.*/)?';
    return `${partSource(part)}${isLast ? '' : '/'}`;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

function partSource(part: string): string {
  let isInBraces = false;
  return Array.from(part, (letter) => {
    if (letter === '*') return '[^/]*';
    if (letter === '?') return '[^/]';
    if (letter === '{' || letter === '}') {
      isInBraces = letter === '{';
      return isInBraces ? '(?:' : ')';
    }
    if (letter === ',' && isInBraces) return '|';
    return letter.replace(/[\\^$.|+()[\]]/, '\\$&');
  }).join('');
}
