import { expect } from '@esm-bundle/chai';

/** Made by scripts/test-runner-plugins.mjs: a module that imports each one of src. */
const EVERY_SOURCE_MODULE = '/virtual/every-source-module.js';

describe('the sources', () => {
  it('all load in a page, so that coverage counts those without a test', async function () {
    // Hundreds of requests, while other tests have the machine.
    this.timeout(60_000);
    const { count } = (await import(EVERY_SOURCE_MODULE)) as { count: number };
    expect(count).to.be.greaterThan(0);
  });
});
