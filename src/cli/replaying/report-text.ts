import { count, counted, percent, printable, table } from '../terminal.js';
import type { ReplayReport } from './report.js';

const TOPICS = 15;
const ENTRIES = 10;
const PLATFORMS = 15;
const EXAMPLES = 2;
const SINGLES = 5;
const WIDTH = 72;
const BAR = 30;

/** The report as text. */
export function describeReport(report: ReplayReport): string {
  const { tally, notes, seconds } = report;
  return [
    `${counted(tally.total, 'title')} in ${seconds.toFixed(1)} s\n\n`,
    describeTally(report),
    describePlatforms(report),
    describeTopics(report),
    describeEntries(report),
    ...notes.map((note) => `\nNote: ${note}\n`),
  ].join('');
}

function describeTally({ tally, threshold, maybeThreshold }: ReplayReport): string {
  const { total, answered, maybe, none } = tally;
  const line = (name: string, number: number, scores: string): string => {
    const share = total === 0 ? 0 : number / total;
    const bar = '█'.repeat(Math.round(BAR * share)).padEnd(BAR);
    return `  ${name.padEnd(9)} ${count(number).padStart(count(total).length)}  ${percent(share).padStart(5)}  ${bar}  ${scores}\n`;
  };
  return [
    line('answered', answered, `best match ${threshold} or more`),
    line('maybe', maybe, `${maybeThreshold} or more`),
    line('no answer', none, 'less, or none'),
  ].join('');
}

function describePlatforms({ platforms }: ReplayReport): string {
  if (platforms.length < 2 && (platforms[0]?.platform ?? null) === null) return '';
  const rows = platforms.slice(0, PLATFORMS).map(({ platform, total, answered, maybe, none }) => {
    const share = percent(total === 0 ? 0 : answered / total);
    return [platform === null ? 'not known' : printable(platform, 30), total, answered, share, maybe, none];
  });
  const rest = platforms.length > rows.length ? `  … and ${count(platforms.length - rows.length)} more\n` : '';
  return `\nBy platform\n${table([['platform', 'titles', 'answered', '', 'maybe', 'no answer'], ...rows])}${rest}`;
}

function describeTopics({ topics, single, singles, compared, tally }: ReplayReport): string {
  if (tally.none === 0) return '';
  const lines = topics
    .slice(0, TOPICS)
    .flatMap((topic) => [
      `  ${count(topic.count).padStart(5)}  ${printable(topic.label, WIDTH)}\n`,
      ...topic.examples.slice(0, EXAMPLES).map((title) => `${quote(title)}\n`),
    ]);
  const rest = topics.length > TOPICS ? `         … and ${count(topics.length - TOPICS)} more topics\n` : '';
  const alone =
    single > 0
      ? [`  ${count(single).padStart(5)}  unlike any other`, ...singles.slice(0, SINGLES).map(quote)].join('\n') + '\n'
      : '';
  const sample = compared < tally.none ? `  Only ${count(compared)} of ${count(tally.none)} were compared.\n` : '';
  return `\nUnanswered, by topic\n${lines.join('')}${rest}${alone}${sample}`;
}

function quote(title: string): string {
  return `         “${printable(title, WIDTH)}”`;
}

function describeEntries({ entries }: ReplayReport): string {
  if (entries.length === 0) return '';
  const lines = entries
    .slice(0, ENTRIES)
    .map(
      ({ count: times, kind, title }) =>
        `  ${count(times).padStart(5)}  ${printable(title, WIDTH)} (${printable(kind, 20)})\n`,
    );
  return `\nWould have answered most\n${lines.join('')}`;
}
