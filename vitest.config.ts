/** `npm run test:stories`: every story renders, its play function passes, and axe finds nothing. */
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import storybookVite from './.storybook/vite.config.js';
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs';
import { root } from './scripts/self-alias.mjs';

const executablePath = findChromium();

const tests = defineConfig({
  plugins: [storybookTest({ configDir: `${root}.storybook` })],
  test: {
    name: 'stories',
    // A story is checked in four modes; a busy machine takes its time.
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

export default mergeConfig(storybookVite, tests);
