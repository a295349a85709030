/**
 * `npm run bench:page`: searches as they run in a page, side by side in Chromium, over the same 10,000 documents.
 * `--data DIR` (default `../shared/relevance`), `--only NAME,NAME` (pages), `--rounds N` (default 3), `--quick` (three
 * questions, one round, no slowdown), `--json FILE`. The process ends with 1 where a target is missed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../../scripts/find-chromium.mjs';
import { loadQualitySets } from '../data.js';
import { bundle } from './bundle.js';
import { CONTESTANTS, OURS } from './contestants/index.js';
import { measurePages, type PageOptions, type PageRow, type Prepared } from './measure.js';
import { pickQuestions } from './questions.js';
import { reportPages, reportPageTargets } from './report.js';
import { serveSites } from './server.js';
import { pageTargets } from './targets.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/relevance') },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const { only, quick, json } = values;
const folder = resolve(values.data);
if (!existsSync(folder)) throw new Error(`bench: there is no folder ${folder}; say where the data is with --data.`);
const wanted = only?.split(',') ?? CONTESTANTS.map(({ name }) => name);
const unknown = wanted.find((name) => !CONTESTANTS.some((contestant) => contestant.name === name));
if (unknown !== undefined) throw new Error(`bench: there is no page ${unknown}.`);
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`bench: --rounds takes a number from 1 up.`);

const log = (line: string): void => console.error(line);
const rows = await measure({
  slowdowns: quick ? [1] : [1, 4],
  rounds: quick ? 1 : rounds,
  openings: quick ? 1 : 3,
  log,
});
const targets = pageTargets(rows, OURS);

console.log(`${new Date().toISOString()}\n\n${reportPages(rows)}\n`);
if (targets.length > 0) console.log(`${reportPageTargets(targets)}\n`);
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ rows, targets }, null, 2)}\n`);
if (targets.some(({ pass }) => !pass)) process.exitCode = 1;

async function measure(options: Omit<PageOptions, 'questions'>): Promise<PageRow[]> {
  const set = loadQualitySets(folder).find(({ name }) => name === 'stackfaq-10k');
  if (!set) throw new Error('bench: the data has no stackfaq-10k.');
  const questions = pickQuestions(set, quick ? 3 : 10);
  const pages: Prepared[] = [];
  for (const contestant of CONTESTANTS.filter(({ name }) => wanted.includes(name))) {
    log(`${contestant.name}: making its files for ${set.docs.length} documents`);
    pages.push({ contestant, site: await contestant.build(set.docs) });
  }
  const probe = String([...(await bundle(join(import.meta.dirname, 'probe.ts'), 'iife')).values()][0]?.body);
  const server = await serveSites();
  const browser = await launch({ executablePath: ensureChromium(), args: chromiumArgs });
  try {
    return await measurePages({ browser, server, probe }, pages, { ...options, questions });
  } finally {
    await browser.close();
    server.close();
  }
}
