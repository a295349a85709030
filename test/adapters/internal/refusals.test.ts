import { expect } from '@esm-bundle/chai';
import { refusalOf, type Answer } from '../../../src/adapters/internal/refusals.js';

const page = (status: number, text: string, headers: HeadersInit = {}): Answer => ({
  ...{ status, text, headers: new Headers(headers) },
  ...{ json: undefined, redirectedTo: '' },
});
const SIGN_IN = '<html><form><input name="p" type="password"></form>Nothing here</html>';

describe('what an answer means on any forum', () => {
  it('takes a page to sign in on for a session that ran out', () => {
    for (const status of [200, 401, 403]) expect(refusalOf(page(status, SIGN_IN))?.code).to.equal('session-expired');
  });

  it('leaves open whether a post landed where the page of a forum that broke can be signed in on', () => {
    for (const status of [500, 502, 504]) {
      expect(refusalOf(page(status, SIGN_IN))).to.deep.equal({ code: 'unavailable', outcomeUnknown: true });
    }
  });

  it('knows a check for people in front of the forum, which let nothing through', () => {
    for (const answer of [
      page(503, '<html>cf-chl</html>'),
      page(200, '<html></html>', { 'cf-mitigated': 'challenge' }),
    ])
      expect(refusalOf(answer)).to.deep.equal({ code: 'captcha' });
  });
});
