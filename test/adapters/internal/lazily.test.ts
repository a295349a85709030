import { expect } from '@esm-bundle/chai';
import { lazily } from '../../../src/adapters/internal/lazily.js';
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
