import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { countBrowserTests } from './scripts/count-browser-tests.mjs';
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs';
import { everySourceModule, selfImports } from './scripts/test-runner-plugins.mjs';

const executablePath = findChromium();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { headless: true, args: chromiumArgs, ...(executablePath && { executablePath }) },
      concurrency: 2,
      // A window each: a tab behind another one draws nothing, has no idle time and hears of no change of its size.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    selfImports(),
    everySourceModule(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    // setViewport, emulateMedia, sendKeys, sendMouse are there by default; this one is not.
    a11ySnapshotPlugin(),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // A machine that does other things at the same time is no failure.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: '30000', forbidOnly: process.env['CI'] !== undefined } },
  coverageConfig: {
    include: ['src/**'],
    reportDir: 'coverage',
    reporters: ['lcovonly', 'text-summary'],
    threshold: { lines: 90, statements: 0, branches: 0, functions: 0 },
  },
  reporters: [defaultReporter(), countBrowserTests()],
};
