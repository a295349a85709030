import type { IssueStatus } from '../core/issue-status.js';
import type { Source } from './content-source.js';
import { fetchTwice } from './fetch-twice.js';
import { absolute, failing, membersOf, parseJson, readText, withinTime } from './request.js';

export interface StatuspageOptions {
  /**
   * The status page, as in `https://status.example.com`; or the address of its JSON, where that is served by the owner:
   * what ends in `.json` is asked for as it stands.
   */
  readonly url: string;
  /**
   * Platform ids by the id or the name of a component of the page; an empty list = it concerns no platform of its own. An
   * incident with a component that is not here, or without any, concerns all. Default: all concern all.
   */
  readonly platforms?: Readonly<Record<string, string | readonly string[]>>;
  /** Other statuses for the page's own `investigating`, `identified`, `monitoring`, `resolved` and `postmortem`. */
  readonly statuses?: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds until reading the page is given up, a second try included. Default 10,000. */
  readonly timeoutMs?: number;
}

const MAX_BYTES = 2 * 1024 * 1024;

/** "Monitoring" is a fix nobody has confirmed: the incident is still open. */
const STATUSES: Readonly<Record<string, IssueStatus>> = Object.freeze({
  investigating: 'under-investigation',
  identified: 'under-investigation',
  monitoring: 'under-investigation',
  resolved: 'fixed',
  postmortem: 'fixed',
});

/** The unresolved incidents of an Atlassian Statuspage, as issues. What its updates say is text, markup in it too. */
export function statuspageSource({
  url,
  platforms = {},
  statuses = {},
  fetch = globalThis.fetch,
  timeoutMs = 10_000,
}: StatuspageOptions): Source {
  const fail = failing('statuspage', url);
  const address = /\.json(?:$|\?)/.test(url) ? url : `${url.replace(/\/+$/, '')}/api/v2/summary.json`;
  return {
    name: url,
    baseUrl: absolute(url),
    async entries({ signal } = {}) {
      return withinTime(fail, timeoutMs, signal, async (inTime) => {
        const response = await fetchTwice(address, fetch, inTime, fail);
        if (!response.ok) throw fail(`answered HTTP ${response.status}`);
        const { page, incidents } = membersOf(parseJson(await readText(response, MAX_BYTES, fail), fail));
        if (!Array.isArray(incidents)) throw fail('is not a status page: it names no incidents');
        const home = absolute(membersOf(page)['url']) ?? absolute(url);
        return incidents.map((incident) => toIssue(membersOf(incident), home, platforms, { ...STATUSES, ...statuses }));
      });
    },
  };
}

type Members = Readonly<Record<string, unknown>>;

function toIssue(
  incident: Members,
  home: string | undefined,
  platforms: NonNullable<StatuspageOptions['platforms']>,
  statuses: Readonly<Record<string, string>>,
): Members {
  const { id, name, status, shortlink, updated_at: updatedAt } = incident;
  const updates = listOf(incident['incident_updates']).sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
  const latest = updates[0];
  const first = updates.at(-1);
  const components = listOf(incident['components']);
  const affected = components.map((component) => textOf(component['name'])).filter((word) => word !== '');
  return {
    id: `incident:${textOf(id)}`,
    kind: 'issue',
    title: name,
    url: webAddress(shortlink) ?? (home && new URL(`incidents/${encodeURIComponent(textOf(id))}`, slashed(home)).href),
    // What it began with, and what it is about: the latest word stands beside it.
    text: [first === latest ? '' : textOf(first?.['body']), affected.join(', ')]
      .filter((part) => part !== '')
      .join('\n\n'),
    status: Object.hasOwn(statuses, textOf(status)) ? statuses[textOf(status)] : status,
    statusUpdate: latest && textOf(latest['body']),
    platforms: concerned(components, platforms),
    updatedAt: (latest && timeOf(latest)) || toIso(updatedAt) || undefined,
  };
}

/** The platforms of its components; `undefined` = all. */
function concerned(
  components: readonly Members[],
  platforms: NonNullable<StatuspageOptions['platforms']>,
): readonly string[] | undefined {
  const known = components.map(({ id, name }) => {
    const key = [textOf(id), textOf(name)].find((word) => Object.hasOwn(platforms, word));
    return key === undefined ? null : [platforms[key] ?? []].flat();
  });
  if (known.includes(null)) return undefined;
  const ids = [...new Set(known.flatMap((list) => list ?? []))];
  return ids.length > 0 ? ids : undefined;
}

function timeOf({ display_at: shown, updated_at: updated, created_at: created }: Members): string {
  return toIso(shown) || toIso(updated) || toIso(created);
}

/** In UTC, so that times of different zones compare as texts; empty for what is no time. */
function toIso(time: unknown): string {
  const date = new Date(textOf(time));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function listOf(value: unknown): Members[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}

function webAddress(url: unknown): string | undefined {
  const address = absolute(url);
  return address !== undefined && /^https?:/.test(address) ? address : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
