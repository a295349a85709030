import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest } from '../checks/config-problems.js';
import { HelpWizardError } from '../core/errors.js';
import { CommandError, UsageError } from './errors.js';
import { printable, type Terminal } from './terminal.js';

interface Command {
  readonly summary: string;
  readonly run: (args: readonly string[], terminal: Terminal, signal: AbortSignal) => Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  index: {
    summary: 'build the search index of a site from Markdown, JSON, JSON Lines and CSV',
    run: async (...args) => (await import('./indexing/index-command.js')).runIndex(...args),
  },
  replay: {
    summary: 'ask an index what people asked before: what would have been answered?',
    run: async (...args) => (await import('./replaying/replay-command.js')).runReplay(...args),
  },
};

/** Runs a command; the result is what the process ends with: 0, 1 for what went wrong, 2 for a wrong command. */
export async function run(args: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--version') terminal.out(`${await version()}\n`);
    else if (name === '--help' || name === 'help') terminal.out(help());
    else await commandOf(name).run(rest, terminal, signal);
    return 0;
  } catch (error) {
    if (signal.aborted) return 130;
    if (!(error instanceof HelpWizardError)) throw error;
    terminal.err(`help-wizard: ${error.message.replace(/^\[help-wizard\] (\[\w+\] )?/, '')}\n`);
    if (error instanceof UsageError)
      terminal.err(`See help-wizard ${name !== undefined && Object.hasOwn(COMMANDS, name) ? `${name} ` : ''}--help\n`);
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

function commandOf(name: string | undefined): Command {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  const names = Object.keys(COMMANDS);
  if (name === undefined) throw new UsageError(`Say what to do.\n\n${list()}`);
  throw new UsageError(`There is no command ${printable(name, 60)}: ${suggest(name, names)}.\n\n${list()}`);
}

function list(): string {
  return Object.entries(COMMANDS)
    .map(([name, { summary }]) => `  help-wizard ${name.padEnd(8)} ${summary}\n`)
    .join('');
}

function help(): string {
  return `Usage: help-wizard COMMAND …

${list()}
  help-wizard COMMAND --help
  help-wizard --version
`;
}

/** Of the package this file is in. */
async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return String((manifest as { version?: unknown }).version);
}
