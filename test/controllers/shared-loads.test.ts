import { expect } from '@esm-bundle/chai';
import { shareLoad } from '../../src/controllers/shared-loads.js';

/** A load the test ends, and what became of it. */
function aLoad() {
  const seen: { started: number; aborted: boolean; end: (value: string) => void; fail: (error: Error) => void } = {
    started: 0,
    aborted: false,
    end: () => {},
    fail: () => {},
  };
  const start = (signal: AbortSignal): Promise<string> => {
    seen.started += 1;
    signal.addEventListener('abort', () => (seen.aborted = true));
    return new Promise((resolve, reject) => {
      seen.end = resolve;
      seen.fail = reject;
    });
  };
  return { seen, start };
}

const outcome = (promise: Promise<string>): Promise<string> =>
  promise.then(
    (value) => value,
    (error: unknown) => (error as Error).name,
  );
const { signal } = new AbortController();

describe('loads that are in flight', () => {
  it('are begun once, for all who ask', async () => {
    const { seen, start } = aLoad();
    const both = [shareLoad('test', 'a', start, signal), shareLoad('test', 'a', start, signal)].map(outcome);
    seen.end('there');
    expect(await Promise.all(both)).to.deep.equal(['there', 'there']);
    expect(seen.started).to.equal(1);
  });

  it('are told apart by name, and by what they belong to', async () => {
    const { seen, start } = aLoad();
    const stop = new AbortController();
    const asked = [
      shareLoad('test', 'a', start, stop.signal),
      shareLoad('test', 'b', start, stop.signal),
      shareLoad({}, 'a', start, stop.signal),
    ].map(outcome);
    expect(seen.started).to.equal(3);
    stop.abort();
    expect(await Promise.all(asked)).to.deep.equal(['AbortError', 'AbortError', 'AbortError']);
  });

  it('stay alive for the others when one gives up', async () => {
    const { seen, start } = aLoad();
    const stop = new AbortController();
    const first = outcome(shareLoad('test', 'a', start, stop.signal));
    const second = outcome(shareLoad('test', 'a', start, signal));
    stop.abort();
    expect(await first).to.equal('AbortError');
    expect(seen.aborted).to.equal(false);
    seen.end('there');
    expect(await second).to.equal('there');
  });

  it('are aborted when nobody waits any more, and begun anew for who comes later', async () => {
    const { seen, start } = aLoad();
    const stop = new AbortController();
    const first = outcome(shareLoad('test', 'a', start, stop.signal));
    stop.abort();
    await first;
    expect(seen.aborted).to.equal(true);
    const again = outcome(shareLoad('test', 'a', start, signal));
    expect(seen.started).to.equal(2);
    seen.end('there');
    expect(await again).to.equal('there');
  });

  it('are forgotten when they are over, however they end', async () => {
    const { seen, start } = aLoad();
    const first = outcome(shareLoad('test', 'a', start, signal));
    seen.fail(new TypeError('gone'));
    expect(await first).to.equal('TypeError');
    const again = outcome(shareLoad('test', 'a', start, signal));
    expect(seen.started).to.equal(2);
    seen.end('there');
    await again;
  });

  it('are not begun for who has given up already', async () => {
    const { seen, start } = aLoad();
    expect(await outcome(shareLoad('test', 'a', start, AbortSignal.abort()))).to.equal('AbortError');
    expect(seen.started).to.equal(0);
  });
});
