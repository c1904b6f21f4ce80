import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './e2e/checks/chromium.ts';
import { licenceTexts, shippedPackages } from './e2e/checks/licences.ts';
import { OLDEST_BROWSERS, TOO_OLD } from './src/app/browsers.ts';
import { devProxy } from './src/proxy/dev.ts';
import { CONTENT_SECURITY_POLICY } from './src/proxy/policy.ts';
import { startSandbox } from './src/sandbox/node/server.ts';

const BUILD_TARGET = Object.entries(OLDEST_BROWSERS).map(([name, version]) => name + version);

/** `npm run dev`: the proxy below `/api`, in front of `API_ORIGIN` or, without it, a sandbox. */
function developmentApi(): Plugin {
  return {
    name: 'append-desk:development-api',
    apply: (_, { command, isPreview }) =>
      command === 'serve' && !isPreview && process.env['VITEST'] === undefined,
    async configureServer(server) {
      let { API_ORIGIN } = process.env;
      if (API_ORIGIN === undefined) {
        const sandbox = await startSandbox({ port: 0, host: '127.0.0.1', speed: 1 });
        server.httpServer?.once('close', () => void sandbox.stop());
        API_ORIGIN = sandbox.origin;
      }
      server.middlewares.use(devProxy({ ...process.env, API_ORIGIN }));
    },
  };
}

/** The Content Security Policy in the built page itself, so that any static host has it. */
function policyInPage(): Plugin {
  return {
    name: 'append-desk:policy-in-page',
    // The development server runs scripts in the document, which the policy forbids.
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<head>',
        `$&\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
      ),
  };
}

/** The words for browsers that are too old, for the script that runs before any other. */
function tooOldWords(): Plugin {
  const words = JSON.stringify(TOO_OLD).replaceAll('"', '&quot;');
  return {
    name: 'append-desk:too-old-words',
    transformIndexHtml: (html) =>
      html.replace('<script src="./boot.js"', `$& data-too-old="${words}"`),
  };
}

/** `licences.txt` beside the page: who wrote what it is made of. */
function licencesBesidePage(): Plugin {
  return {
    name: 'append-desk:licences-beside-page',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      const source = licenceTexts(shippedPackages());
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

export default defineConfig({
  // Relative, so that the built page works under any path of any static host.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    policyInPage(),
    tooOldWords(),
    licencesBesidePage(),
    developmentApi(),
  ],
  build: { outDir: 'dist/page', target: BUILD_TARGET, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  environments: {
    server: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          input: { proxy: 'src/proxy/node.ts', sandbox: 'src/sandbox/node.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'e2e/edge/**'],
          setupFiles: './e2e/checks/propertySeed.ts',
          // A busy computer makes tests slow, not wrong; quick ones are told by Vitest's own limit.
          ...(process.env['QUICK']
            ? { runner: './e2e/checks/quickRunner.ts' }
            : { testTimeout: 20_000 }),
        },
      },
      {
        extends: true,
        test: {
          name: 'edge',
          include: ['e2e/edge/*.test.ts'],
          globalSetup: 'e2e/edge/build.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // Found only in workers, and then the page would be loaded again in the middle of a test.
        optimizeDeps: { include: ['papaparse', '@noble/hashes/sha2.js'] },
        test: {
          name: 'browser',
          include: ['{src,e2e}/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
