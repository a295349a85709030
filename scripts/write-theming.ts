/** The tables of docs/theming.md, made from src/styles/tokens.ts and the descriptions beside this file. */
import { readTokens, type Token } from './read-tokens.js';
import { TOKEN_DESCRIPTIONS } from './token-descriptions.js';

type TableName = 'colours' | 'everything else';

/**
 * The page with its tables as the code says, between `<!-- tokens: colours -->` and `<!-- /tokens -->`.
 * @param page docs/theming.md. Throws where it lacks a marker.
 */
export function withTokenTables(page: string, tokens: readonly Token[] = readTokens()): string {
  const colours = tokens.filter((token) => isColour(token, tokens));
  const others = tokens.filter((token) => !colours.includes(token));
  return withTable(withTable(page, 'colours', colourTable(colours)), 'everything else', otherTable(others));
}

/** A colour, or a token that takes the value of one. */
function isColour({ value, schemes }: Token, tokens: readonly Token[]): boolean {
  const [, other] = /^var\(--help-wizard-([\w-]+)\)$/.exec(value) ?? [];
  return schemes !== null || tokens.some((token) => token.name === other && token.schemes !== null);
}

function withTable(page: string, name: TableName, table: string): string {
  const [start, end] = [`<!-- tokens: ${name} -->`, '<!-- /tokens -->'];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`docs/theming.md: "${start}" … "${end}" is missing.`);
  return `${page.slice(0, from)}${start}\n\n${table}\n\n${page.slice(to)}`;
}

function colourTable(tokens: readonly Token[]): string {
  const rows = tokens.map(({ name, value, schemes }) => {
    const sides = schemes === null ? [words(value), words(value)] : [`\`${schemes.light}\``, `\`${schemes.dark}\``];
    return row(token(name), ...sides, descriptionOf(name));
  });
  return [row('token', 'light', 'dark', 'used for'), row('---', '---', '---', '---'), ...rows].join('\n');
}

function otherTable(tokens: readonly Token[]): string {
  const rows = tokens.map(({ name, value }) => row(token(name), words(value), descriptionOf(name)));
  return [row('token', 'default', 'used for'), row('---', '---', '---'), ...rows].join('\n');
}

function token(name: string): string {
  return `\`--help-wizard-${name}\``;
}

/** A default that is another token is that token's value. */
function words(value: string): string {
  const [, other] = /^var\((--help-wizard-[\w-]+)\)$/.exec(value) ?? [];
  return other === undefined ? `\`${value}\`` : `as \`${other}\``;
}

function descriptionOf(name: string): string {
  return TOKEN_DESCRIPTIONS[name] ?? '';
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
