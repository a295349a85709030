import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonalData } from '../../src/checks/index.js';

/** What is found of a text, as `kind: text`. */
function found(text: string): string[] {
  return findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('what stands around personal data', () => {
  it('makes an extension part of a telephone number', () => {
    assert.deepEqual(found('call (212) 555-0147 ext. 23, until 4pm'), ['phone: (212) 555-0147 ext. 23']);
    assert.deepEqual(found('212-555-0147x204 is it'), ['phone: 212-555-0147x204']);
  });

  it('makes a telephone number of what follows one', () => {
    assert.deepEqual(found('not +91 98203 45678 any more, please change it to 8123456790'), [
      'phone: +91 98203 45678',
      'phone: 8123456790',
    ]);
    assert.deepEqual(found('call +91 98203 45678 about order 8123456790'), ['phone: +91 98203 45678']);
  });

  it('makes no telephone number of a filed number or a postal code', () => {
    assert.deepEqual(found('my loan number is 0084471920'), []);
    assert.deepEqual(found('entry 0084471920'), []);
    assert.deepEqual(found('CEP 80010-000'), []);
  });

  it('denies a Social Security number only where a thing is named right before it', () => {
    assert.deepEqual(found('the last page shows 123-45-6789 in plain text'), ['national-id: 123-45-6789']);
    assert.deepEqual(found('order number: 123-45-6789'), []);
  });

  it('keeps the groups of a longer number together', () => {
    assert.deepEqual(found('slip 5839 2047 1128 4456 9013'), []);
  });

  it('tells versions from addresses behind "from" and "to"', () => {
    assert.deepEqual(found('firmware went from 1.0.4.88 to 1.1.0.12'), []);
    assert.deepEqual(found('firmware 2.1 is blocked, my IP is 9.8.203.4'), ['ip: 9.8.203.4']);
  });

  it('makes a secret of the digits printed on a router', () => {
    assert.deepEqual(found('WLAN-Schlüssel 48291-77310-55028-19463 geht nicht'), ['secret: 48291-77310-55028-19463']);
  });
});
