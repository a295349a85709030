import { expect } from '@esm-bundle/chai';
import { ReceiptStore } from '../../src/controllers/receipt-store.js';

const KEY = `receipts-${crypto.randomUUID()}`;
const STORED = `help-wizard:receipts:${KEY}`;

describe('receipts of a visit', () => {
  afterEach(() => sessionStorage.removeItem(STORED));

  it('keep what was done, and nothing that is on its way or failed', () => {
    const after = {
      'vote:a': { status: 'done', count: 3 },
      'vote:b': { status: 'pending', count: null },
      'subscribe:c': { status: 'failed', count: null },
    } as const;
    new ReceiptStore(KEY, false).follow({}, after);
    expect(new ReceiptStore(KEY, false).load()).to.deep.equal({ 'vote:a': { status: 'done', count: 3 } });
  });

  it('store nothing before something was done, nor where the owner wants nothing stored', () => {
    new ReceiptStore(KEY, false).follow({}, { 'vote:a': { status: 'pending', count: null } });
    new ReceiptStore(KEY, true).follow({}, { 'vote:a': { status: 'done', count: 3 } });
    expect(sessionStorage.getItem(STORED)).to.equal(null);
  });

  it('are none where something else was stored', () => {
    for (const stored of ['{', '[]', '"x"', 'null']) {
      sessionStorage.setItem(STORED, stored);
      expect(new ReceiptStore(KEY, false).load()).to.deep.equal({});
    }
    sessionStorage.setItem(STORED, '{"vote:a":"many"}');
    expect(new ReceiptStore(KEY, false).load()).to.deep.equal({ 'vote:a': { status: 'done', count: null } });
  });
});
