import { expect } from '@esm-bundle/chai';

/** Made by scripts/test-runner-plugins.mjs: a module that imports each one of src. */
const EVERY_SOURCE_MODULE = '/virtual/every-source-module.js';

describe('the sources', () => {
  it('all load in a page, so that coverage counts those without a test', async () => {
    const { count } = (await import(EVERY_SOURCE_MODULE)) as { count: number };
    expect(count).to.be.greaterThan(0);
  });
});
