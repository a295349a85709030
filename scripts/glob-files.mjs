import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './self-alias.mjs';

/**
 * The files below a folder of this repository whose name ends so, sorted, as paths from its root. (Node 20 has no glob.)
 * @param {string} folder
 * @param {string} ending
 */
export function globFiles(folder, ending) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();
}
