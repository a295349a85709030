import { expect } from '@esm-bundle/chai';
import type { SearchedContent } from '../../src/controllers/open-searcher.js';
import { SearchController } from '../../src/controllers/search-controller.js';
import type { Entry } from '../../src/core/types.js';
import type { WizardEvent } from '../../src/core/wizard-events.js';
import type { WizardState } from '../../src/core/wizard-state.js';
import { until } from '../helpers/until.js';
import { aSite, anEntry, play, walkTo } from '../helpers/wizard-fixtures.js';

const ENTRIES = [
  anEntry({ id: 'a', title: 'Playback stops', text: '' }),
  anEntry({ id: 'b', title: 'Downloads vanish', text: '' }),
];

const of = (entries: readonly Entry[]): SearchedContent => ({ entries, indexUrl: null, lang: 'en' });

/** At the sentence, with nothing but it said. */
const saying = (issue: string): WizardState =>
  play(walkTo('describe', { site: aSite({ askPlatform: false }), platform: 'unsure' as never }), {
    type: 'described',
    issue,
  });

interface Listening {
  readonly search: SearchController;
  readonly events: WizardEvent[];
  readonly errors: unknown[];
}

function listen(): Listening {
  const events: WizardEvent[] = [];
  const errors: unknown[] = [];
  const search = new SearchController(
    (event) => events.push(event),
    (error) => errors.push(error),
  );
  return { search, events, errors };
}

const found = (events: readonly WizardEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'matched' ? [`${event.text}: ${event.matches.map(({ entry }) => entry.id).join()}`] : [],
  );

describe('the search controller', () => {
  it('says at once that it looks, and what it found', async () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    search.follow(saying('  playback stops '));
    expect(events.map(({ type }) => type)).to.deep.equal(['search-started']);
    await until(() => found(events).length > 0, 'it found something');
    expect(found(events)).to.deep.equal(['playback stops: a']);
  });

  it('looks once for what is typed without a pause', async () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    for (const text of ['d', 'do', 'dow', 'downloads']) search.follow(saying(text));
    await until(() => found(events).length > 0, 'it found something');
    expect(found(events)).to.deep.equal(['downloads: b']);
  });

  it('does not look again for the same words', async () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    search.follow(saying('downloads'));
    search.follow(saying(' downloads'));
    await until(() => found(events).length > 0, 'it found something');
    search.follow(saying('downloads '));
    expect(events.map(({ type }) => type)).to.deep.equal(['search-started', 'matched']);
  });

  it('looks again when the platform is another one', () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    search.follow(saying('downloads'));
    const phone = play(walkTo('describe'), { type: 'described', issue: 'downloads' });
    search.follow(phone);
    expect(events.map((event) => event.type === 'search-started' && event.platform)).to.deep.equal([null, 'phone']);
    search.reset();
  });

  it('says nothing of words that changed while the engine was at work', async () => {
    const { search, events } = listen();
    let reads = 0;
    const entries = new Proxy(ENTRIES, {
      get(target, key): unknown {
        reads += 1;
        if (reads === 1) search.follow(saying('downloads'));
        return Reflect.get(target, key);
      },
    });
    search.setContent(of(entries));
    search.follow(saying('playback'));
    await until(() => found(events).length > 0, 'it found something');
    expect(found(events)).to.deep.equal(['downloads: b']);
    expect(reads).to.be.greaterThan(1);
  });

  it('finds nothing for nothing', async () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    search.follow(saying('playback'));
    search.follow(saying(''));
    await until(() => found(events).length > 0, 'it looked');
    expect(found(events)).to.deep.equal([': ']);
  });

  it('waits for the entries, and looks once they are there', async () => {
    const { search, events } = listen();
    search.follow(saying('downloads'));
    search.setContent(of(ENTRIES));
    await until(() => found(events).length > 0, 'it found something');
    search.setContent(null);
    search.setContent(of([anEntry({ id: 'c', title: 'Downloads are gone' })]));
    await until(() => found(events).length > 1, 'it looked in the new ones');
    expect(found(events)).to.deep.equal(['downloads: b', 'downloads: c']);
  });

  it('looks again for the same words when it is told to', async () => {
    const { search, events } = listen();
    search.again();
    expect(events, 'nothing was asked yet').to.deep.equal([]);
    search.setContent(of(ENTRIES));
    search.follow(saying('downloads'));
    await until(() => found(events).length > 0, 'it found something');
    search.again();
    await until(() => events.some(({ type }) => type === 'improved'), 'it looked again');
    expect(found(events), 'what was found stays meanwhile').to.deep.equal(['downloads: b']);
  });

  it('looks for nothing more once it is reset', async () => {
    const { search, events } = listen();
    search.setContent(of(ENTRIES));
    search.follow(saying('playback'));
    search.reset();
    const other = listen();
    other.search.setContent(of(ENTRIES));
    other.search.follow(saying('playback'));
    await until(() => found(other.events).length > 0, 'another one has looked meanwhile');
    expect(found(events)).to.deep.equal([]);
  });

  it('does not pass off the beginning of an entry as the whole while entries are on their way', async () => {
    const { search } = listen();
    const [entry] = ENTRIES as [Entry];
    search.setContent(null);
    const outcome = await search.read({ ...entry, partial: true }).then(
      () => 'read',
      (error: unknown) => String(error),
    );
    expect(outcome).to.contain('nothing can be read yet');
    search.setContent(of(ENTRIES));
    expect((await search.read(entry)).id).to.equal('a');
    search.close();
  });

  it('tells when the engine breaks', async () => {
    const { search, events, errors } = listen();
    const broken = new Proxy([...ENTRIES], {
      get(target, key): unknown {
        if (key === 'length' || key === Symbol.iterator) throw new Error('broken');
        return Reflect.get(target, key);
      },
    });
    search.setContent(of(broken));
    search.follow(saying('playback'));
    await until(() => events.some(({ type }) => type === 'search-failed'), 'the failure is told');
    expect(errors).to.have.length(1);
  });
});
