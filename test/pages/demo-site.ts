import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildPages } from '../../demo/server/build-pages.js';
import { demoSettings } from '../../demo/server/demo-forum.js';
import { demoSeed } from '../../demo/server/demo-seed.js';
import { addFaults } from '../../demo/server/faults.js';
import { openDatabase } from '../../demo/server/store/database.js';
import { startTestServer, type TestServer } from '../../demo/server/test-server.js';
import { chromiumArgs, ensureChromium } from '../../scripts/find-chromium.mjs';
import { root } from '../../scripts/self-alias.mjs';
import { PATIENCE_MS } from './press.js';

/** The pages of the demo, and one of each kind that the address chooses. */
export const PAGES: readonly string[] = [
  'index.html',
  'help.html',
  'ideas.html',
  'help-centre.html',
  'ember-row.html',
  'articles.html',
  'articles.html?article=faq-reset-password',
  'community.html',
  'community.html?board=desktop',
  'community.html?thread=news-planned-maintenance',
  'community.html?page=guidelines',
  'status.html',
  'status.html?issue=issue-playback-stops-8-4',
  'signin',
];

/** Long enough for what is shown while something loads, and past the half second in which a shift is put down to a click. */
const SLOW_MS = 650;
const IDLE_MS = 400;

/** The demo as `npm start` serves it, and a browser to look at it. */
export interface DemoSite {
  readonly server: TestServer;
  /**
   * Opens a page as a visitor who was never here, and waits until it has loaded all it loads by itself. `prepare` runs
   * before anything of the page does.
   */
  open(address: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Ends the server and starts another one at the same address. A database in memory begins anew. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface DemoSiteOptions {
  /** Where the database is. Default: in memory. */
  readonly folder?: string;
  /** Data come slowly, so that pages are seen as they are until then. */
  readonly slowly?: true;
}

export async function startDemoSite(options: DemoSiteOptions = {}): Promise<DemoSite> {
  const pages = buildPages(root);
  let served = await serve(pages, options);
  const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs, headless: true });
  return {
    get server() {
      return served.server;
    },
    open: (address, prepare) => openPage(browser, `${served.server.origin}/${address}`, prepare),
    async restart() {
      const port = Number(new URL(served.server.origin).port);
      await served.stop();
      served = await serve(pages, options, port);
    },
    async close() {
      await browser.close();
      await served.stop();
    },
  };
}

/** What axe has to say about the page. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  });
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

async function serve(
  pages: string,
  { folder, slowly }: DemoSiteOptions,
  port = 0,
): Promise<{ readonly server: TestServer; readonly stop: () => Promise<void> }> {
  const database = await openDatabase(folder === undefined ? {} : { folder });
  const extend = (app: FastifyInstance): void => {
    if (slowly) {
      app.addHook('onRequest', async ({ url }) => {
        if (/\.json$|^\/api\//.test(url)) await sleep(SLOW_MS);
      });
    }
    addFaults(app, database);
  };
  const [settings, seed] = await Promise.all([demoSettings(), demoSeed()]);
  const server = await startTestServer({ ...{ database, pages, port, settings, seed, extend } });
  return {
    server,
    async stop() {
      // A browser keeps its connections as long as it can.
      server.app.server.closeAllConnections();
      await server.stop();
      await database.close();
    },
  };
}

async function openPage(browser: Browser, address: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // What the compiler of these tests calls in functions that are sent to the page.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
  await prepare?.(page);
  await page.goto(address, { waitUntil: 'load' });
  // Some pages have no heading until they know what they are about.
  await page.waitForSelector('h1');
  await settled(page);
  return page;
}

/** Nothing is on its way, and what came is painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: IDLE_MS });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

/** The launcher's first question is there. */
export async function seeFirstQuestion(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const launcher = document.querySelector('help-wizard-launcher') as { readonly step?: string | null } | null;
    return launcher?.step != null;
  });
}
