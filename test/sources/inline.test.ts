import { expect } from '@esm-bundle/chai';
import { inlineSource } from '../../src/sources/inline.js';

describe('the inline source', () => {
  it('gives what it was given', async () => {
    const source = inlineSource({ entries: [1], baseUrl: 'https://example.org/' });
    expect(await source.entries({})).to.deep.equal([1]);
    expect(source).to.include({ name: 'inline', baseUrl: 'https://example.org/' });
  });

  it('rejects when it is already aborted', async () => {
    let name = '';
    await inlineSource({ entries: [] })
      .entries({ signal: AbortSignal.abort() })
      .catch((error: unknown) => (name = (error as Error).name));
    expect(name).to.equal('AbortError');
  });
});
