import { expect } from '@esm-bundle/chai';
import { checkEntries } from '../../src/checks/entries.js';
import { HelpWizardError } from '../../src/core/errors.js';
import type { Entry } from '../../src/core/types.js';
import { statuspageSource, type StatuspageOptions } from '../../src/sources/statuspage.js';
import { fakeFetch, json, rejection, type Answer } from './fake-fetch.js';

const URL_OF_PAGE = 'https://status.example.com';
const HOSTILE = '<img src=x onerror="alert(1)">We are looking into it.';

/** An incident in the shape of the public API, with made-up content. */
function anIncident(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'x0ljvc9m1wxj',
    name: 'Playlists load slowly',
    status: 'monitoring',
    created_at: '2026-11-20T12:00:19.418-06:00',
    updated_at: '2026-11-20T13:40:58.586-06:00',
    monitoring_at: '2026-11-20T13:11:24.478-06:00',
    resolved_at: null,
    impact: 'minor',
    shortlink: 'https://stspg.example/7a0d3a4d2',
    started_at: '2026-11-20T12:00:19.418-06:00',
    page_id: '4lzycl8t1x0c',
    incident_updates: [
      anUpdate('monitoring', 'A fix is out; we are watching it.', '2026-11-20T13:11:24.478-06:00'),
      anUpdate('investigating', HOSTILE, '2026-11-20T12:00:19.418-06:00'),
    ],
    components: [{ id: 'c1', name: 'Phone app', status: 'degraded_performance' }],
    ...given,
  };
}

function anUpdate(status: string, body: string, at: string): Record<string, unknown> {
  return {
    id: at,
    status,
    body,
    incident_id: 'x',
    created_at: at,
    updated_at: at,
    display_at: at,
    affected_components: null,
  };
}

const summary = (...incidents: unknown[]) => ({
  page: { id: '4lzycl8t1x0c', name: 'Example', url: URL_OF_PAGE, time_zone: 'UTC', updated_at: '2026-11-20T19:40:58Z' },
  status: { indicator: 'minor', description: 'Minor service outage' },
  components: [],
  incidents,
  scheduled_maintenances: [],
});

async function read(incidents: unknown[], options: Partial<StatuspageOptions> = {}): Promise<readonly Entry[]> {
  const source = statuspageSource({
    url: URL_OF_PAGE,
    fetch: fakeFetch(json(summary(...incidents))).fetch,
    ...options,
  });
  return checkEntries(await source.entries({}), { source: source.name }).entries;
}

describe('the status page source', () => {
  it('gives an unresolved incident as an issue, its latest update as the latest word', async () => {
    expect(await read([anIncident()])).to.deep.equal([
      {
        id: 'incident:x0ljvc9m1wxj',
        kind: 'issue',
        title: 'Playlists load slowly',
        url: 'https://stspg.example/7a0d3a4d2',
        text: `${HOSTILE}\n\nPhone app`,
        status: 'under-investigation',
        statusUpdate: 'A fix is out; we are watching it.',
        updatedAt: '2026-11-20T19:11:24.478Z',
      },
    ]);
  });

  it('gives nothing where there is no incident', async () => {
    expect(await read([])).to.deep.equal([]);
  });

  it('gives maintenance with its times: what is under way as an issue, what is to come as news', async () => {
    const work = (status: string, given: Record<string, unknown> = {}) =>
      anIncident({
        id: status,
        name: 'Moving house',
        status,
        incident_updates: [anUpdate(status, 'Playlists can be read, not changed.', '2026-11-20T12:00:00Z')],
        scheduled_for: '2026-11-22T02:00:00Z',
        scheduled_until: '2026-11-22T04:30:00Z',
        ...given,
      });
    const works = ['scheduled', 'in_progress', 'verifying', 'completed'].map((status) => work(status));
    const broken = work('in_progress', { id: 'broken', scheduled_for: 'soon' });
    const of = async (kinds?: StatuspageOptions['kinds']) => {
      const answer = { ...summary(), scheduled_maintenances: [...works, broken] };
      const fetch = fakeFetch(json(answer)).fetch;
      const source = statuspageSource({ url: URL_OF_PAGE, fetch, locale: 'en', ...(kinds && { kinds }) });
      return checkEntries(await source.entries({}), { source: source.name }).entries;
    };
    const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).formatRange(
      new Date('2026-11-22T02:00:00Z'),
      new Date('2026-11-22T04:30:00Z'),
    );
    const words = 'Playlists can be read, not changed.';
    expect((await of()).map(({ id, kind, status, statusUpdate }) => [id, kind, status, statusUpdate])).to.deep.equal([
      ['incident:scheduled', 'news', undefined, undefined],
      ['incident:in_progress', 'issue', 'maintenance', `${times}\n\n${words}`],
      ['incident:verifying', 'issue', 'maintenance', `${times}\n\n${words}`],
      ['incident:broken', 'issue', 'maintenance', words],
    ]);
    expect((await of())[0]?.text).to.equal(`${times}\n\n${words}\n\nPhone app`);
    expect((await of(['issue'])).map(({ kind }) => kind).join()).to.equal('issue,issue,issue');
  });

  it('asks the page for its summary, or for the file it is given', async () => {
    for (const [url, asked] of [
      [`${URL_OF_PAGE}/`, `${URL_OF_PAGE}/api/v2/summary.json`],
      [`${URL_OF_PAGE}/api/v2/incidents/unresolved.json`, `${URL_OF_PAGE}/api/v2/incidents/unresolved.json`],
    ] as const) {
      const { fetch, calls } = fakeFetch(json(summary()));
      await statuspageSource({ url, fetch }).entries({});
      expect(calls.map((call) => call.url)).to.deep.equal([asked]);
    }
  });

  it('sorts the updates itself, and says nothing twice', async () => {
    const [a, b] = [
      anUpdate('identified', 'Found.', '2026-11-20T13:00:00Z'),
      anUpdate('investigating', 'Looking.', '2026-11-20T12:00:00Z'),
    ];
    expect((await read([anIncident({ incident_updates: [b, a] })]))[0]).to.include({ statusUpdate: 'Found.' });
    const [only] = await read([anIncident({ incident_updates: [a], components: [] })]);
    expect(only).to.include({ statusUpdate: 'Found.', text: '' });
  });

  it('knows which platforms the components are about; an unknown one concerns all', async () => {
    const platforms = { 'Phone app': 'phone', c2: ['desktop', 'web'], Billing: [] };
    const of = (...components: [string, string][]) =>
      anIncident({ components: components.map(([id, name]) => ({ id, name })), id: String(components) });
    const entries = await read(
      [
        of(['c1', 'Phone app']),
        of(['c1', 'Phone app'], ['c2', 'Computers']),
        of(['c1', 'Phone app'], ['c9', 'Network']),
        of(['c3', 'Billing'], ['c1', 'Phone app']),
        of(),
      ],
      { platforms },
    );
    expect(entries.map((entry) => entry.platforms?.join() ?? 'all')).to.deep.equal([
      'phone',
      'phone,desktop,web',
      'all',
      'phone',
      'all',
    ]);
  });

  it('maps statuses as the owner says, and shows unknown ones as they are', async () => {
    const incidents = ['investigating', 'identified', 'monitoring', 'resolved', 'constructor'].map((status, i) =>
      anIncident({ status, id: String(i) }),
    );
    expect((await read(incidents, { statuses: { monitoring: 'fixed' } })).map(({ status }) => status)).to.deep.equal([
      'under-investigation',
      'under-investigation',
      'fixed',
      'fixed',
      'constructor',
    ]);
  });

  it('links to the page where the short link is none', async () => {
    for (const shortlink of ['javascript:alert(1)', null, 'stspg.example/7']) {
      const [entry] = await read([anIncident({ shortlink })]);
      expect(entry?.url).to.equal(`${URL_OF_PAGE}/incidents/x0ljvc9m1wxj`);
    }
  });

  it('survives whatever stands where an incident should be', async () => {
    const odd = [null, 7, 'x', [], anIncident({ incident_updates: 'none', components: [null, 3], updated_at: 'soon' })];
    const [entry, ...rest] = await read(odd);
    expect(rest).to.have.length(0);
    expect(entry?.text).to.equal('');
  });

  it('fails with clear words', async () => {
    const failures: [Answer, string][] = [
      [json('', { status: 404 }), 'answered HTTP 404'],
      [() => new Response('<!doctype html>'), 'is not JSON'],
      [json({ ok: true }), 'is not a status page: it names no incidents'],
      [json('', { headers: { 'content-length': '10485760' } }), 'is larger than 2 MB'],
    ];
    for (const [answer, words] of failures) {
      const error = await rejection(statuspageSource({ url: URL_OF_PAGE, fetch: fakeFetch(answer).fetch }).entries({}));
      expect(error).to.be.instanceOf(HelpWizardError);
      expect(error.message).to.equal(`[help-wizard] [statuspage] ${URL_OF_PAGE} ${words}.`);
    }
  });
});
