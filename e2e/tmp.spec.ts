import { Desk } from './support/desk.ts';
import { pseudo } from './support/pseudo/pseudo.ts';
import { servePseudo } from './support/pseudo/serve.ts';
import { expect, test as base } from './support/test.ts';
const test = base.extend<object>({ locale: 'es-US', reducedMotion: 'reduce' });
test('x', async ({ desk: d }) => {
  await servePseudo(d.page);
  const desk = new Desk(d.page, './', pseudo);
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await page.getByRole('checkbox').first().check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.screenshot({ path: '/tmp/msgs/trial.png', fullPage: true });
  console.log(await page.evaluate(() => [...document.querySelectorAll('button')].map((b) => {
    const w = document.createTreeWalker(b, NodeFilter.SHOW_TEXT); const r = document.createRange(); const out: unknown[] = [];
    while (w.nextNode()) { r.selectNodeContents(w.currentNode); out.push([...r.getClientRects()].map((x) => [x.top, x.width, x.height].map(Math.round).join('/'))); }
    return `${b.innerText} ${b.clientWidth} ${JSON.stringify(out)}`; }).filter((x) => /,"/.test(x)).join('\n')));
  await desk.page.evaluate(() => { const e = document.querySelector('main')!.appendChild(document.createElement('div')); e.style.width='400px'; e.textContent='x'; });
  console.log(await page.evaluate(() => { const e = document.documentElement; return [e.scrollWidth, e.clientWidth, getComputedStyle(e).overflowX, getComputedStyle(document.body).overflowX, document.querySelector('main')!.lastElementChild!.getBoundingClientRect().width]; }));
});
