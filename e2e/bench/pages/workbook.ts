/** Reads a workbook in a worker, by what the address names. */
const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => {
  performance.mark(String(data));
});
const input = document.querySelector('input');
input?.addEventListener('change', () => {
  performance.mark('chosen');
  worker.postMessage({
    file: input.files?.[0],
    by: new URLSearchParams(location.search).get('by'),
  });
});
