import { expect } from '@esm-bundle/chai';
import { SearchController } from '../../src/controllers/search-controller.js';
import type { SearchedContent } from '../../src/controllers/open-searcher.js';
import type { SearchedSource } from '../../src/core/config.js';
import type { Entry } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { collectWarnings, replace } from '../helpers/replace.js';
import { until } from '../helpers/until.js';
import { aSite, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';

const FAR: SearchedSource = { type: 'meilisearch', url: 'https://search.example', index: 'threads', key: 'k' };
const OTHER: SearchedSource = { type: 'typesense', url: '/search', collection: 'faqs', queryBy: ['title'], key: 'k' };
const LOCAL = [anEntry({ id: 'a', title: 'Playback stops', text: '' })];

const of = (entries: readonly Entry[], ...hosted: SearchedSource[]): SearchedContent => ({
  entries,
  indexUrl: null,
  lang: 'en',
  hosted,
  baseUrl: 'https://site.example/help/help-wizard.json',
});
const saying = (issue: string): WizardState =>
  play(walkTo('describe', { site: aSite({ askPlatform: false }), platform: 'unsure' as never }), {
    type: 'described',
    issue,
  });
const hits = (...entries: Partial<Entry>[]): Response =>
  Response.json({ hits: entries.map((entry) => anEntry({ kind: 'thread', text: '', ...entry })) });

/** What the servers say, by address; the test says when. */
function serve(answer: (url: string, words: string, signal: AbortSignal | undefined) => Response | Promise<Response>) {
  const asked: string[] = [];
  replace(window, 'fetch', async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const { q } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { q?: string };
    asked.push(url);
    return answer(url, q ?? '', init?.signal ?? undefined);
  });
  return asked;
}

function listen() {
  const events: WizardEvent[] = [];
  const errors: string[] = [];
  const search = new SearchController(
    (event) => events.push(event),
    (error) => errors.push((error as Error).message),
  );
  return { search, events, errors };
}

const found = (events: readonly WizardEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'matched' || event.type === 'improved'
      ? [`${event.type} ${event.text}: ${event.matches.map(({ entry }) => entry.id).join()}`]
      : [],
  );

describe('the search controller with engines elsewhere', () => {
  it('shows what is here at once; what is found elsewhere joins', async () => {
    let answer = (_: Response): void => {};
    const asked = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
    const { search, events } = listen();
    search.setContent(of(LOCAL, FAR));
    search.follow(saying('playback'));
    await until(() => found(events).length > 0, 'what is here is shown');
    await until(() => asked.length > 0, 'the engine is asked');
    expect(found(events)).to.deep.equal(['matched playback: a']);
    answer(hits({ id: 'x', title: 'Playback is choppy' }, { id: 'y', title: 'No sound' }));
    await until(() => found(events).length > 1, 'the others join');
    expect(found(events)[1]).to.equal('improved playback: a,x,y');
    expect(asked).to.deep.equal(['https://search.example/indexes/threads/search']);
    search.close();
  });

  it('marks the words in what others found, and says why it is shown', async () => {
    serve(() => hits({ id: 'x', title: 'Choppy playback', text: 'It STOPS.', solved: true }));
    const { search, events } = listen();
    search.setContent(of([], FAR));
    search.follow(saying('playback stop'));
    const matched = await until(() => events.find(({ type }) => type === 'matched'), 'something is found');
    const match = matched.type === 'matched' ? matched.matches[0] : undefined;
    expect(match?.highlights).to.deep.equal({ title: [[7, 15]], text: [[3, 8]] });
    expect(match?.reasons).to.deep.equal(['solved', 'words-2-of-2']);
    search.close();
  });

  it('puts what is for another platform, or archived, last', async () => {
    serve(() =>
      hits({ id: 'tv', platforms: ['tv'] }, { id: 'old', archived: true }, { id: 'phone', platforms: ['phone'] }),
    );
    const { search, events } = listen();
    search.setContent(of([], FAR));
    search.follow(play(walkTo('describe'), { type: 'described', issue: 'playback' }));
    await until(() => found(events).length > 0, 'something is found');
    expect(found(events)).to.deep.equal(['matched playback: phone,tv,old']);
    search.close();
  });

  it('drops what comes late, and stops asking for it', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    let late = (_: Response): void => {};
    serve((_, words, signal) => {
      signals.push(signal);
      if (words === 'films') return hits({ id: 'f', title: 'Films' });
      return new Promise<Response>((resolve) => (late = resolve));
    });
    const { search, events } = listen();
    search.setContent(of(LOCAL, FAR));
    search.follow(saying('playback'));
    await until(() => signals.length > 0, 'the engine is asked');
    search.follow(saying('films'));
    await until(() => found(events).some((words) => words.startsWith('matched films')), 'the other words are answered');
    late(hits({ id: 'x' }));
    await until(() => found(events).some((words) => words.endsWith('films: f')), 'the new answer is there');
    expect(found(events).some((words) => words.includes('x'))).to.equal(false);
    expect(signals[0]?.aborted).to.equal(true);
    search.close();
  });

  it('hides nothing where an engine fails, says that something is missing, and asks again when told to', async () => {
    let isDown = true;
    const asked = serve((url) => {
      if (!url.startsWith('https://search.example')) return Response.json({ results: [{ hits: [] }] });
      return isDown ? new Response('{}', { status: 403 }) : hits({ id: 'x', title: 'Playback is choppy' });
    });
    const { search, events, errors } = listen();
    search.setContent(of(LOCAL, FAR, OTHER));
    search.follow(saying('playback'));
    await until(() => search.missing.length > 0, 'something is missing');
    expect(search.missing.map(({ type }) => type).join()).to.equal('meilisearch');
    expect(found(events)[0]).to.equal('matched playback: a');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('[meilisearch] https://search.example refused the key');
    await until(
      () => asked.some((url) => url.startsWith('https://site.example/search/multi_search')),
      'the other is asked',
    );
    isDown = false;
    search.again();
    await until(() => found(events).at(-1) === 'improved playback: a,x', 'it is asked again');
    expect([search.missing.length, errors.length]).to.deep.equal([0, 1]);
    search.close();
  });

  it('finds nothing, and says that something is missing, where it is offline with nothing here', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    const { search, events, errors } = listen();
    search.setContent(of([], FAR));
    search.follow(saying('playback'));
    await until(() => found(events).length > 0, 'it is answered');
    expect([found(events)[0], search.missing.length]).to.deep.equal(['matched playback: ', 1]);
    expect(errors[0]).to.contain('this device is offline');
    search.close();
  });

  it('warns once of documents that cannot be shown', async () => {
    const warnings = collectWarnings();
    serve(() => hits({ id: 'x', url: 'javascript:alert(1)' }, { id: 'y' }));
    const { search, events } = listen();
    search.setContent(of([], FAR));
    for (const words of ['playback', 'downloads']) {
      search.follow(saying(words));
      await until(() => found(events).includes(`matched ${words}: y`), 'the other one is shown');
    }
    expect(warnings).to.have.length(1);
    search.close();
  });
});

describe('the search controller when entries come anew', () => {
  it('lets them join what is shown', async () => {
    const { search, events } = listen();
    search.setContent(of(LOCAL));
    search.follow(saying('playback'));
    await until(() => found(events).length > 0, 'something is found');
    search.setContent(of([...LOCAL, anEntry({ id: 'b', title: 'Playback', text: '' })]));
    await until(() => found(events).length > 1, 'the new one joins');
    expect(found(events)[1]).to.equal('improved playback: b,a');
    expect(events.filter(({ type }) => type === 'search-started')).to.have.length(1);
    search.close();
  });

  it('does nothing where they are the same', async () => {
    const { search, events } = listen();
    search.setContent(of(LOCAL, FAR));
    serve(() => hits());
    search.follow(saying('playback'));
    await until(() => found(events).length > 0, 'something is found');
    search.setContent(of([...LOCAL], FAR));
    const other = listen();
    other.search.setContent(of(LOCAL));
    other.search.follow(saying('playback'));
    await until(() => found(other.events).length > 0, 'another one has looked meanwhile');
    expect(events.map(({ type }) => type)).to.deep.equal(['search-started', 'matched']);
    search.close();
  });
});
