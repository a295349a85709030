import { expect } from '@esm-bundle/chai';
import { noteSignIn, takeSignIn } from '../../src/controllers/sign-in-attempt.js';
import { replace } from '../helpers/replace.js';

const KEY = `sign-in-${crypto.randomUUID()}`;

describe('leaving to sign in', () => {
  afterEach(() => takeSignIn(KEY));

  it('is known to the wizard that comes back, once', () => {
    expect(takeSignIn(KEY)).to.equal(false);
    noteSignIn(KEY);
    expect(takeSignIn(`${KEY}-other`)).to.equal(false);
    expect([takeSignIn(KEY), takeSignIn(KEY)]).to.deep.equal([true, false]);
  });

  it('is forgotten after half an hour', () => {
    const hour = 3_600_000;
    noteSignIn(KEY, Date.now() - hour);
    expect(takeSignIn(KEY)).to.equal(false);
  });

  it('is no matter where storage is denied', () => {
    const denied = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    replace(Storage.prototype, 'setItem', denied);
    replace(Storage.prototype, 'getItem', denied);
    noteSignIn(KEY);
    expect(takeSignIn(KEY)).to.equal(false);
  });
});
