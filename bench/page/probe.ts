/**
 * Runs in every page before its own code and notes what a visitor would see: keys, when their letter was drawn, which
 * titles are shown. Times are milliseconds of `performance.now()`, the clock of `event.timeStamp`.
 */
import type { Landmarks } from './contestant.js';

export interface Key {
  /** When the key went down, as the browser says. */
  readonly at: number;
  /** When the frame with its letter was done. */
  drawn: number;
}

/** The first five titles as they stood after a frame, and what was said where there were none. */
export interface Shown {
  readonly at: number;
  readonly titles: readonly string[];
  readonly status: string;
}

export interface Notes {
  /** When the mouse went down in the field; NaN until then. */
  readonly click: number;
  readonly keys: readonly Key[];
  /** One for each frame in which the list of results changed in any way. */
  readonly shown: readonly Shown[];
  /** Durations of tasks that held the main thread for over 50 ms. */
  readonly longTasks: readonly number[];
}

export interface Probe {
  /** Where to click, in pixels of the window; undefined where there is no field yet. */
  fieldCentre(): { x: number; y: number } | undefined;
  /** What has been noted since the last call. */
  take(): Notes;
  /** Resolves when a title is shown, or after so many milliseconds without one. */
  firstShown(patience: number): Promise<void>;
  /** Resolves when the field holds `text` and neither a key nor the list has moved for so long. */
  settled(text: string, quietMs: number): Promise<void>;
}

declare global {
  interface Window {
    benchLandmarks: Landmarks;
    benchProbe: Probe;
  }
}

const TOP = 5;
const POLL_MS = 50;
const { field, titles, status } = window.benchLandmarks;

let click = NaN;
let keys: Key[] = [];
let shown: Shown[] = [];
let longTasks: number[] = [];
let top: readonly string[] = [];
let lastMove = 0;
let keyAt = NaN;

/** After the frame that is drawn next: its layout and paint are done when the message comes. */
const waiting: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.splice(0).forEach((done) => done());
function afterFrame(before: () => void, after: () => void): void {
  requestAnimationFrame(() => {
    before();
    waiting.push(after);
    channel.port2.postMessage(null);
  });
}

function findAll(path: string): { found: Element[]; roots: (Document | ShadowRoot)[] } {
  const roots: (Document | ShadowRoot)[] = [document];
  let found: Element[] = [];
  path.split(' >>> ').forEach((selector, i) => {
    const within = i === 0 ? [document] : found.flatMap(({ shadowRoot }) => shadowRoot ?? []);
    if (i > 0) roots.push(...(within as ShadowRoot[]));
    found = within.flatMap((root) => [...root.querySelectorAll(selector)]);
  });
  return { found, roots };
}

const observed = new WeakSet<Node>();
let looking = false;
function look(): void {
  if (looking) return;
  looking = true;
  let now: Omit<Shown, 'at'> = { titles: [], status: '' };
  afterFrame(
    () => {
      looking = false;
      const { found, roots } = findAll(titles);
      roots.forEach(observe);
      now = {
        titles: found.slice(0, TOP).map(textOf),
        status: found.length === 0 ? statusText() : '',
      };
    },
    () => {
      lastMove = performance.now();
      top = now.titles;
      shown.push({ at: lastMove, ...now });
    },
  );
}

function statusText(): string {
  const [first] = status === undefined ? [] : findAll(status).found;
  return first === undefined ? '' : textOf(first);
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}

const observer = new MutationObserver(look);
function observe(root: Node): void {
  if (observed.has(root)) return;
  observed.add(root);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
}

observe(document);
addEventListener('mousedown', ({ timeStamp }) => (click = timeStamp), true);
addEventListener('keydown', ({ timeStamp }) => (keyAt = timeStamp), true);
addEventListener(
  'input',
  () => {
    const key: Key = { at: keyAt, drawn: NaN };
    keys.push(key);
    afterFrame(
      // An element that is defined late gets its shadow tree without any change around it.
      () => findAll(titles).roots.forEach(observe),
      () => (lastMove = key.drawn = performance.now()),
    );
  },
  true,
);
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});

function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const poll = setInterval(() => {
      if (!condition()) return;
      clearInterval(poll);
      resolve();
    }, POLL_MS);
  });
}

function fieldText(): string {
  const input = findAll(field).found[0] as HTMLInputElement | undefined;
  return input?.value ?? '';
}

window.benchProbe = {
  fieldCentre() {
    const box = findAll(field).found[0]?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
  take() {
    const notes: Notes = { click, keys, shown, longTasks };
    [keys, shown, longTasks] = [[], [], []];
    return notes;
  },
  firstShown(patience) {
    const end = performance.now() + patience;
    return until(() => top.some((title) => title !== '') || performance.now() > end);
  },
  settled: (text, quietMs) => until(() => fieldText() === text && performance.now() - lastMove >= quietMs),
};
