import { expect } from '@esm-bundle/chai';
import { ConnectionController } from '../../src/controllers/connection-controller.js';
import { now } from '../../src/controllers/now.js';
import { goOnline, replace } from '../helpers/replace.js';

describe('the connection', () => {
  function connected() {
    const heard = { updates: 0, returns: 0 };
    const host = {
      addController: () => {},
      removeController: () => {},
      requestUpdate: () => void (heard.updates += 1),
      updateComplete: Promise.resolve(true),
    };
    const connection = new ConnectionController(host, () => void (heard.returns += 1));
    connection.hostConnected();
    return { connection, heard };
  }

  it('is told of when it goes and when it comes back, each once', () => {
    const { connection, heard } = connected();
    goOnline(false);
    window.dispatchEvent(new Event('offline'));
    expect([connection.online, heard]).to.deep.equal([false, { updates: 1, returns: 0 }]);
    goOnline(true);
    window.dispatchEvent(new Event('online'));
    expect([connection.online, heard]).to.deep.equal([true, { updates: 2, returns: 1 }]);
    connection.hostDisconnected();
  });

  it('is looked at when the page is there again: one that slept was told nothing', () => {
    const { connection, heard } = connected();
    replace(navigator as { onLine: boolean }, 'onLine', false);
    window.dispatchEvent(new Event('pageshow'));
    expect(connection.online).to.equal(false);
    replace(navigator as { onLine: boolean }, 'onLine', true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect([connection.online, heard.returns]).to.deep.equal([true, 1]);
    connection.hostDisconnected();
  });

  it('is left alone by who is gone from the page', () => {
    const { connection, heard } = connected();
    connection.hostDisconnected();
    goOnline(false);
    goOnline(true);
    expect(heard).to.deep.equal({ updates: 0, returns: 0 });
  });
});

describe('the time', () => {
  it('is not set back with the clock', () => {
    const before = now();
    replace(Date, 'now', () => before - 3_600_000);
    expect(now() >= before).to.equal(true);
  });

  it('is set on with the clock', () => {
    const later = Date.now() + 3_600_000;
    replace(Date, 'now', () => later);
    expect(now()).to.equal(later);
  });
});
