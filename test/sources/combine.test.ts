import { expect } from '@esm-bundle/chai';
import type { Match } from '../../src/core/types.js';
import { combine, type CombineOptions, type MatchSource } from '../../src/sources/combine.js';
import { until } from '../helpers/until.js';
import { aMatch } from '../helpers/wizard-fixtures.js';
import { rejection } from './fake-fetch.js';

const list = (...ids: string[]): Match[] => ids.map((id) => aMatch({ id, url: `https://site.example/${id}` }));
const ids = (matches: readonly Match[]): string => matches.map(({ entry }) => entry.id).join('');
const query = (signal = new AbortController().signal) => ({ limit: 9, signal });
const never = (): Promise<never> => new Promise(() => {});

/** A source that answers when the test says so. */
function aSource(name: string): MatchSource & {
  readonly asked: { readonly text: string; readonly signal: AbortSignal }[];
  answer: (matches: readonly Match[]) => void;
  fail: (words: string) => void;
} {
  const source = {
    name,
    asked: [] as { text: string; signal: AbortSignal }[],
    answer: (_: readonly Match[]): void => {},
    fail: (_: string): void => {},
    search(text: string, { signal }: { readonly signal: AbortSignal }): Promise<readonly Match[]> {
      source.asked.push({ text, signal });
      return new Promise((resolve, reject) => {
        source.answer = resolve;
        source.fail = (words) => reject(new Error(words));
      });
    },
  };
  return source;
}

const here = (...found: string[]): MatchSource => ({ name: 'device', search: () => list(...found) });

function listen(local: MatchSource, remote: readonly MatchSource[], options: CombineOptions = {}) {
  const told: string[] = [];
  const combined = combine(local, remote, {
    pauseMs: 0,
    onChange: () => told.push('more'),
    onError: (error, source) => told.push(`${source}: ${(error as Error).message}`),
    ...options,
  });
  return { combined, told };
}

describe('searching here and elsewhere', () => {
  it('shows what is here at once, and says when there is more', async () => {
    const far = aSource('far');
    const { combined, told } = listen(here('a', 'b'), [far]);
    expect(ids(await combined.search('songs', query()))).to.equal('ab');
    await until(() => far.asked.length > 0, 'the other one is asked');
    expect(told).to.deep.equal([]);
    far.answer(list('b', 'x'));
    await until(() => told.length > 0, 'there is more');
    expect(ids(await combined.search('songs', query()))).to.equal('bax');
    expect([told, far.asked.map(({ text }) => text)]).to.deep.equal([['more'], ['songs']]);
  });

  it('says nothing of an answer that adds nothing', async () => {
    const [far, other] = [aSource('far'), aSource('other')];
    const { combined, told } = listen(here('a'), [far, other]);
    await combined.search('songs', query());
    await until(() => other.asked.length > 0, 'both are asked');
    far.answer([]);
    other.answer(list('x'));
    await until(() => told.length > 0, 'there is more');
    expect(told).to.deep.equal(['more']);
  });

  it('asks others only once the visitor rests', async () => {
    const far = aSource('far');
    const { combined } = listen(here('a'), [far], { pauseMs: 30 });
    for (const text of ['s', 'so', 'son', 'songs']) await combined.search(text, query());
    await until(() => far.asked.length > 0, 'it is asked');
    expect(far.asked.map(({ text }) => text)).to.deep.equal(['songs']);
  });

  it('stops a request for other words, and does not hear its late answer', async () => {
    const far = aSource('far');
    const { combined, told } = listen(here('a'), [far]);
    await combined.search('songs', query());
    await until(() => far.asked.length === 1, 'it is asked');
    const late = far.answer;
    expect(ids(await combined.search('films', query()))).to.equal('a');
    await until(() => far.asked.length === 2, 'it is asked for the other words');
    late(list('x'));
    far.answer(list('y'));
    await until(() => told.length > 0, 'there is more');
    expect(ids(await combined.search('films', query()))).to.equal('ay');
    expect([told, far.asked.map(({ signal }) => signal.aborted)]).to.deep.equal([['more'], [true, false]]);
  });

  it('asks again for another platform', async () => {
    const far = aSource('far');
    const { combined } = listen(here('a'), [far]);
    await combined.search('songs', query());
    await combined.search('songs', { ...query(), platform: 'phone' });
    await until(() => far.asked.length > 0, 'it is asked');
    expect(far.asked).to.have.length(1);
  });

  it('waits for others where there is nothing here, and not for ever', async () => {
    const far = aSource('far');
    const { combined, told } = listen(here(), [far]);
    const searching = combined.search('songs', query());
    await until(() => far.asked.length > 0, 'it is asked');
    far.answer(list('x'));
    expect(ids(await searching)).to.equal('x');
    expect(told, 'what is waited for is no news').to.deep.equal([]);
    const slow = listen(here(), [{ name: 'slow', search: never }], { patienceMs: 20 });
    expect(await slow.combined.search('songs', query())).to.deep.equal([]);
  });

  it('shows what others have found where this device is slow, and adds what is here', async () => {
    const [local, far] = [aSource('device'), aSource('far')];
    const { combined, told } = listen(local, [far]);
    const searching = combined.search('songs', query());
    await until(() => far.asked.length > 0, 'the other one is asked');
    far.answer(list('x'));
    expect(ids(await searching)).to.equal('x');
    told.length = 0;
    local.answer(list('a'));
    await until(() => told.length > 0, 'there is more');
    const again = combined.search('songs', query());
    local.answer(list('a'));
    expect(ids(await again).length).to.be.greaterThan(0);
  });

  it('keeps the id of what is shown when another source has the same page', async () => {
    const [far, other] = [aSource('far'), aSource('other')];
    const { combined, told } = listen(here('a'), [far, other]);
    await combined.search('songs', query());
    await until(() => other.asked.length > 0, 'both are asked');
    const same = (id: string): Match[] => [aMatch({ id, url: 'https://site.example/same' })];
    other.answer(same('first'));
    await until(() => told.length === 1, 'there is more');
    far.answer(same('second'));
    await until(() => told.length === 2, 'there is more again');
    expect((await combined.search('songs', query())).map(({ entry }) => entry.id)).to.deep.equal(['first', 'a']);
  });

  it('rejects with an AbortError when it is aborted, also while it waits', async () => {
    const controller = new AbortController();
    const { combined } = listen(here(), [{ name: 'far', search: never }]);
    const searching = combined.search('songs', query(controller.signal));
    setTimeout(() => controller.abort());
    expect((await rejection(searching)).name).to.equal('AbortError');
    expect((await rejection(combined.search('songs', query(AbortSignal.abort())))).name).to.equal('AbortError');
  });

  it('stops everything when it is closed', async () => {
    const far = aSource('far');
    const { combined, told } = listen(here('a'), [far]);
    await combined.search('songs', query());
    await until(() => far.asked.length > 0, 'it is asked');
    combined.close();
    expect(far.asked[0]?.signal.aborted).to.equal(true);
    far.answer(list('x'));
    await Promise.resolve();
    expect(told).to.deep.equal([]);
  });
});

describe('searching where a source fails', () => {
  it('shows the others, tells it once, and says what is missing until it works again', async () => {
    const [far, other] = [aSource('far'), aSource('other')];
    const { combined, told } = listen(here('a'), [far, other]);
    const ask = async (text: string, times: number): Promise<void> => {
      await combined.search(text, query());
      await until(() => far.asked.length === times && other.asked.length === times, 'both are asked');
    };
    await ask('songs', 1);
    far.fail('gone');
    other.answer(list('x'));
    await until(() => told.length === 3, 'all is told');
    expect([...told].sort()).to.deep.equal(['far: gone', 'more', 'more']);
    expect([combined.missing, ids(await combined.search('songs', query()))]).to.deep.equal([['far'], 'ax']);
    told.length = 0;
    await ask('films', 2);
    far.fail('gone again');
    other.answer(list('y'));
    await until(() => told.length > 0, 'what came is told');
    expect(told).to.deep.equal(['more']);
    await ask('books', 3);
    far.answer([]);
    await until(() => combined.missing.length === 0, 'nothing is missing any more');
    expect(told).to.deep.equal(['more', 'more']);
  });

  it('shows what others have where this device cannot be searched', async () => {
    const broken = { name: 'device', search: () => Promise.reject(new Error('no index')) };
    const { combined, told } = listen(broken, [{ name: 'far', search: () => list('x') }]);
    expect(ids(await combined.search('songs', query()))).to.equal('x');
    expect(told[0]).to.equal('device: no index');
    expect(combined.missing).to.deep.equal(['device']);
  });

  it('finds nothing, and says what is missing, where only the others fail', async () => {
    const { combined } = listen(here(), [{ name: 'far', search: () => Promise.reject(new Error('gone')) }]);
    expect([await combined.search('songs', query()), combined.missing]).to.deep.equal([[], ['far']]);
  });

  it('fails where every source does, with the error of the device', async () => {
    const fail = (name: string): MatchSource => ({ name, search: () => Promise.reject(new Error(`${name} broke`)) });
    const { combined } = listen(fail('device'), [fail('far')]);
    expect((await rejection(combined.search('songs', query()))).message).to.equal('device broke');
  });
});
