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
      let { API_ORIGIN, UPLOAD_HOSTS } = process.env;
      if (API_ORIGIN === undefined) {
        const sandbox = await startSandbox({ port: 0, host: '127.0.0.1', speed: 1 });
        server.httpServer?.once('close', () => void sandbox.stop());
        API_ORIGIN = sandbox.origin;
        UPLOAD_HOSTS ??= sandbox.origin;
      }
      server.middlewares.use(devProxy({ ...process.env, API_ORIGIN, UPLOAD_HOSTS }));
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

/** Tells `public/boot.js`, which is not built, something by an attribute of its element. */
function tellBoot(html: string, attribute: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('"', '&quot;');
  return html.replace('<script src="./boot.js"', `$& data-${attribute}="${json}"`);
}

/** What to say in browsers that are too old. */
function tooOldMessages(): Plugin {
  return {
    name: 'append-desk:too-old-messages',
    transformIndexHtml: (html) => tellBoot(html, 'too-old', TOO_OLD),
  };
}

/** A name such as `messages-es-first` for what a language is loaded by. */
function messagesName(module: string | undefined): string | undefined {
  const [, code, part] = /\/src\/messages\/(\w+)\/(first|later)\.ts$/.exec(module ?? '') ?? [];
  return code && `messages-${code}-${part}`;
}

/** The files of each language's first messages, so that the user's can be fetched at once. */
function firstMessages(): Plugin {
  return {
    name: 'append-desk:first-messages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle).flatMap((file) => {
          const [, code] = /\/messages-(\w+)-first-/.exec(file.fileName) ?? [];
          return code ? [[code, `./${file.fileName}`] as const] : [];
        });
        return tellBoot(html, 'messages', Object.fromEntries(files));
      },
    },
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

/** A busy computer makes tests slow, not wrong. In milliseconds. */
const UNHURRIED = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  // Relative, so that the built page works under any path of any static host.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    policyInPage(),
    tooOldMessages(),
    firstMessages(),
    licencesBesidePage(),
    developmentApi(),
  ],
  build: { outDir: 'dist/page', target: BUILD_TARGET, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            chunkFileNames: ({ facadeModuleId }) =>
              `assets/${messagesName(facadeModuleId ?? undefined) ?? '[name]'}-[hash].js`,
          },
        },
      },
    },
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
          // Vitest would leave one core to itself: of two, half of what tests can have.
          maxWorkers: '100%',
          // The quick runner keeps Vitest's own limit, and skips tests
          // that ask for more.
          ...(process.env['QUICK']
            ? { runner: './e2e/checks/quickRunner.ts', isolate: false }
            : UNHURRIED),
        },
      },
      {
        extends: true,
        test: {
          name: 'edge',
          include: ['e2e/edge/*.test.ts'],
          globalSetup: 'e2e/edge/build.ts',
          ...UNHURRIED,
        },
      },
      {
        extends: true,
        // Found only in workers, and then the page would be loaded again in the middle of a test.
        optimizeDeps: { include: ['papaparse', '@noble/hashes/sha2.js'] },
        test: {
          name: 'browser',
          include: ['{src,e2e}/**/*.browser.test.ts'],
          ...UNHURRIED,
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
