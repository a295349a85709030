import { expect } from '@esm-bundle/chai';
import { lazily, lazyMethods } from '../../../src/adapters/internal/lazily.js';
import type { CallOptions } from '../../../src/adapters/forum-adapter.js';
import { createForumClient } from '../../../src/adapters/internal/request.js';
import type { AdapterError } from '../../../src/core/errors.js';
import { rejection } from '../conformance/support.js';

describe('lazily', () => {
  it('loads a part once, says when it cannot, and then tries again', async () => {
    let loads = 0;
    const part = lazily(createForumClient('forum', { baseUrl: 'https://forum.example' }), async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return 'part';
    });
    const error = (await rejection(() => part({}))) as AdapterError;
    expect(error).to.include({ name: 'AdapterError', code: 'unreachable', outcomeUnknown: false });
    expect(await Promise.all([part({}), part({})])).to.deep.equal(['part', 'part']);
    expect(loads).to.equal(2);
  });

  it('loads nothing for a call that was aborted already', async () => {
    const part = lazily(createForumClient('forum', { baseUrl: 'https://forum.example' }), () => expect.fail('loaded'));
    expect(await rejection(() => part({ signal: AbortSignal.abort() }))).to.have.property('name', 'AbortError');
  });
});

describe('lazyMethods', () => {
  it('loads a part with the first call of one of its methods, once, and passes on what was given', async () => {
    let loads = 0;
    const { read, describe: facts } = lazyMethods('forum', ['describe', 'read'], async () => {
      loads += 1;
      return {
        describe: async (_options: CallOptions) => 'facts',
        read: async (id: string, { locale }: CallOptions) => `${id} in ${locale}`,
      };
    });
    expect(loads).to.equal(0);
    expect(await Promise.all([facts({}), read('7', { locale: 'de' })])).to.deep.equal(['facts', '7 in de']);
    expect(loads).to.equal(1);
  });

  it('loads nothing for a call that was aborted already, and names the adapter whose part is missing', async () => {
    let loads = 0;
    const { read } = lazyMethods('forum', ['read'], async () => {
      loads += 1;
      const part: { read(id: string, options: CallOptions): Promise<string> } = await Promise.reject(new TypeError());
      return part;
    });
    expect(await rejection(() => read('7', { signal: AbortSignal.abort() }))).to.have.property('name', 'AbortError');
    expect(loads).to.equal(0);
    const error = (await rejection(() => read('7', {}))) as AdapterError;
    expect(error).to.include({ adapter: 'forum', code: 'unreachable', outcomeUnknown: false });
  });
});
