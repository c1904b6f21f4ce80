import { startSandbox, type SandboxSettings } from './node/server.ts';

/** The sandbox's command, built to `dist/server`: `PORT`, `HOST`, `SPEED`. */
async function main(): Promise<void> {
  const sandbox = await startSandbox(readSettings(process.env));
  console.log(`The sandbox is at ${sandbox.origin}`);
}

function readSettings(env: Readonly<Record<string, string | undefined>>): SandboxSettings {
  return {
    port: number('PORT', env['PORT'] ?? '8788'),
    host: env['HOST'] ?? '127.0.0.1',
    speed: number('SPEED', env['SPEED'] ?? '1'),
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`${name} must be a number of 0 or more, not “${text}”.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
