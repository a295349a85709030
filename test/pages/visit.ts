import { after, before } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureCdn } from '../../scripts/cdn.mjs';
import { chromiumArgs, ensureChromium } from '../../scripts/find-chromium.mjs';
import { named, PATIENCE_MS, press } from './press.js';
import { CDN_PATH, startServer, type PageServer } from './server.js';

/** The first page of every test. */
const PAGE = '/shop/page.html';

/** The script tag as the guide has it. */
export const SNIPPET = scriptTag('data-config="/help-wizard.json"');

export function scriptTag(attributes = '', origin = ''): string {
  return `<script src="${origin}${CDN_PATH}help-wizard.js" ${attributes} async></script>`;
}

/** What a page says about itself while a test has it open. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings in the console, uncaught errors among them. */
  readonly complaints: string[];
}

export interface Site {
  readonly server: PageServer;
  /** Another origin with the same files. */
  readonly cdn: PageServer;
  /** Opens an HTML page with this in its body; it is loaded, the script included. */
  visit(body: string, options?: VisitOptions): Promise<Visit>;
}

export interface VisitOptions {
  readonly head?: string;
  readonly csp?: string | null;
  /** Runs in the page before anything of it. */
  readonly first?: () => void;
}

/** A browser and two servers for the tests of one file. Read what is in it within a test only. */
export function useSite(): Site {
  let browser: Browser;
  let page: Page | undefined;
  const site = {} as { -readonly [K in keyof Site]: Site[K] };
  before(async () => {
    ensureCdn();
    site.server = await startServer();
    site.cdn = await startServer();
    browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.server.close(), site.cdn.close()]);
  });
  site.visit = async (body, { head = '', csp, first } = {}) => {
    await page?.close();
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    // What the compiler of these tests calls in functions that are sent to the page.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named;');
    if (first) await page.evaluateOnNewDocument(first);
    const html = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`;
    site.server.setPage(PAGE, html, csp);
    site.server.takeRequests();
    site.cdn.takeRequests();
    await page.goto(site.server.origin + PAGE, { waitUntil: 'networkidle0' });
    return { page, complaints };
  };
  return site;
}

/** The scripts that a server was asked for, by name, the loader excluded. */
export function chunksOf(server: PageServer): string[] {
  const scripts = server.takeRequests().filter((path) => path.endsWith('.js'));
  return scripts.map((path) => path.slice(path.lastIndexOf('/') + 1)).filter((name) => name !== 'help-wizard.js');
}

export async function clickButton(page: Page, name: string): Promise<void> {
  await press(page, name);
}

export async function seeHeading(page: Page, name: string): Promise<void> {
  await page.locator(named(name, 'heading')).wait();
}
