import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Contestant, Site } from './contestant.js';
import type { Notes, Shown } from './probe.js';
import type { Question } from './questions.js';
import type { SiteServer, Transfer } from './server.js';
import { clear, KEY_MS, sleep, type } from './typist.js';

/** What came of one question typed. Times in milliseconds. */
export interface Typed {
  /**
   * From the last key to the last change of the five titles shown, or of the word that there are none; where that key
   * changed nothing, to their next redraw.
   */
  readonly final: number;
  /** From each key to the frame with its letter. */
  readonly keys: readonly number[];
  readonly longTasks: readonly number[];
  /** Whether one of the last five titles is an answer. */
  readonly right: boolean;
}

/** What a page takes that nobody has opened before. */
export interface Opened {
  /** From the click into the field to the first title, with the first letters typed right after the click. */
  readonly firstResults: number;
  readonly longTasks: readonly number[];
  /** Bytes that had arrived by the first title. */
  readonly code: number;
  readonly index: number;
  /** All bytes once nothing more comes. */
  readonly idle: number;
}

/** Bytes after a garbage collection, array buffers included. */
export interface Heap {
  readonly main: number;
  readonly workers: number;
}

export interface Visit {
  readonly opened: Opened;
  readonly typed: readonly Typed[];
  readonly heap: Heap;
}

export interface Stage {
  readonly browser: Browser;
  readonly server: SiteServer;
  /** The probe as a script. */
  readonly probe: string;
}

const QUIET_MS = 900;
const IDLE_MS = 400;
/** A page that shows nothing for the first letters by then never will. */
const FIRST_MS = 20_000;

/** A page that has just been loaded, with an empty cache, in a browser that runs `slowdown` times as slow. */
interface Opening {
  readonly contestant: Contestant;
  readonly site: Site;
  readonly slowdown: number;
}

/** The first letters, and once the page has all it wants, the questions one after the other. */
export async function visit(
  stage: Stage,
  opening: Opening,
  { firstLetters, questions }: { readonly firstLetters: string; readonly questions: readonly Question[] },
): Promise<Visit> {
  return inNewPage(stage, opening, async (page, session) => {
    const opened = await open(page, session, stage.server, firstLetters);
    const typed: Typed[] = [];
    for (const question of questions) typed.push(await ask(page, session, question));
    return { opened, typed, heap: await measureHeap(page, session) };
  });
}

/** A question typed right after the click, while the page is still loading what it searches. */
export async function askAtOnce(stage: Stage, opening: Opening, question: Question): Promise<Typed> {
  return inNewPage(stage, opening, async (page, session) => {
    await clickAndType(page, session, question.text);
    return result(page, question);
  });
}

async function inNewPage<Result>(
  { browser, server, probe }: Stage,
  { contestant, site, slowdown }: Opening,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluateOnNewDocument(`window.benchLandmarks = ${JSON.stringify(contestant.landmarks)};${probe}`);
    server.show(site);
    await page.goto(server.origin, { waitUntil: 'networkidle0' });
    await contestant.approach?.(page);
    return await use(page, session);
  } finally {
    await context.close();
  }
}

async function open(page: Page, session: CDPSession, server: SiteServer, letters: string): Promise<Opened> {
  await clickAndType(page, session, letters);
  await page.evaluate((patience) => window.benchProbe.firstShown(patience), FIRST_MS);
  await calm(page, server, letters);
  const { click, shown, longTasks } = await page.evaluate(() => window.benchProbe.take());
  const timeOrigin = await page.evaluate(() => performance.timeOrigin);
  const first = shown.find(({ titles }) => titles.some((title) => title !== ''));
  const before = server.sent.filter(({ at }) => at <= timeOrigin + (first?.at ?? Infinity));
  return {
    firstResults: (first?.at ?? Infinity) - click,
    longTasks,
    code: bytes(before, 'code') + bytes(before, 'page'),
    index: bytes(before, 'index'),
    idle: bytes(server.sent),
  };
}

async function clickAndType(page: Page, session: CDPSession, text: string): Promise<void> {
  const centre = await page.evaluate(() => window.benchProbe.fieldCentre());
  if (!centre) throw new Error('bench: the page shows no field to click.');
  await page.evaluate(() => window.benchProbe.take());
  // Not awaited: a visitor types on while the page is still busy with the click.
  const clicked = page.mouse.click(centre.x, centre.y);
  await sleep(KEY_MS);
  await type(session, text);
  await clicked;
}

async function ask(page: Page, session: CDPSession, question: Question): Promise<Typed> {
  await clear(session);
  await page.evaluate((quiet) => window.benchProbe.settled('', quiet), IDLE_MS);
  await page.evaluate(() => window.benchProbe.take());
  await type(session, question.text);
  return result(page, question);
}

async function result(page: Page, { text, right }: Question): Promise<Typed> {
  await page.evaluate((whole, quiet) => window.benchProbe.settled(whole, quiet), text, QUIET_MS);
  const notes = await page.evaluate(() => window.benchProbe.take());
  return {
    final: timeToFinal(notes),
    keys: notes.keys.map(({ at, drawn }) => drawn - at),
    longTasks: notes.longTasks,
    right: (notes.shown.at(-1)?.titles ?? []).some((title) => right.has(title)),
  };
}

function timeToFinal({ keys, shown }: Notes): number {
  const last = keys.at(-1);
  if (!last) throw new Error('bench: no key has arrived.');
  const after = shown.filter(({ at }) => at > last.at);
  const before = shown.filter(({ at }) => at <= last.at).at(-1);
  const changes = after.filter((now, i) => !same(now, after[i - 1] ?? before));
  // Nothing was redrawn: the five stood already, and the frame with the letter is the last that matters.
  return (changes.at(-1)?.at ?? after[0]?.at ?? last.drawn) - last.at;
}

function same(one: Shown, other: Shown | undefined): boolean {
  return one.status === other?.status && one.titles.join('\n') === other.titles.join('\n');
}

/** Waits until nothing has moved in the page and nothing was sent for a while. */
async function calm(page: Page, server: SiteServer, text: string): Promise<void> {
  for (let sent = -1; sent !== server.sent.length;) {
    sent = server.sent.length;
    await page.evaluate((whole, quiet) => window.benchProbe.settled(whole, quiet), text, IDLE_MS);
    await sleep(IDLE_MS);
  }
}

function bytes(transfers: readonly Transfer[], kind?: Transfer['kind']): number {
  const counted = transfers.filter((transfer) => kind === undefined || transfer.kind === kind);
  return counted.reduce((sum, transfer) => sum + transfer.bytes, 0);
}

async function measureHeap(page: Page, session: CDPSession): Promise<Heap> {
  const workers = await Promise.all(page.workers().map(({ client }) => retained(client)));
  return { main: await retained(session), workers: workers.reduce((sum, size) => sum + size, 0) };
}

async function retained(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
