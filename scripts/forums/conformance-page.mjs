import { DOUBLES } from './forums.mjs';

/** @typedef {import('./summarise.mjs').Summary} Summary */

const INTRO = `# What is verified of each adapter, and how

<!-- Written by \`npm run test:forums -- --write\`, from what the runs found. Do not edit. -->

One suite (\`test/adapters/conformance.ts\`, and \`test/adapters/http/http-forum.ts\` for what is asked over HTTP) runs on
every adapter. A cell says against what:

- **live**: a real server, started by \`npm run test:forums\` on the machine that runs it, database included. What goes
  wrong on the way (no answer, half of one, a sign-in page) is put between adapter and server. So are refusals, in the
  forum's words: a plain “rejects with …” is never called live.
- recorded: a double in the shape of traffic that was recorded from a real server.
- described: a double in the shape of its source, its OpenAPI document or its documentation; never run against a server.
- itself: the adapter is the forum, or needs none.
- –: does not apply; the reasons are below each table.

## Running it

\`npm run test:forums\` installs and starts WordPress (with MariaDB), MediaWiki (with SQLite) and the reference server of
\`demo/server\` on the loopback address, each with data of its own that is gone afterwards. It needs Debian or Ubuntu, and
the right to install packages where some are missing. \`-- wordpress\` runs one forum only. The suite also runs on a NodeBB
or Discourse that is there already, made for tests, when these are set:

| forum     | address                       | its member                                                        |
| --------- | ----------------------------- | ----------------------------------------------------------------- |
| NodeBB    | \`HELP_WIZARD_NODEBB_URL\`    | \`HELP_WIZARD_NODEBB_USER\`, \`HELP_WIZARD_NODEBB_PASSWORD\`       |
| Discourse | \`HELP_WIZARD_DISCOURSE_URL\` | \`HELP_WIZARD_DISCOURSE_USER\`, \`HELP_WIZARD_DISCOURSE_PASSWORD\` |

Such a forum has boards called Android and iOS, a member whom no limit slows down, and a solved thread “Songs skip after
the update” with the answer “Clear the cache.” What the suite posts stays there. Without them the run says that they are
skipped, and the doubles stand in.

## Overview
`;

/** Tests of an answer that did not come from the server. */
const REFUSAL = /^rejects with [a-z-]+$/;

/** In this order; what is not here comes after. */
const GROUPS = ['posting', 'posting that fails', 'describe', 'visitor', 'search', 'read', 'findPosted', 'composeUrl'];

/**
 * The page in Markdown.
 * @param {readonly Summary[]} summaries
 */
export function conformancePage(summaries) {
  const adapters = [...new Set(summaries.map(({ adapter }) => adapter))];
  const of = (/** @type {string} */ adapter) => summaries.filter((summary) => summary.adapter === adapter);
  const groups = [
    ...new Set(summaries.flatMap(({ shown, cannot }) => [...Object.keys(shown), ...Object.keys(cannot)])),
  ];
  groups.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return [
    INTRO,
    overview(adapters.map((adapter) => ({ adapter, summaries: of(adapter) }))),
    ...groups.map((group) => section(group, adapters, of)),
  ].join('\n');
}

/** @param {string} group */
function rank(group) {
  const at = GROUPS.indexOf(group);
  return at < 0 ? (group === 'over HTTP' ? GROUPS.length + 1 : GROUPS.length) : at;
}

/** @param {readonly { adapter: string, summaries: readonly Summary[] }[]} rows */
function overview(rows) {
  const lines = rows.map(({ adapter, summaries }) => {
    const live = summaries.find(({ how }) => how === 'live');
    const count = new Set(summaries.flatMap(({ shown }) => keysOf(shown))).size;
    const journeys = live?.journeys.length ? live.journeys.join('; ') : '–';
    return `| ${adapter} | ${live?.against ?? '–'} | ${DOUBLES[adapter] ?? '–'} | ${count} | ${journeys} |`;
  });
  return [
    '| adapter | live | double made after | behaviours shown | journey in a browser |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

/** @param {Record<string, readonly string[]>} shown */
function keysOf(shown) {
  return Object.entries(shown).flatMap(([group, tests]) => tests.map((test) => `${group}: ${test}`));
}

/**
 * @param {string} group
 * @param {readonly string[]} adapters
 * @param {(adapter: string) => readonly Summary[]} of
 */
function section(group, adapters, of) {
  const summaries = adapters.flatMap(of);
  const tests = summaries.flatMap(({ shown, cannot }) => [
    ...(shown[group] ?? []),
    ...Object.keys(cannot[group] ?? {}),
  ]);
  const lines = [...new Set(tests)].map((test) => {
    const cells = adapters.map((adapter) => cell(of(adapter), group, test));
    return `| ${escaped(test)} | ${cells.join(' | ')} |`;
  });
  const head = [`| | ${adapters.join(' | ')} |`, `|---|${adapters.map(() => '---|').join('')}`];
  return [`## ${group}`, '', ...head, ...lines, '', ...reasons(group, adapters, of), ''].join('\n');
}

/**
 * @param {readonly Summary[]} summaries - of one adapter
 * @param {string} group
 * @param {string} test
 */
function cell(summaries, group, test) {
  const isPutIn = REFUSAL.test(test);
  const by = summaries.filter(({ how, shown }) => shown[group]?.includes(test) && !(isPutIn && how === 'live'));
  if (by.some(({ how }) => how === 'live')) return '**live**';
  const [double] = by;
  if (!double) return '–';
  if (double.against.startsWith('nothing')) return 'itself';
  return double.against === 'recordings' ? 'recorded' : 'described';
}

/**
 * Why something does not apply, where nothing shows it.
 * @param {string} group
 * @param {readonly string[]} adapters
 * @param {(adapter: string) => readonly Summary[]} of
 */
function reasons(group, adapters, of) {
  return adapters.flatMap((adapter) => {
    const summaries = of(adapter);
    const given = summaries.flatMap(({ cannot }) => Object.entries(cannot[group] ?? {}));
    const open = given.filter(([test]) => cell(summaries, group, test) === '–').map(([, why]) => why);
    const whys = [...new Set(open)].filter(Boolean);
    return whys.length === 0 ? [] : [`- ${adapter}: ${escaped(whys.join('; '))}.`];
  });
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
