import { loadAnalysers } from '../../search/load-analyser.js';
import { CommandError, UsageError } from '../errors.js';
import { describeFlags, parseFlags, type Flag, type Flags } from '../flags.js';
import { createProgress, type Progress } from '../progress.js';
import { findFiles } from '../reading/find-files.js';
import { counted, printable, type Terminal } from '../terminal.js';
import { collectEntries, type CollectedEntries } from './collect-entries.js';
import { ENTRY_FLAGS, entryDefaults, READING_FLAGS, readingOptions } from './entry-flags.js';
import { describeNotes } from './notes.js';
import { describeSummary, summarize } from './summary.js';
import { writeSingle, writeTiers } from './write-index.js';

const FLAGS = {
  out: { value: 'DIR', help: 'Folder the index is written to. Needed.' },
  single: { help: 'One file of JSON instead of tiers: DIR/search-index.json, or DIR itself if it ends in .json.' },
  ...ENTRY_FLAGS,
  ...READING_FLAGS,
  verbose: { help: 'Name every row that was skipped, and every file.' },
  quiet: { help: 'No progress.' },
  json: { help: 'The summary as JSON.' },
  help: { help: 'This.' },
} as const satisfies Record<string, Flag>;

const HELP = `Usage: help-wizard index FILES… --out DIR [flags]

Builds the search index of a site from Markdown, JSON, JSON Lines, CSV and TSV.
FILES are files, folders and patterns such as "docs/**/*.md"; "-" is what is piped in.

${describeFlags(FLAGS)}
Examples:
  help-wizard index docs --base-url https://example.com/help/ --out public/search
  help-wizard index faq.json threads.csv --map title=Subject,text=Body --kind thread --out public/search
  cat threads.jsonl | help-wizard index - --format jsonl --out public/search
`;

const DEFAULT_LANG = 'en';

export async function runIndex(args: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<void> {
  const flags = parseFlags(args, FLAGS);
  if (flags.isOn('help')) return terminal.out(HELP);
  const out = flags.text('out');
  if (flags.positionals.length === 0)
    throw new UsageError('Say which files to index: help-wizard index FILES… --out DIR.');
  if (!out) throw new UsageError('Say where to write the index: --out DIR.');
  const started = performance.now();
  const progress = createProgress(terminal, flags.isOn('quiet'));
  try {
    const collected = await collect(flags, terminal, progress, signal);
    const { written, lang, warnings } = await write(out, collected, flags, progress, signal);
    progress.end();
    const seconds = (performance.now() - started) / 1000;
    const summary = summarize({ out, collected, written, warnings, lang, seconds });
    if (flags.isOn('json')) terminal.out(`${JSON.stringify(summary, null, 2)}\n`);
    else terminal.out(describeSummary(summary, collected, flags.isOn('verbose')));
  } catch (error) {
    progress.end();
    throw error;
  }
}

async function collect(
  flags: Flags,
  terminal: Terminal,
  progress: Progress,
  signal: AbortSignal,
): Promise<CollectedEntries> {
  const reading = readingOptions(flags);
  const defaults = entryDefaults(flags);
  const files = await findFiles(flags.positionals);
  progress.start(`Reading ${counted(files.length, 'file')}`);
  const isVerbose = flags.isOn('verbose');
  const collected = await collectEntries(files, { ...reading, defaults, isVerbose, terminal, progress, signal });
  if (collected.entries.length > 0) return collected;
  const why = describeNotes('Skipped', collected.skipped).trimEnd();
  throw new CommandError(`There is not one entry in ${counted(files.length, 'file')}.${why === '' ? '' : `\n${why}`}`);
}

async function write(
  out: string,
  { entries, garbled }: CollectedEntries,
  flags: Flags,
  progress: Progress,
  signal: AbortSignal,
) {
  const lang = entryDefaults(flags).lang ?? DEFAULT_LANG;
  const languages = new Set([lang, ...entries.flatMap((entry) => entry.lang ?? [])]);
  const analysers = await loadAnalysers(languages);
  const warnings = garbled.map(
    (name) => `${printable(name, 200)} has bytes that are not of its encoding; see --encoding.`,
  );
  const search = { lang, analysers };
  const writing = { search, progress, signal };
  const written = await (flags.isOn('single') ? writeSingle : writeTiers)(out, entries, writing);
  return { written, lang, warnings };
}
