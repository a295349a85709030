import { expect } from '@esm-bundle/chai';
import { createSearchIndex, createSearchIndexInSlices } from '../../src/search/index.js';
import { anEntry, ENTRIES } from './entries.js';

describe('search: building in slices', () => {
  it('makes the same index', async () => {
    const index = await createSearchIndexInSlices(ENTRIES, { limit: 3 });
    expect(index.toJSON()).to.deep.equal(createSearchIndex(ENTRIES, { limit: 3 }).toJSON());
  });

  it('lets the page run in between', async () => {
    const many = Array.from({ length: 4_000 }, (_, i) =>
      anEntry({
        id: `t${i}`,
        title: `Song ${i} stops`,
        text: 'It stops after five seconds and starts again. '.repeat(5),
      }),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await createSearchIndexInSlices(many);
    clearInterval(timer);
    expect(turns).to.be.greaterThan(1);
  });

  it('stops when aborted', async () => {
    const controller = new AbortController();
    const building = createSearchIndexInSlices(ENTRIES, { signal: controller.signal });
    controller.abort();
    const error: unknown = await building.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
  });
});
