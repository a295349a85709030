import { waitForCalm } from './calm.js';
import type { Contestant, Site } from './contestant.js';
import type { Question } from './questions.js';
import { askAtOnce, visit, type Heap, type Opened, type Stage, type Typed } from './session.js';

/** One way of asking all questions, times in milliseconds: of each figure the median of the rounds. */
export interface TypedSummary {
  readonly finalP50: number;
  readonly finalP95: number;
  readonly keyP95: number;
  /** Main-thread tasks over 50 ms per question. */
  readonly longTasks: number;
  /** Questions with an answer among the last five titles, of {@link asked}. */
  readonly right: number;
  readonly asked: number;
}

/** One page at one speed. Times in milliseconds, sizes in bytes. */
export interface PageRow {
  readonly page: string;
  /** By how many times the browser is slower than on this machine. */
  readonly slowdown: number;
  readonly firstResults: number;
  /** Each question typed right after the first click. */
  readonly atOnce: TypedSummary;
  /** The questions in a page that has all it wants. */
  readonly later: TypedSummary;
  /** Main-thread tasks over 50 ms per opening. */
  readonly longTasksOpening: number;
  readonly longestTask: number;
  /** Code that had arrived by the first results; with {@link index} all of it. */
  readonly code: number;
  readonly index: number;
  /** All that has arrived when nothing more comes. */
  readonly idle: number;
  readonly mainHeap: number;
  readonly workerHeap: number;
}

export interface PageOptions {
  readonly slowdowns: readonly number[];
  readonly rounds: number;
  /** How often each page is opened in a round. */
  readonly openings: number;
  readonly questions: readonly Question[];
  readonly log: (line: string) => void;
}

export interface Prepared {
  readonly contestant: Contestant;
  readonly site: Site;
}

/** All pages take turns, so that a busy machine slows all of them. */
export async function measurePages(stage: Stage, pages: readonly Prepared[], options: PageOptions): Promise<PageRow[]> {
  const { slowdowns, rounds, log } = options;
  const rows: PageRow[] = [];
  for (const slowdown of slowdowns) {
    const measured = pages.map((): Round[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, page] of pages.entries()) {
        const busy = await waitForCalm();
        const noise = busy > 0.3 ? `; others take ${Math.round(busy * 100)} % of this machine` : '';
        log(`${page.contestant.name}, CPU ÷ ${slowdown}, round ${round + 1} of ${rounds}${noise}`);
        measured[i]?.push(await measureRound(stage, { ...page, slowdown }, round, options));
      }
    }
    rows.push(...pages.map(({ contestant }, i) => summarise(contestant.name, slowdown, measured[i] ?? [])));
  }
  return rows;
}

interface Round {
  readonly opened: readonly Opened[];
  readonly heap: Heap;
  /** Some of the questions, each as the first of a visit; all rounds together ask all. */
  readonly atOnce: readonly Typed[];
  /** All questions, one after the other. */
  readonly later: readonly Typed[];
}

async function measureRound(
  stage: Stage,
  page: Prepared & { readonly slowdown: number },
  round: number,
  { openings, questions, rounds }: PageOptions,
): Promise<Round> {
  const lettersOf = (n: number): string => questions[(round * openings + n) % questions.length]?.firstLetters ?? '';
  const { typed, heap, opened } = await visit(stage, page, { firstLetters: lettersOf(0), questions });
  const others: Opened[] = [];
  for (let n = 1; n < openings; n++) {
    others.push((await visit(stage, page, { firstLetters: lettersOf(n), questions: [] })).opened);
  }
  const atOnce: Typed[] = [];
  for (const question of questions.filter((_, i) => i % rounds === round)) {
    atOnce.push(await askAtOnce(stage, page, question));
  }
  return { opened: [opened, ...others], heap, atOnce, later: typed };
}

function summarise(page: string, slowdown: number, rounds: readonly Round[]): PageRow {
  const opened = rounds.flatMap((round) => round.opened);
  const perRound = (measure: (round: Round) => number): number => median(rounds.map(measure));
  const typed = rounds.flatMap(({ atOnce, later }) => [...atOnce, ...later]);
  return {
    page,
    slowdown,
    firstResults: median(opened.map(({ firstResults }) => firstResults)),
    atOnce: summariseTyped([rounds.flatMap(({ atOnce }) => atOnce)]),
    later: summariseTyped(rounds.map(({ later }) => later)),
    longTasksOpening: mean(opened.map(({ longTasks }) => longTasks.length)),
    longestTask: Math.max(0, ...[...typed, ...opened].flatMap(({ longTasks }) => longTasks)),
    code: median(opened.map(({ code }) => code)),
    index: median(opened.map(({ index }) => index)),
    idle: median(opened.map(({ idle }) => idle)),
    mainHeap: perRound(({ heap }) => heap.main),
    workerHeap: perRound(({ heap }) => heap.workers),
  };
}

function summariseTyped(rounds: readonly (readonly Typed[])[]): TypedSummary {
  const perRound = (measure: (typed: readonly Typed[]) => number): number => median(rounds.map(measure));
  const finals = (typed: readonly Typed[]): number[] => typed.map(({ final }) => final);
  return {
    finalP50: perRound((typed) => percentile(finals(typed), 0.5)),
    finalP95: perRound((typed) => percentile(finals(typed), 0.95)),
    keyP95: perRound((typed) =>
      percentile(
        typed.flatMap(({ keys }) => keys),
        0.95,
      ),
    ),
    longTasks: perRound((typed) => mean(typed.map(({ longTasks }) => longTasks.length))),
    right: perRound((typed) => typed.filter(({ right }) => right).length),
    asked: rounds[0]?.length ?? 0,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
