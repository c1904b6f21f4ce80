import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/checks/chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  testIgnore: '**/node_modules/**',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  // Generous: the machines that run this are shared. Nothing waits for longer than it has to.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: chromiumLaunch(),
    // A trace takes a third of the time on top: `--trace retain-on-failure` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-US',
  },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    // Pictures of every screen and a film of the demo; they assert nothing, so no test runs them.
    { name: 'screenshots', testMatch: '**/*.shots.ts' },
    { name: 'film', testMatch: '**/*.film.ts' },
  ],
});
