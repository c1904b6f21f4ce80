/** The server's command with an empty page, as a process of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../node/command.ts';

const page = mkdtempSync(join(tmpdir(), 'append-desk-page-'));
await runCommand({ env: process.env, page, print: console.log });
