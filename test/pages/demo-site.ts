import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../../scripts/find-chromium.mjs';
import { root } from '../../scripts/self-alias.mjs';

/** The pages of the demo, and one of each kind that the address chooses. */
export const PAGES: readonly string[] = [
  'index.html',
  'help.html',
  'help-centre.html',
  'ember-row.html',
  'articles.html',
  'articles.html?article=faq-reset-password',
  'community.html',
  'community.html?thread=news-planned-maintenance',
  'status.html',
  'status.html?issue=issue-playback-stops-8-4',
  'signin.html',
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Long enough for what is shown while something loads, and past the half second in which a shift is put down to a click. */
const SLOW_MS = 650;
const IDLE_MS = 400;

/** The built demo on a server of its own, and a browser to look at it. */
export interface DemoSite {
  /** Opens a page and waits until it has loaded all it loads by itself. `prepare` runs before anything of the page does. */
  open(address: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the demo and opens a browser. Data come slowly, so that pages are seen as they are until then. */
export async function startDemoSite(): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  buildDemo(folder);
  const server = await serve(folder);
  const { port } = server.address() as { port: number };
  const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs, headless: true });
  return {
    open: (address, prepare) => openPage(browser, `http://127.0.0.1:${port}/${address}`, prepare),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
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

function buildDemo(folder: string): void {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'demo', '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, [...vite, '--outDir', folder, '--emptyOutDir'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The demo could not be built.');
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const wait = type === 'application/json' ? sleep(SLOW_MS) : Promise.resolve();
    Promise.all([readFile(file), wait]).then(
      ([content]) => response.setHeader('content-type', `${type}; charset=utf-8`).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function openPage(browser: Browser, address: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(address, { waitUntil: 'load' });
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
