import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { first } from '../../src/messages/en/first.ts';
import { later } from '../../src/messages/en/later.ts';
import { createFormats } from '../../src/messages/formats.ts';
import { messagesOf } from './messagesOf.ts';

test('texts come with their place, and with what varies in them', () => {
  const source = `
    const GONE = 'It is gone.';
    export const area = (f: Formats) => {
      const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
      return {
        title: 'Rows',
        gone: GONE,
        states: { done: 'Done' } satisfies Record<string, string>,
        steps: [{ text: 'First' }],
        found: (n: number) => \`\${f.counted(n, { one: 'list', other: 'lists' })} found\`,
        left: (n: number) => (n === 0 ? 'None left' : \`\${f.count(n)} left\`),
      };
    };`;
  expect(messagesOf(source)).toEqual([
    { place: 'title', text: 'Rows' },
    { place: 'gone', text: 'It is gone.' },
    { place: 'states.done', text: 'Done' },
    { place: 'steps.1.text', text: 'First' },
    { place: 'found', text: '{n} list/lists found' },
    { place: 'left', text: 'None left | {n} left' },
  ]);
});

test.each([
  ['home', 'screens/home', first.home],
  ['review', 'screens/review', later.review],
] as const)('no text of %s is left out', (_, file, create) => {
  const messages = messagesOf(readFileSync(`src/messages/en/${file}.ts`, 'utf8'));
  const places = new Set(messages.map(({ place }) => place.split('.')[0]));
  expect(places).toEqual(new Set(Object.keys(create(createFormats('en')))));
});
