import type { CDPSession, Page } from 'puppeteer-core';
import type { FaultName } from '../../demo/site/faults.js';
import type { Tab } from './reliability-page.js';

/** Every storage refuses what is new, as one that is full does. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

/** Storage throws as soon as it is looked at, as where cookies are blocked. */
export async function denyStorage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
}

/** Waits of many seconds, such as for an answer, are over soon. */
export async function hurryTimers(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const LONG_MS = 25_000;
    const wait = window.setTimeout.bind(window);
    const hurried = (handler: TimerHandler, ms = 0, ...rest: unknown[]) =>
      wait(handler, ms >= LONG_MS ? ms / 50 : ms, ...rest);
    window.setTimeout = hurried as typeof window.setTimeout;
    const abortAfter = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => abortAfter(ms >= LONG_MS ? ms / 50 : ms);
  });
}

/** Sets the visitor's clock on or back by so many milliseconds, now and on all pages to come. */
export async function moveClock(page: Page, byMs: number): Promise<void> {
  const move = (ms: number): void => {
    const clock = globalThis as { clockMs?: number | undefined };
    if (clock.clockMs === undefined) {
      const RealDate = Date;
      const here = (): number => RealDate.now() + (clock.clockMs ?? 0);
      globalThis.Date = class extends RealDate {
        constructor(...given: unknown[]) {
          super(...((given.length === 0 ? [here()] : given) as [number]));
        }
        static override now = here;
      } as DateConstructor;
    }
    clock.clockMs = (clock.clockMs ?? 0) + ms;
  };
  await page.evaluateOnNewDocument(move, byMs);
  await page.evaluate(`globalThis.__name = (named) => named; (${String(move)})(${byMs})`);
}

/** As "Page settings" do, without leaving the page. */
export async function choose(tab: Tab, fault: FaultName): Promise<void> {
  await tab.page.evaluate(
    (name) => (document.cookie = `demo-fault=${name}.${Math.random()}; path=/; samesite=lax`),
    fault,
  );
}

/** The post arrives; its answer is lost, and with it the connection: nobody can be asked. Gives what brings it back. */
export async function loseConnectionAtAnswer({ page }: Tab): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request: { method } }) => {
    void (async () => {
      if (method !== 'POST') return session.send('Fetch.continueRequest', { requestId });
      await page.setOfflineMode(true);
      return session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
    })().catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/v1/threads', requestStage: 'Response' }] });
  return async () => {
    await session.detach();
    await page.setOfflineMode(false);
  };
}

/** Has the forum answer everything with this status, or not at all (`null`). Gives what heals it. */
export async function answerAll(
  tab: Tab,
  status: number | null,
  urlPattern = '*/api/v1/*',
): Promise<() => Promise<void>> {
  const session: CDPSession = await tab.page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId }) => {
    if (status === null) return;
    const responseHeaders = [{ name: 'retry-after', value: '1' }];
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders }).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern }] });
  return () => session.detach();
}
