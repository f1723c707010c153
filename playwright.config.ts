import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** The system's Chromium where there is one; otherwise Playwright's own, which it says how to install. */
const executablePath = process.env.CHROMIUM_PATH ?? SYSTEM_BROWSERS.find(existsSync);

/** What publishes policies or takes files in changes what the others count, so it comes last. */
const CHANGES_VERDICTS = ['policies.spec.ts', 'classification.spec.ts', 'uploads.spec.ts'];

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: process.env.MUSTER_TEST_REPORT ?? '.cache/results/e2e.json' }]],
  outputDir: 'test-results',
  projects: [
    { name: 'people', testMatch: '*.setup.ts' },
    { name: 'product', testMatch: '*.spec.ts', testIgnore: CHANGES_VERDICTS, dependencies: ['people'] },
    { name: 'policies', testMatch: CHANGES_VERDICTS, dependencies: ['product'] },
  ],
  use: {
    baseURL: process.env.MUSTER_E2E_URL,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
