import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../checks/chromium.ts';
import { startServers } from '../support/servers.ts';
import { Desk } from '../support/desk.ts';
import { shows, until } from './browser.ts';
import { generatedList } from './lists.ts';
process.chdir(join(import.meta.dirname, '..', '..'));
const list = await generatedList(Number(process.argv[2] ?? 1000000));
const servers = await startServers({ SPEED: '1000' });
const ctx = await chromium.launchPersistentContext(
  mkdtempSync(join(tmpdir(), 'append-desk-profile-')),
  { ...chromiumLaunch(), baseURL: servers.proxy.origin },
);
const page = ctx.pages()[0] ?? (await ctx.newPage());
await page.goto(`${servers.proxy.origin}/`);
await page.waitForLoadState('networkidle');
const cdp = await ctx.newCDPSession(page);
let next = 1;
const waits = new Map<string, (v: any) => void>();
const workers: { id: string; url: string }[] = [];
cdp.on('Target.attachedToTarget' as any, (e: any) => {
  workers.push({ id: e.sessionId, url: e.targetInfo.url });
});
cdp.on('Target.receivedMessageFromTarget' as any, (e: any) => {
  const m = JSON.parse(e.message);
  const k = `${e.sessionId}:${m.id}`;
  waits.get(k)?.(m.result ?? m);
  waits.delete(k);
});
cdp.on('Target.detachedFromTarget' as any, (e: any) => {
  const i = workers.findIndex((w) => w.id === e.sessionId);
  if (i >= 0) workers.splice(i, 1);
});
await cdp.send('Target.setAutoAttach', {
  autoAttach: true,
  waitForDebuggerOnStart: false,
  flatten: false,
} as any);
function send(session: string, method: string, params: object = {}): Promise<any> {
  const id = next++;
  return new Promise((res) => {
    waits.set(`${session}:${id}`, res);
    void cdp.send('Target.sendMessageToTarget' as any, {
      sessionId: session,
      message: JSON.stringify({ id, method, params }),
    });
  });
}
const desk = new Desk(page);
await desk.connect('bench', 'bench');
await page.waitForTimeout(1500);
console.log(workers.map((w) => w.url));
const all = async (m: string, p = {}) =>
  Promise.all([cdp.send(m as any, p), ...workers.map((w) => send(w.id, m, p))]);
const start = async () => {
  await all('Profiler.enable');
  await all('Profiler.setSamplingInterval', { interval: 500 });
  await all('Profiler.start');
};
function summary(name: string, r: any) {
  const p = r.profile;
  if (!p) {
    console.log(name, 'none', r);
    return;
  }
  writeFileSync(`/tmp/prof-plan/${name}.cpuprofile`, JSON.stringify(p));
  const self = new Map<string, number>();
  const byId = new Map(p.nodes.map((n: any) => [n.id, n]));
  p.samples.forEach((s: number, i: number) => {
    const n: any = byId.get(s);
    const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`;
    self.set(k, (self.get(k) ?? 0) + p.timeDeltas[i] / 1000);
  });
  console.log(`== ${name} total ${(p.endTime - p.startTime) / 1000} ms`);
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 60))
    console.log(v.toFixed(0).padStart(6), k);
}
const stop = async (name: string) => {
  const rs = await all('Profiler.stop');
  rs.forEach((r, i) => summary(`${name}-${i}`, r));
};
await start();
let t = performance.now();
await page.getByLabel('CSV file').setInputFiles(list);
await until(page, () => document.querySelector('[role=combobox]') !== null, undefined);
console.log('preview', performance.now() - t);
if (process.argv[3] === 'preview') {
  await stop('preview');
  process.exit(0);
}
await until(page, () => document.querySelector('[role=progressbar]') === null, undefined);
console.log('profiled', performance.now() - t);
await stop('profile');
await start();
t = performance.now();
await desk.button('Continue').click();
await shows(page, 'h1', 'Review');
console.log('planned', performance.now() - t);
await stop('plan');
process.exit(0);
