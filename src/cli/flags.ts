import { parseArgs } from 'node:util';
import { suggest } from '../checks/config-problems.js';
import { UsageError } from './errors.js';
import { printable } from './terminal.js';

export interface Flag {
  /** What its value is called in the help, as in `DIR`; a flag without is on or off. */
  readonly value?: string;
  /** May be given more than once. */
  readonly isList?: true;
  readonly help: string;
}

export interface Flags {
  readonly positionals: readonly string[];
  isOn(name: string): boolean;
  /** The last value given. */
  text(name: string): string | undefined;
  /** All values given. */
  list(name: string): readonly string[];
}

/** Reads what stands behind the name of a command. Throws a {@link UsageError} that says what is wrong. */
export function parseFlags(args: readonly string[], known: Readonly<Record<string, Flag>>): Flags {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(known, name) && rawName.startsWith('--') ? known[name] : undefined;
    if (!flag) throw new UsageError(`There is no flag ${printable(rawName, 60)}: ${suggestFlag(name, known)}.`);
    if (flag.value && (value === undefined || (!inlineValue && value.startsWith('--')))) {
      throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}.`);
    }
    if (!flag.value && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    const given = values.get(name) ?? [];
    if (given.length > 0 && flag.value && !flag.isList) throw new UsageError(`${rawName} is given twice.`);
    values.set(name, [...given, value ?? '']);
  }
  return {
    positionals,
    isOn: (name) => values.has(name),
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
  };
}

function suggestFlag(name: string, known: Readonly<Record<string, Flag>>): string {
  return suggest(
    `--${name}`,
    Object.keys(known).map((flag) => `--${flag}`),
  );
}

/** A flag's value that has to be one of a few. */
export function oneOf<T extends string>(flag: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(`--${flag} ${printable(value, 60)}: ${suggest(value, allowed)}.`);
  return found;
}

const WIDTH = 88;

/** The flags as they stand in the help of a command. */
export function describeFlags(known: Readonly<Record<string, Flag>>): string {
  const names = Object.entries(known).map(([name, { value }]) => `--${name}${value ? ` ${value}` : ''}`);
  const column = Math.max(...names.map((name) => name.length)) + 4;
  return Object.values(known)
    .map(({ help }, i) => {
      const lines = wrap(help, WIDTH - column);
      return lines.map((line, n) => `${(n === 0 ? `  ${names[i] ?? ''}` : '').padEnd(column)}${line}\n`).join('');
    })
    .join('');
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
