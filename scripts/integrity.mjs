import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `integrity.json` beside what was built: the hash of every script in the folder by its name, as in
 * `{ "help-wizard.js": "sha384-…" }`, for `integrity` attributes and import maps.
 *
 * @returns {import('vite').Plugin}
 */
export function integrity() {
  return {
    name: 'integrity',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('integrity: the build has no folder.');
      const files = readdirSync(dir).filter((file) => file.endsWith('.js'));
      const hashes = Object.fromEntries(files.sort().map((file) => [file, sha384(readFileSync(join(dir, file)))]));
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

/** @param {Buffer} content */
function sha384(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
