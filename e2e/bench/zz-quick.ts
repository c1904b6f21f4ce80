import { join } from 'node:path';
import { preview } from 'vite';
import { startServers } from '../support/servers.ts';
import { Desk } from '../support/desk.ts';
import { forgetTasks, inBrowser, shows, until } from './browser.ts';
import { between } from './figures.ts';
import { generatedList } from './lists.ts';
import { measureBare, measureCsvImporter } from './peers.ts';
process.chdir(join(import.meta.dirname, '..', '..'));
const rows = Number(process.argv[2] ?? 1e6),
  runs = Number(process.env.RUNS ?? 3);
const list = await generatedList(rows);
const pages = await preview({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'warn',
});
const peers = new URL(pages.resolvedUrls?.local[0] ?? '').origin;
const servers = await startServers({ SPEED: '1000' });
const med = (a: number[]) => a.toSorted((x, y) => x - y)[Math.floor(a.length / 2)]!;
const r: Record<string, number[]> = {};
const put = (k: string, v: number) => (r[k] ??= []).push(v);
for (let i = 0; i < runs; i++) {
  const f = await inBrowser(`${servers.proxy.origin}/`, async (page, spending) => {
    const desk = new Desk(page);
    await desk.connect('bench', 'bench');
    await forgetTasks(page);
    const a = spending();
    await page.getByLabel('CSV file').setInputFiles(list);
    await until(page, () => document.querySelector('[role=combobox]') !== null, undefined);
    const b = spending();
    await until(page, () => document.querySelector('[role=progressbar]') === null, undefined);
    const c = spending();
    await desk.button('Continue').click();
    await shows(page, 'h1', 'Review');
    const d = spending();
    return { preview: between(a, b), profile: between(a, c), plan: between(c, d) };
  });
  const rd = await measureBare(peers, list, 'read');
  const wk = await measureBare(peers, list, 'plan');
  put('preview', f.preview!.ms);
  put('profile', f.profile!.ms);
  put('profile cpu', f.profile!.cpu);
  put('plan', f.plan!.ms);
  put('plan cpu', f.plan!.cpu);
  put('mem', f.memory! / 1e6);
  put('task', f.longestTask!);
  put('read', rd.whole!.ms);
  put('read cpu', rd.whole!.cpu);
  put('work', wk.whole!.ms);
  put('work cpu', wk.whole!.cpu);
}
for (const [k, v] of Object.entries(r))
  console.log(k.padEnd(12), med(v).toFixed(0), v.map((x) => x.toFixed(0)).join(' '));
for (const s of ['', ' cpu'])
  console.log(
    `profile/read${s}`,
    (med(r['profile' + s]!) / med(r['read' + s]!)).toFixed(2),
    `plan/work${s}`,
    (med(r['plan' + s]!) / med(r['work' + s]!)).toFixed(2),
  );
process.exit(0);
