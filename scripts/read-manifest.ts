import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Declaration, Manifest } from './manifest-plugins.js';
import { root } from './self-alias.mjs';

const ANALYZER = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/** The manifest as the build would write it, from the sources as they are now. Throws where the analyzer fails. */
export function readManifest(): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'help-wizard-manifest-'));
  try {
    // It takes the folder as relative to where it runs, whatever it looks like.
    const command = [ANALYZER, 'analyze', '--quiet', '--outdir', relative(root, folder)];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The manifest could not be made.\n${stderr}`);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a page uses by its own tag; the wizard first, then by name. */
export function publicElements({ modules }: Manifest): (Declaration & { readonly tagName: string })[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((element): element is Declaration & { tagName: string } => element.tagName !== undefined)
    .filter(({ status }) => status !== 'internal')
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
}
