import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is used of Pagefind's indexer. */
interface Pagefind {
  createIndex(options: { forceLanguage: string }): Promise<{ index?: PagefindIndex; errors: string[] }>;
  close(): Promise<unknown>;
}

interface PagefindIndex {
  addHTMLFile(file: { url: string; content: string }): Promise<unknown>;
  getFiles(): Promise<{ files: { path: string; content: Uint8Array<ArrayBuffer> }[] }>;
}

const VERSION = '1.6.0';
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/help-wizard/pagefind');

const PACKAGE = join(FOLDER, 'node_modules/pagefind');

/**
 * Pagefind's indexer, installed when the bench needs it. As a dependency it would fail `npm ci` wherever a registry lacks
 * its programs for other systems.
 */
export async function loadPagefind(): Promise<Pagefind> {
  if (!existsSync(PACKAGE)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
    const { status } = spawnSync('npm', ['install', `pagefind@${VERSION}`, '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new Error(`bench: pagefind@${VERSION} could not be installed.`);
  }
  const { exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    exports: { '.': { import: string } };
  };
  return (await import(pathToFileURL(join(PACKAGE, exports['.'].import)).href)) as Pagefind;
}
