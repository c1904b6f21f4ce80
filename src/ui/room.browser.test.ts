import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { DataRow, DataTable } from './table/dataTable.tsx';
import { Figure, Figures } from './data/figure.tsx';
import './theme.css';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(width: number, shown: ReactNode): HTMLElement {
  const stage = document.createElement('div');
  stage.style.width = `${width}px`;
  document.body.append(stage);
  root = createRoot(stage);
  flushSync(() => root?.render(shown));
  return stage;
}

test.each([288, 640, 1000])('large numbers in a wide font have room in %i pixels', (width) => {
  const figures = [1, 2, 3, 4].map((key) =>
    createElement(Figure, { key, value: '10,000,000', label: 'Rows' }),
  );
  const stage = show(width, createElement(Figures, undefined, figures));
  stage.style.fontFamily = 'Courier New, monospace';
  const edges = [...stage.querySelectorAll('dd')].map((number) => {
    const range = document.createRange();
    range.selectNodeContents(number);
    return {
      text: range.getBoundingClientRect().right,
      room: number.parentElement?.getBoundingClientRect().right ?? 0,
    };
  });
  for (const { text, room } of edges) expect(text).toBeLessThanOrEqual(room + 1);
  expect(stage.scrollWidth).toBeLessThanOrEqual(width);
});

test('the text of an error in a row of a table is shown whole', () => {
  const columns = [
    { key: 'state', head: 'State', wraps: true },
    { key: 'rows', head: 'Rows' },
  ];
  const words = 'the API said: the batch could not be read because of a very long reason. '.repeat(
    4,
  );
  const Batches = () =>
    DataTable({
      name: 'Batches',
      columns,
      children: createElement(DataRow, { columns, cells: [words, '1'] }),
    });
  const stage = show(600, createElement(Batches));
  const cell = stage.querySelector('td');
  expect(cell?.scrollWidth).toBeLessThanOrEqual(cell?.clientWidth ?? 0);
  expect(cell?.clientHeight).toBeGreaterThan(60);
});
