import { expect } from '@esm-bundle/chai';
import { guessPlatform } from '../../src/controllers/guess-platform.js';
import type { Platform } from '../../src/core/types.js';

const DEVICES = ['phone', 'tablet', 'desktop', 'web', 'speaker', 'tv', 'car', 'watch'];
const SYSTEMS = ['ios', 'android', 'windows', 'mac', 'linux', 'chromeos'];
const platforms = (...ids: string[]): Platform[] => ids.map((id) => ({ id, label: id }));

/** Browser, the device it runs on, its system; `null` = the list has none that fits. */
const BROWSERS: readonly (readonly [
  userAgent: string,
  device: string | null,
  system: string | null,
  touch?: number,
])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'desktop',
    'windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0', 'desktop', 'windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'desktop',
    'mac',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'desktop', 'linux'],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'desktop',
    'chromeos',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'phone',
    'ios',
    5,
  ],
  ['Mozilla/5.0 (iPod touch; CPU iPhone OS 12_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 'phone', 'ios', 5],
  [
    'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 Version/12.1 Mobile/15E148 Safari/604.1',
    'tablet',
    'ios',
    5,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'tablet',
    'ios',
    5,
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'phone',
    'android',
    5,
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0', 'phone', 'android', 5],
  [
    'Mozilla/5.0 (Linux; Android 13; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'tablet',
    'android',
    5,
  ],
  [
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 8.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/6.5 Chrome/120 TV Safari/537.36',
    'tv',
    null,
  ],
  [
    'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    'tv',
    null,
  ],
  ['Mozilla/5.0 (Linux; Android 12; BRAVIA 4K) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36', 'tv', null],
  [
    'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Safari/537.36 CrKey/1.56',
    'tv',
    null,
  ],
  ['Mozilla/5.0 (Linux; Android 11; Wear OS) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36', 'watch', null],
  ['Mozilla/5.0 (Mobile; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5', 'phone', null],
  ['', null, null],
  ['curl/8.5.0', null, null],
];

describe('the guess of a platform', () => {
  for (const [userAgent, device, system, maxTouchPoints = 0] of BROWSERS) {
    const browser = { userAgent, maxTouchPoints };
    const name = `${userAgent.slice(0, 60) || 'an empty user agent'}${maxTouchPoints > 0 ? ' with a touch screen' : ''}`;
    it(`is ${String(device)}, or ${String(system)}, for ${name}`, () => {
      expect(guessPlatform(platforms(...DEVICES), browser)).to.equal(device);
      expect(guessPlatform(platforms(...SYSTEMS), browser)).to.equal(system);
    });
  }

  const PHONE = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Mobile/15E148' };

  it('takes the system before the kind of device', () => {
    expect(guessPlatform(platforms('phone', 'ios'), PHONE)).to.equal('ios');
  });

  it('knows a platform by its icon, and any case of its id', () => {
    expect(guessPlatform([{ id: 'our-app', label: 'App', icon: 'phone' }], PHONE)).to.equal('our-app');
    expect(guessPlatform(platforms('iOS'), PHONE)).to.equal('iOS');
  });

  it('is none where the site has no such platform, or none at all', () => {
    expect(guessPlatform(platforms('tv', 'car'), PHONE)).to.equal(null);
    expect(guessPlatform([], PHONE)).to.equal(null);
  });
});
