import { count, counted, percent } from '../terminal.js';
import { bar, histogram, stackedBar } from './charts.js';
import { Markup, markup } from './markup.js';
import type { Tally } from './replay.js';
import { REPORT_STYLE } from './report-style.js';
import { NO_SITE, type ReplayReport, type ReportEntry } from './report.js';

const NOTHING = markup``;
/** Nothing is loaded and nothing runs, whatever is in a title. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page: no scripts, no other files, for a browser without a network and for paper. */
export function renderReport(report: ReplayReport): string {
  const { tally, index, titles, notes } = report;
  const day = new Date().toISOString().slice(0, 10);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What would have been answered</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<main>
<h1>What would have been answered</h1>
<p class="muted">${counted(tally.total, 'thread title')} of <code>${titles}</code>, asked of <code>${index}</code> on <time datetime="${day}">${day}</time>.</p>
${renderOverall(report)}
${renderTopics(report)}
${renderEntries(report)}
${renderPlatforms(report)}
${renderScores(report)}
${renderReading(report)}
${notes.length > 0 ? renderNotes(report) : NOTHING}
</main>
</body>
</html>
`;
  return page.text;
}

function share(number: number, { total }: Pick<Tally, 'total'>): string {
  return percent(total === 0 ? 0 : number / total);
}

function renderOverall({ tally, threshold, maybeThreshold }: ReplayReport): Markup {
  const figure = (band: 'answered' | 'maybe' | 'none', name: string, scores: string): Markup => markup`
<div class="${band}"><dt>${name}</dt><dd class="share">${share(tally[band], tally)}</dd>
<dd class="muted">${counted(tally[band], 'title')}, ${scores}</dd></div>`;
  const label = `Answered ${share(tally.answered, tally)}, maybe ${share(tally.maybe, tally)}, no answer ${share(tally.none, tally)}`;
  return markup`<section class="overall" aria-label="Overall">
${stackedBar(tally, label)}
<dl class="figures">${[
    figure('answered', 'Answered', `best match ${threshold} or more`),
    figure('maybe', 'Maybe', `best match ${maybeThreshold} or more`),
    figure('none', 'No answer', 'less, or no match'),
  ]}</dl>
</section>`;
}

function renderTopics({ topics, single, singles, compared, tally }: ReplayReport): Markup {
  if (tally.none === 0) return NOTHING;
  const largest = topics[0]?.count ?? 1;
  const rows = topics.map(
    ({ label, count: threads, examples: [first = '', ...more] }) => markup`
<tr><th scope="row"><bdi class="label">${label}</bdi>${bar(threads, largest, 'none')}
<p class="example">“<bdi>${first}</bdi>”</p>${more.length > 0 ? renderTitles(`More like “${label}”`, more) : NOTHING}</th>
<td class="number">${count(threads)}</td></tr>`,
  );
  const table = markup`<table><caption>Titles without an answer that are about the same, the commonest first</caption>
<thead><tr><th scope="col">Topic</th><th scope="col" class="number">Titles</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  const alone = markup`<p>${counted(single, 'title')} without an answer ${single === 1 ? 'is' : 'are'} unlike any other.</p>
${renderTitles('Some of them', singles)}`;
  const sample = markup`<p class="muted">Only ${count(compared)} of ${count(tally.none)} titles without an answer were compared.</p>`;
  return markup`<section aria-labelledby="topics">
<h2 id="topics">What has no answer yet</h2>
${topics.length > 0 ? table : NOTHING}
${single > 0 ? alone : NOTHING}
${compared < tally.none ? sample : NOTHING}
</section>`;
}

function renderTitles(summary: string, titles: readonly string[]): Markup {
  const items = titles.map((title) => markup`<li><bdi>${title}</bdi></li>`);
  return markup`<details><summary>${summary}</summary><ul>${items}</ul></details>`;
}

function renderEntries({ entries }: ReplayReport): Markup {
  if (entries.length === 0) return NOTHING;
  const largest = entries[0]?.count ?? 1;
  const rows = entries.map(
    (entry) => markup`
<tr><th scope="row">${renderEntryTitle(entry)} <span class="kind">${entry.kind}</span>${bar(entry.count, largest, 'answered')}</th>
<td class="number">${count(entry.count)}</td></tr>`,
  );
  return markup`<section aria-labelledby="entries">
<h2 id="entries">What would have answered most</h2>
<table><caption>Entries by how many titles they are the best match of</caption>
<thead><tr><th scope="col">Entry</th><th scope="col" class="number">Titles</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>`;
}

function renderEntryTitle({ title, url }: ReportEntry): Markup {
  const isPage = /^https?:\/\//i.test(url) && URL.canParse(url) && !url.startsWith(NO_SITE);
  if (!isPage) return markup`<bdi>${title}</bdi>`;
  return markup`<a href="${url}" rel="noopener noreferrer"><bdi>${title}</bdi></a>`;
}

function renderPlatforms({ platforms }: ReplayReport): Markup {
  if (platforms.length < 2 && (platforms[0]?.platform ?? null) === null) return NOTHING;
  const rows = platforms.map(
    ({ platform, ...tally }) => markup`
<tr><th scope="row"><bdi>${platform ?? 'not known'}</bdi>${stackedBar(tally)}</th>
<td class="number">${count(tally.total)}</td>${(['answered', 'maybe', 'none'] as const).map(
      (band) =>
        markup`<td class="number">${count(tally[band])} <span class="muted">(${share(tally[band], tally)})</span></td>`,
    )}</tr>`,
  );
  return markup`<section aria-labelledby="platforms">
<h2 id="platforms">By platform</h2>
<div class="scroll" role="region" aria-label="Table by platform" tabindex="0">
<table class="numbers"><caption>Each bar: answered, maybe, no answer</caption>
<thead><tr><th scope="col">Platform</th><th scope="col" class="number">Titles</th><th scope="col" class="number">Answered</th><th scope="col" class="number">Maybe</th><th scope="col" class="number">No answer</th></tr></thead>
<tbody>${rows}</tbody></table>
</div>
</section>`;
}

function renderScores(report: ReplayReport): Markup {
  const rows = report.scores.map(
    ({ from, count: titles }) =>
      markup`<tr><th scope="row">${from.toFixed(2)}</th><td class="number">${count(titles)}</td></tr>`,
  );
  return markup`<section aria-labelledby="scores">
<h2 id="scores">Scores of the best matches</h2>
${histogram(report)}
<div class="scale" aria-hidden="true"><span>0</span><span>0.25</span><span>0.5</span><span>0.75</span><span>1</span></div>
<details><summary>As a table</summary>
<table class="scores"><caption>Titles by the score of their best match; below 0.05 are also those without a match</caption>
<thead><tr><th scope="col">Score from</th><th scope="col" class="number">Titles</th></tr></thead>
<tbody>${rows}</tbody></table></details>
</section>`;
}

function renderReading({ threshold, maybeThreshold }: ReplayReport): Markup {
  return markup`<section aria-labelledby="reading">
<h2 id="reading">How to read this</h2>
<p>A score says how like a title its best match is, from 0 to 1. It is no proof: a title counts as answered from ${threshold}
on, and maybe from ${maybeThreshold} on, without anybody having read the answer. So trust differences between two runs more than
a single figure, and look at the examples. A thread is no answer to itself, and neither is one that is marked unsolved.</p>
</section>`;
}

function renderNotes({ notes }: ReplayReport): Markup {
  return markup`<section aria-labelledby="notes">
<h2 id="notes">What was left out</h2>
<ul>${notes.map((note) => markup`<li>${note}</li>`)}</ul>
</section>`;
}
