import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureCdn } from '../../../scripts/cdn.mjs';
import { chromiumArgs, ensureChromium } from '../../../scripts/find-chromium.mjs';

/** A Chromium for pages with the wizard, which is built where it is missing. */
export async function launchBrowser(): Promise<Browser> {
  ensureCdn();
  return puppeteer.launch({
    executablePath: ensureChromium(),
    args: chromiumArgs,
    // Whoever started the forum stops everything.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
