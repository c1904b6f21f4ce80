import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findViolations } from './imports.ts';

let src: string;
beforeEach(() => {
  src = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(() => {
  rmSync(src, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(src, file)), { recursive: true });
  writeFileSync(join(src, file), text);
}

test.each([
  ['api/client.ts', "import { x } from '../runs/state.ts';"],
  ['ui/button.tsx', "import type { Plan } from '../lists/types/plan.ts';"],
  ['lists/plan/cut.ts', "export { x } from '../../runs/state.ts';"],
  ['runs/driver.ts', "const x = await import('../screens/home/home.tsx');"],
  ['screens/home/home.tsx', "import { x } from '../match/match.tsx';"],
  ['screens/home/home.tsx', "import { x } from '../../app/services.ts';"],
  ['features/rows/rowsSheet.tsx', "import { x } from '../../screens/home/home.tsx';"],
  ['app/services.ts', "import { x } from '../sandbox/handler.ts';"],
  ['lists/client.ts', "new Worker(new URL('../sandbox/worker.ts', import.meta.url));"],
  ['proxy/node.ts', "import '../runs/state.ts';"],
  ['runs/ledger.ts', "import { readFileSync } from 'node:fs';"],
  ['ui/button.tsx', "import { useMessages } from '../messages/language.tsx';"],
  ['messages/en/match.ts', "import type { Row } from '../../ui/dataTable.tsx';"],
  ['messages/en/match.ts', "import { RECORD_FIELDS } from '../../api/record.ts';"],
  ['screens/match/match.tsx', "import { match } from '../../messages/en/match.ts';"],
  ['features/rows/rowsSheet.tsx', "const x = await import('../../messages/es/rows.ts');"],
  ['api/client.ts', "import {\n  a,\n  b,\n} from '../proxy/rules.ts';"],
  ['lists/read/scan.ts', "import { x } from '../clean/recordMaker.ts';"],
  ['lists/clean/nameMaker.ts', "import { x } from '../match/propose.ts';"],
  ['lists/clean/place/zip.ts', "import type { X } from '../value.ts';"],
  ['lists/clean/place/zip.ts', "import { x } from '../names/order.ts';"],
  ['lists/plan/parts/cut.ts', "import { x } from '../assign.ts';"],
  ['lists/merge/merge.ts', "import { x } from '../export/outcomes.ts';"],
  ['lists/storage/opfs.ts', "import { x } from '../context.ts';"],
  ['lists/plan/plan.ts', "import type { ListEngine } from '../engine.ts';"],
  ['lists/plan/plan.ts', "import { people } from '../testing/people.ts';"],
  ['lists/elsewhere/new.ts', "import { x } from '../types/plan.ts';"],
  ['lists/listEngine.ts', "import { x } from './elsewhere/new.ts';"],
])('%s: %s is a violation', (file, text) => {
  write(file, text);
  expect(findViolations(src)).toHaveLength(1);
});

test.each([
  ['lists/plan/cut.ts', "import { x } from '../../api/body.ts';"],
  ['screens/home/home.tsx', "import { x } from '../../features/page/paths.ts';"],
  ['features/rows/rowsSheet.tsx', "import { x } from '../problems/trouble.tsx';"],
  ['screens/home/parts/card.tsx', "import { x } from '../draft.ts';"],
  ['screens/match/match.tsx', "import { useMessages } from '../../messages/language.tsx';"],
  ['screens/match/match.tsx', "import type { M } from '../../messages/en/match.ts';"],
  ['screens/match/match.test.ts', "import { match } from '../../messages/en/match.ts';"],
  ['messages/en/match.ts', "import type { RecordField } from '../../api/record.ts';"],
  ['messages/languages.ts', "const x = await import('./es/first.ts');"],
  ['app/services.ts', "import { openDemo } from '../sandbox/page.ts';"],
  ['proxy/node.ts', "import { createServer } from 'node:http';"],
  ['main.tsx', "import { App } from './app/app.tsx';"],
  ['api/client.ts', "import * as v from 'valibot';"],
  ['lists/export/exportRows.ts', "import { x } from '../merge/merge.ts';"],
  ['lists/clean/recordMaker.ts', "import { x } from './place/zip.ts';"],
  ['lists/clean/names/order.ts', "import { x } from '../place/zip.ts';"],
  ['lists/plan/duplicates/pairs.ts', "import { x } from './spill.ts';"],
  ['lists/client.ts', "import workerUrl from './worker.ts?worker&url';"],
  ['lists/read/scan.test.ts', "import { x } from '../listEngine.ts';"],
  ['lists/testing/engine.ts', "import { x } from '../listEngine.ts';"],
])('%s: %s is allowed', (file, text) => {
  write(file, text);
  expect(findViolations(src)).toEqual([]);
});
