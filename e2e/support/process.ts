import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program running as a child process. */
export interface Running {
  readonly pid: number;
  /** Everything printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
}

/**
 * Starts a program. Resolves when it prints a line in which `ready` finds a value. Rejects with its whole output if
 * it ends before.
 */
export async function startProgram<T>(
  { command, args, env = {} }: Program,
  ready: (line: string) => T | undefined,
): Promise<Running & { readonly said: T }> {
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const said = await new Promise<T>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        printed.push(line);
        const read = ready(line);
        if (read !== undefined) resolve(read);
      });
    }
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`${command} ended:\n${printed.join('\n')}`));
    });
  });
  return { pid: child.pid ?? 0, said, output: () => printed.join('\n'), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
