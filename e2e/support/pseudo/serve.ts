import type { Page } from '@playwright/test';
import { build } from 'vite';

/** Makes a page in Spanish load the pseudo language instead. */
export async function servePseudo(page: Page): Promise<void> {
  for (const part of ['first', 'later']) {
    const body = await scriptOf(part);
    await page.route(`**/assets/messages-es-${part}-*.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
  }
}

/** The script that exports what `part.ts` in this folder does. */
async function scriptOf(part: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: `e2e/support/pseudo/${part}.ts`, formats: ['es'], fileName: part },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (!chunk) throw new Error(`Vite built nothing of ${part}.ts.`);
  return chunk.code;
}
