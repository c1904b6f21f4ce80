/** The minimum work of any list engine, in a worker: the baseline for ours. */
const worker = new Worker(new URL('./bare-worker.ts', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  performance.mark(String(data));
});
const input = document.querySelector('input');
input?.addEventListener('change', () => {
  performance.mark('chosen');
  worker.postMessage({
    file: input.files?.[0],
    work: new URLSearchParams(location.search).get('work'),
  });
});
