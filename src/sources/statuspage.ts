import type { IssueStatus } from '../core/issue-status.js';
import type { EntryKind } from '../core/types.js';
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
  /**
   * Other statuses for the page's own `investigating`, `identified`, `monitoring`, `resolved` and `postmortem`, and for
   * the `in_progress` and `verifying` of maintenance.
   */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Only entries of these. Default: incidents and maintenance under way as `issue`, maintenance to come as `news`. */
  readonly kinds?: readonly EntryKind[];
  /** BCP 47, for the times of maintenance. Default: the browser's. */
  readonly locale?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds until reading the page is given up, a second try included. Default 10,000. */
  readonly timeoutMs?: number;
}

const MAX_BYTES = 2 * 1024 * 1024;

/** No status of the wizard's own: nobody has to look into it, and it ends by itself. */
const MAINTENANCE = 'maintenance';
/** "Monitoring" is a fix nobody has confirmed: the incident is still open. */
const STATUSES: Readonly<Record<string, IssueStatus | typeof MAINTENANCE>> = Object.freeze({
  investigating: 'under-investigation',
  identified: 'under-investigation',
  monitoring: 'under-investigation',
  resolved: 'fixed',
  postmortem: 'fixed',
  in_progress: MAINTENANCE,
  verifying: MAINTENANCE,
});

/**
 * The unresolved incidents of an Atlassian Statuspage, as issues, and its maintenance. What its updates say is text,
 * markup in it too.
 */
export function statuspageSource(options: StatuspageOptions): Source {
  const { url, kinds, fetch = globalThis.fetch, timeoutMs = 10_000 } = options;
  const fail = failing('statuspage', url);
  const address = /\.json(?:$|\?)/.test(url) ? url : `${url.replace(/\/+$/, '')}/api/v2/summary.json`;
  return {
    name: url,
    baseUrl: absolute(url),
    async entries({ signal } = {}) {
      return withinTime(fail, timeoutMs, signal, async (inTime) => {
        const response = await fetchTwice(address, fetch, inTime, fail);
        if (!response.ok) throw fail(`answered HTTP ${response.status}`);
        const summary = membersOf(parseJson(await readText(response, MAX_BYTES, fail), fail));
        if (!Array.isArray(summary['incidents'])) throw fail('is not a status page: it names no incidents');
        const home = absolute(membersOf(summary['page'])['url']) ?? absolute(url);
        const entries = [
          ...listOf(summary['incidents']).map((incident) => toEntry(incident, home, options)),
          ...listOf(summary['scheduled_maintenances']).flatMap((work) => toMaintenance(work, home, options)),
        ];
        return kinds === undefined ? entries : entries.filter(({ kind }) => kinds.includes(kind));
      });
    },
  };
}

type Members = Readonly<Record<string, unknown>>;

/** An entry that was not checked yet. */
interface IncidentEntry extends Members {
  readonly kind: EntryKind;
  readonly text: string;
  readonly statusUpdate: string | undefined;
}

/** Maintenance that is under way is an issue, with its time in front; what is to come is news; what is over is nothing. */
function toMaintenance(work: Members, home: string | undefined, options: StatuspageOptions): IncidentEntry[] {
  const { status, scheduled_for: from, scheduled_until: until } = work;
  if (status === 'completed') return [];
  const entry = toEntry(work, home, options);
  const when = timesBetween(from, until, options.locale);
  if (status !== 'scheduled') return [{ ...entry, statusUpdate: paragraphs(when, entry.statusUpdate) }];
  const text = paragraphs(when, entry.statusUpdate, entry.text);
  return [{ ...entry, kind: 'news', text, status: undefined, statusUpdate: undefined }];
}

/** "Nov 22, 2026, 2:00 – 4:00 AM", by the visitor's clock; empty where the page says no times. */
function timesBetween(from: unknown, until: unknown, locale: string | undefined): string {
  const [start, end] = [new Date(textOf(from)), new Date(textOf(until))];
  // A range that is none, or ends before it starts, cannot be written.
  if (!(start <= end)) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).formatRange(start, end);
}

function toEntry(
  incident: Members,
  home: string | undefined,
  { platforms = {}, statuses: own = {} }: StatuspageOptions,
): IncidentEntry {
  const { id, name, status, shortlink, updated_at: updatedAt } = incident;
  const statuses: Readonly<Record<string, string>> = { ...STATUSES, ...own };
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
    text: paragraphs(first === latest ? '' : textOf(first?.['body']), affected.join(', ')),
    status: Object.hasOwn(statuses, textOf(status)) ? statuses[textOf(status)] : status,
    statusUpdate: latest && textOf(latest['body']),
    platforms: concerned(components, platforms),
    updatedAt: (latest && timeOf(latest)) || toIso(updatedAt) || undefined,
  };
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
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
