import { loadAnalysers } from '../../search/load-analyser.js';
import { UsageError } from '../errors.js';
import { describeFlags, oneOf, parseFlags, type Flag, type Flags } from '../flags.js';
import { ENTRY_FLAGS, entryDefaults, KINDS, READING_FLAGS, readingOptions } from '../indexing/entry-flags.js';
import type { Reason } from '../indexing/notes.js';
import { writeWhole } from '../indexing/write-files.js';
import { breathe, createProgress, type Progress } from '../progress.js';
import { findFiles } from '../reading/find-files.js';
import { counted, printable, type Terminal } from '../terminal.js';
import { buildIndex, openIndex, type OpenIndex } from './open-index.js';
import { readTitles } from './read-titles.js';
import { DEFAULT_MAYBE, DEFAULT_THRESHOLD, Replay, type Asked } from './replay.js';
import { renderReport } from './report-html.js';
import { describeReport } from './report-text.js';
import { createReport, NO_SITE, type ReplayReport } from './report.js';
import { groupTitles } from './topics.js';

const FLAGS = {
  index: { value: 'DIR', help: 'What help-wizard index wrote: the folder, or the file of --single.' },
  entries: {
    value: 'FILE',
    isList: true,
    help: 'Instead of --index: entries to search, as index takes them. Again for more.',
  },
  column: { value: 'NAME', help: 'Column of the titles. Without it: title, subject, headline or question.' },
  map: {
    value: 'FIELD=COLUMN,…',
    isList: true,
    help: 'Columns of platforms, id and url: a thread is no answer to itself, by id, url or title.',
  },
  format: READING_FLAGS.format,
  encoding: READING_FLAGS.encoding,
  platform: { value: 'ID', help: 'Platform of titles that do not say.' },
  threshold: {
    value: 'SCORE',
    help: `From this score of the best match on a title counts as answered. Default ${DEFAULT_THRESHOLD}.`,
  },
  maybe: {
    value: 'SCORE',
    help: `From this score on it may be. Default ${DEFAULT_MAYBE}, or the threshold if that is less.`,
  },
  only: { value: 'KIND', isList: true, help: `Only entries of this kind answer: ${KINDS.join(', ')}. Again for more.` },
  kind: { ...ENTRY_FLAGS.kind, help: 'With --entries: what those without a kind are. Default thread.' },
  lang: { ...ENTRY_FLAGS.lang, help: 'With --entries: language of those that do not say. Without it: en.' },
  'base-url': { ...ENTRY_FLAGS['base-url'], help: 'With --entries: what relative addresses are relative to.' },
  html: {
    value: 'FILE',
    help: 'Write a report with charts as well: one page, without scripts, for offline and print.',
  },
  json: { help: 'The report as JSON.' },
  verbose: { help: 'Name every row that was skipped.' },
  quiet: { help: 'No progress.' },
  help: { help: 'This.' },
} as const satisfies Record<string, Flag>;

const HELP = `Usage: help-wizard replay TITLES… --index DIR [flags]

Asks an index the titles of past threads: which would have been answered, and what has no answer yet.
TITLES are text files (a title a line), CSV, TSV, JSON and JSON Lines; "-" is what is piped in.

${describeFlags(FLAGS)}
Examples:
  help-wizard replay titles.txt --index public/search
  help-wizard replay threads.csv --column Subject --map platforms=Board,url=Link --index public/search
  help-wizard replay titles.txt --index public/search --html report.html
  help-wizard replay titles.txt --entries faqs.json --entries docs --json
`;

/** Titles between two looks at what else happens. */
const PAUSE_AFTER = 64;

export async function runReplay(args: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<void> {
  const flags = parseFlags(args, FLAGS);
  if (flags.isOn('help')) return terminal.out(HELP);
  if (flags.positionals.length === 0) {
    throw new UsageError('Say where the titles are: help-wizard replay TITLES… --index DIR.');
  }
  if (flags.isOn('index') === flags.isOn('entries')) {
    throw new UsageError('Say what to ask: --index DIR, or --entries FILE.');
  }
  const progress = createProgress(terminal, flags.isOn('quiet'));
  try {
    const report = await replay(flags, terminal, progress, signal);
    const html = flags.text('html');
    if (html !== undefined) await writeWhole(html, renderReport(report));
    progress.end();
    terminal.out(flags.isOn('json') ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report));
    if (html !== undefined) terminal.err(`Wrote ${printable(html, 200)}\n`);
  } catch (error) {
    progress.end();
    throw error;
  }
}

async function replay(
  flags: Flags,
  terminal: Terminal,
  progress: Progress,
  signal: AbortSignal,
): Promise<ReplayReport> {
  const started = performance.now();
  const options = replayOptions(flags);
  const reading = titleOptions(flags);
  const files = await findFiles(flags.positionals);
  const { index, lang, name, notes } = await openOrBuild(flags, terminal, progress, signal);
  const asking = new Replay(index, options);
  progress.start(`Asking ${counted(files.length, 'file')} of titles`);
  const garbled: string[] = [];
  const skipped = await readTitles(
    files,
    { ...reading, terminal, signal, onGarbled: (file) => void garbled.push(file) },
    (asked: Asked) => {
      asking.ask(asked);
      const { total } = asking.tally;
      progress.advance(total);
      return total % PAUSE_AFTER === 0 ? pause(signal) : undefined;
    },
  );
  const open = asking.openTitles();
  if (open.length > 0) progress.start('Grouping what has no answer');
  const topics = await groupTitles(open, {
    lang,
    analysers: await loadAnalysers([lang]),
    signal,
    onProgress: (done, total) => progress.advance(done, total),
  });
  return createReport({
    ...options,
    index: name,
    titles: flags.positionals.join(', '),
    replay: asking,
    topics,
    skipped: skipped.count,
    notes: [
      ...notes,
      ...skipped.list().map(wordReason),
      ...garbled.map((file) => `${file} has bytes that are not of its encoding; see --encoding.`),
    ],
    seconds: (performance.now() - started) / 1000,
  });
}

function wordReason({ reason, count: times, examples }: Reason): string {
  const places = examples.map(({ file, line }) => `${printable(file, 200)}:${line}`).join(', ');
  return `${counted(times, 'row')} skipped, ${printable(reason, 200)}: ${places}${times > examples.length ? ', …' : ''}`;
}

async function pause(signal: AbortSignal): Promise<void> {
  await breathe();
  signal.throwIfAborted();
}

async function openOrBuild(
  flags: Flags,
  terminal: Terminal,
  progress: Progress,
  signal: AbortSignal,
): Promise<OpenIndex & { readonly notes: readonly string[] }> {
  const path = flags.text('index');
  if (path !== undefined) {
    progress.start(`Opening ${path}`);
    await breathe();
    return { ...(await openIndex(path)), notes: [] };
  }
  const defaults = { kind: 'thread' as const, baseUrl: NO_SITE, ...given(entryDefaults(flags)), platforms: undefined };
  const reading = { map: new Map<string, string>(), format: undefined, encoding: titleOptions(flags).encoding };
  return buildIndex(flags.list('entries'), { ...reading, defaults, isVerbose: false, terminal, progress, signal });
}

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function titleOptions(flags: Flags) {
  const { map, format, encoding } = readingOptions(flags);
  const column = flags.text('column');
  const columns = new Map([...map, ...(column === undefined ? [] : [['title', column] as const])]);
  return { map: columns, format, encoding, platform: flags.text('platform'), isVerbose: flags.isOn('verbose') };
}

function replayOptions(flags: Flags) {
  const threshold = score('threshold', flags.text('threshold')) ?? DEFAULT_THRESHOLD;
  const maybe = score('maybe', flags.text('maybe')) ?? Math.min(DEFAULT_MAYBE, threshold);
  if (maybe > threshold) throw new UsageError('--maybe is more than --threshold.');
  const kinds = flags.list('only').map((kind) => oneOf('only', kind, KINDS) ?? 'faq');
  return { threshold, maybe, kinds: kinds.length > 0 ? kinds : undefined };
}

function score(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new UsageError(`--${flag} ${printable(text, 60)} is not a score from 0 to 1.`);
}
