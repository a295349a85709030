import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readManifest } from './read-manifest.js';
import { root } from './self-alias.mjs';
import { elementsPage } from './write-elements.js';
import { withTokenTables } from './write-theming.js';

/** The pages of docs/ that say what the code says, by path from the root: as they should be. */
export async function docsPages(): Promise<ReadonlyMap<string, string>> {
  const theming = 'docs/theming.md';
  const elements = 'docs/elements.md';
  return new Map([
    [theming, await formatted(theming, withTokenTables(readFileSync(root + theming, 'utf8')))],
    [elements, await formatted(elements, elementsPage(readManifest()))],
  ]);
}

/** As Prettier would have it, by the settings of the repository. */
export async function formatted(file: string, markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(root + file)), filepath: file });
}

/**
 * The lines of a page that should not be there (`-`), and those that should (`+`); empty where it is up to date. How
 * wide the columns of a table are makes no difference.
 */
export function outdated(page: string, wanted: string): string[] {
  const [has, needs] = [linesOf(page), linesOf(wanted)];
  const differing = [
    ...has.filter((line) => !needs.includes(line)).map((line) => `- ${line}`),
    ...needs.filter((line) => !has.includes(line)).map((line) => `+ ${line}`),
  ];
  return differing.length === 0 && has.join() !== needs.join() ? ['the lines are in another order'] : differing;
}

function linesOf(page: string): string[] {
  return page.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
}
