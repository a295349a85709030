import { readFileSync } from 'node:fs';
import { root } from '../../scripts/self-alias.mjs';
import { en } from '../../src/i18n/en.js';
import type { DemoSite } from './demo-site.js';
import type { Fault } from './reliability-faults.js';
import { STEPS, Tab, WAY, wordsOf, type Step, type Words } from './reliability-page.js';
import type { Run } from './reliability-trials.js';

/** What became of a visitor at each step, in the words of the table. */
export type Row = Readonly<Record<Step, string>>;

const PAGE = `${root}docs/reliability.md`;
const BEGIN = '<!-- The table is written by `npm run test:reliability -- --write`. -->';
const END = '<!-- End of the table. -->';
const NO_CELL = '–';
const TITLES: Readonly<Record<Step, string>> = {
  describe: 'Describe',
  answers: 'Answers',
  draft: 'Draft',
  review: 'Review',
  sending: 'Sending',
};

/**
 * Walks a visitor through the wizard with this fault at every step, and posts.
 *
 * @throws Error at the first cell where something was lost, or posted twice
 */
export async function runFault(site: DemoSite, fault: Fault): Promise<Row> {
  const words = wordsOf(fault.name.toLowerCase());
  const cells: Partial<Record<Step, string>> = {};
  const run: { -readonly [K in keyof Run]: Run[K] } = {
    ...{ site, words, sees: () => Promise.resolve() },
    tab: await Tab.open(site, fault.prepare),
  };
  for (const step of STEPS) {
    try {
      cells[step] = await runCell(run, fault, step);
    } catch (error) {
      throw new Error(`${fault.name}, at "${step}": ${String(error)}`, { cause: error });
    }
  }
  await run.tab.close();
  await checkPosted(site, words);
  // The next visitor has the same problem, and would find it.
  await site.server.database.query('delete from entries where title = $1', [words.title]);
  return cells as Row;
}

async function runCell(run: { -readonly [K in keyof Run]: Run[K] }, fault: Fault, step: Step): Promise<string> {
  const trial = fault.at[step];
  if (step === 'sending') {
    await (trial as Exclude<typeof trial, string>)(run);
    await run.tab.sees(en.postedTitle);
    return 'one thread';
  }
  await WAY[step].fill(run.tab, run.words);
  run.sees = () => WAY[step].sees(run.tab, run.words);
  await run.sees();
  if (typeof trial !== 'string') await trial(run);
  await run.sees();
  if (step !== 'review') await run.tab.press(WAY[step].leave);
  return typeof trial === 'string' ? NO_CELL : fault.keeps;
}

/** One thread, with all that the visitor said. */
async function checkPosted(site: DemoSite, { title, ...words }: Words): Promise<void> {
  const threads = (await site.server.threads()).filter((thread) => thread.title === title);
  if (threads.length !== 1) throw new Error(`${threads.length} threads are called "${title}".`);
  const missing = Object.values(words).filter((each) => !threads[0]?.body.includes(each));
  if (missing.length > 0) throw new Error(`The post lacks "${missing.join('", "')}": ${threads[0]?.body}`);
}

/** The page about it as it stands, and as it should with what these runs found. */
export function reliabilityPage(
  faults: readonly Fault[],
  rows: readonly Row[],
): { path: string; is: string; should: string } {
  const is = readFileSync(PAGE, 'utf8');
  const [before = ''] = is.split(BEGIN);
  const after = is.split(END)[1] ?? '';
  return { path: PAGE, is, should: `${before}${BEGIN}\n\n${table(faults, rows)}\n\n${END}${after}` };
}

function table(faults: readonly Fault[], rows: readonly Row[]): string {
  const cells = [
    ['What happens', ...STEPS.map((step) => TITLES[step])],
    ...faults.map(({ name }, i) => [name, ...STEPS.map((step) => rows[i]?.[step] ?? '')]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const [head = '', ...lines] = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...lines, '', ...reasons(faults)].join('\n');
}

function reasons(faults: readonly Fault[]): string[] {
  return faults.flatMap(({ name, at }) => {
    const steps = STEPS.filter((step) => typeof at[step] === 'string');
    if (steps.length === 0) return [];
    return [`- ${NO_CELL} ${name}: ${[...new Set(steps.map((step) => at[step] as string))].join('; ')}.`];
  });
}
