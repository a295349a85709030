import { expect } from '@esm-bundle/chai';
import { otherDevices, readDevice, type Device } from '../../src/controllers/read-device.js';

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

/** What each browser says, and what is true of it. */
const DEVICES: readonly (readonly [
  name: string,
  device: Device,
  os: string | undefined,
  browser: string | undefined,
])[] = [
  [
    'Chrome on Windows 11, by Client Hints',
    hinted(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Google Chrome', 'Windows', '15.0.0'),
    'Windows 11',
    'Chrome 131',
  ],
  [
    'Edge on Windows 10, by Client Hints',
    hinted(
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/131.0.0.0`,
      'Microsoft Edge',
      'Windows',
      '10.0.0',
    ),
    'Windows 10',
    'Microsoft Edge 131',
  ],
  [
    'Firefox on Windows, which does not say which one',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0' },
    'Windows 10/11',
    'Firefox 153',
  ],
  [
    'an old Windows',
    { userAgent: 'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0' },
    'Windows 7',
    'Firefox 115',
  ],
  [
    'Safari on a Mac, whose version is frozen',
    { userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Version/17.4 Safari/605.1.15` },
    'macOS',
    'Safari 17.4',
  ],
  [
    'Chrome on a Mac, by Client Hints',
    hinted(
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} Safari/537.36`,
      'Google Chrome',
      'macOS',
      '15.1.0',
    ),
    'macOS 15.1',
    'Chrome 131',
  ],
  [
    'a tablet that calls itself a Mac',
    {
      userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Version/17.4 Safari/605.1.15`,
      maxTouchPoints: 5,
    },
    'iPadOS 17.4',
    'Safari 17.4',
  ],
  [
    'an iPhone',
    {
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) ${SAFARI} Version/17.5 Mobile/15E148 Safari/604.1`,
    },
    'iOS 17.5',
    'Safari 17.5',
  ],
  [
    'an iPhone whose system stopped counting',
    {
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${SAFARI} Version/26.0 Mobile/15E148 Safari/604.1`,
    },
    'iOS 26',
    'Safari 26',
  ],
  [
    'Chrome on Android, whose version is frozen',
    { userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36` },
    'Android',
    'Chrome 131',
  ],
  [
    'Chrome on Android, by Client Hints',
    hinted(`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Google Chrome', 'Android', '14.0.0'),
    'Android 14',
    'Chrome 131',
  ],
  [
    'Firefox on Android',
    { userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0' },
    'Android 14',
    'Firefox 153',
  ],
  [
    'Linux',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' },
    'Linux',
    'Firefox 153',
  ],
  [
    'Chrome OS',
    { userAgent: `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36` },
    'Chrome OS',
    'Chrome 131',
  ],
  ['nothing it knows', { userAgent: 'something' }, undefined, undefined],
  ['nothing at all', { userAgent: '' }, undefined, undefined],
];

function hinted(userAgent: string, brand: string, platform: string, platformVersion: string): Device {
  return {
    userAgent,
    userAgentData: {
      brands: [
        { brand: 'Chromium', version: '131' },
        { brand, version: '131' },
        { brand: 'Not_A Brand', version: '24' },
      ],
      platform,
      getHighEntropyValues: async () => ({ platformVersion }),
    },
  };
}

describe('what a device says of itself', () => {
  for (const [name, device, os, browser] of DEVICES) {
    it(`reads ${name}`, async () => {
      expect(await readDevice(device)).to.deep.equal({ ...(os && { os }), ...(browser && { browser }) });
    });
  }

  it('does without Client Hints that a page may not ask for', async () => {
    const userAgent = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`;
    const userAgentData = { getHighEntropyValues: () => Promise.reject(new Error('NotAllowedError')) };
    expect((await readDevice({ userAgent, userAgentData })).os).to.equal('Windows 10/11');
  });

  it('reads this browser', async () => {
    const { browser = '' } = await readDevice(navigator);
    expect(browser).to.match(/Chrom|Firefox|Safari|WebKit/);
  });
});

describe('platforms that are other devices', () => {
  const platforms = [
    { id: 'phone', label: 'Phone' },
    { id: 'living-room', label: 'TV', icon: 'tv' },
    { id: 'desktop', label: 'Desktop app' },
    { id: 'web', label: 'Web player', icon: 'globe' },
    { id: 'account', label: 'My account' },
  ];

  it('are those made for another kind of device; what runs anywhere is not', () => {
    const computer = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };
    expect(otherDevices(platforms, computer)).to.deep.equal(['phone', 'living-room']);
    const phone = { userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0' };
    expect(otherDevices(platforms, phone)).to.deep.equal(['living-room', 'desktop']);
  });

  it('are none where nobody knows what this one is', () => {
    expect(otherDevices(platforms, { userAgent: 'something' })).to.deep.equal([]);
  });
});
