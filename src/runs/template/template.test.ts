import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_FIELDS } from '../../api/record.ts';
import type { MatchProposal } from '../../lists/types/matching.ts';
import { DONORS } from '../testing/templates.ts';
import { applyTemplate, missingColumns, templateFor, withTemplate } from './applyTemplate.ts';
import { makeTemplate, type MatchedRun } from './makeTemplate.ts';
import { parseTemplate, templateText } from './readTemplate.ts';
import { columnNames, type Columns } from './templateColumns.ts';
import { TEMPLATE_KIND, TEMPLATE_VERSION, type Template } from './templateSchema.ts';

const headerName = fc.oneof(
  fc.constantFrom('First Name', 'Zip', 'zip', 'Column 2', '', '  ', '__proto__', 'constructor'),
  fc.string({ maxLength: 8 }),
);
/** Headers with at least one name; some columns have no name or a repeated one. */
const headers = fc
  .array(headerName, { minLength: 1, maxLength: 8 })
  .filter((names) => names.some((name) => name.trim() !== ''))
  .map((names): Columns => names.map((name) => ({ name })));

const word = fc.constantFrom('', 'Apt', 'Ste');

function templatesFor(columns: Columns): fc.Arbitrary<Template> {
  const names = columnNames(columns);
  const column = fc.constantFrom(...names);
  const several = fc.uniqueArray(column, { minLength: 1, maxLength: 3 });
  const source = fc.oneof(
    fc.record({ kind: fc.constant('column' as const), column }),
    fc.record(
      {
        kind: fc.constantFrom('first of full name' as const, 'last of full name' as const),
        column,
        lastFirst: fc.boolean(),
      },
      { requiredKeys: ['kind', 'column'] },
    ),
    several.chain((joined) =>
      fc.record(
        {
          kind: fc.constant('joined' as const),
          columns: fc.constant(joined),
          designators: fc
            .array(word, { minLength: joined.length, maxLength: joined.length })
            .filter((words) => words.some((one) => one !== '')),
        },
        { requiredKeys: ['kind', 'columns'] },
      ),
    ),
    fc.record({
      kind: fc.constant('part of address' as const),
      columns: several,
      part: fc.constantFrom('street' as const, 'city' as const, 'zip' as const),
    }),
    fc.record({
      kind: fc.constant('part of place' as const),
      column,
      part: fc.constantFrom('city' as const, 'state' as const),
    }),
  );
  const matching = fc.record(
    Object.fromEntries(RECORD_FIELDS.map((field) => [field, source])) as Record<
      (typeof RECORD_FIELDS)[number],
      typeof source
    >,
    { requiredKeys: [] },
  );
  const checks = fc.record(
    {
      rowsWithEmail: fc.constantFrom('auto' as const, 'send' as const, 'leave out' as const),
      emailColumns: fc.uniqueArray(column, { maxLength: 2 }),
      countryColumn: column,
      otherAddresses: fc.boolean(),
      sendAnyway: fc.subarray(['not a person' as const, 'no one named' as const]),
      without: fc.subarray(['ZIP padded' as const, 'name cleaned' as const]),
      reuse: fc.record({
        matched: fc.constantFrom('recent' as const, 'none' as const),
        noMatch: fc.constantFrom('recent' as const, 'all' as const),
        onlyNew: fc.boolean(),
      }),
    },
    { requiredKeys: ['rowsWithEmail', 'emailColumns', 'otherAddresses', 'sendAnyway', 'without'] },
  );
  const submit = fc.record(
    {
      trial: fc.boolean(),
      limit: fc.record(
        { amount: fc.integer({ min: 1, max: 9_999 }), currency: fc.constant('USD') },
        { requiredKeys: ['amount'] },
      ),
      notification: fc.constant({ url: 'https://example.com/hook', method: 'GET' as const }),
      outputFormat: fc.constant('JSON' as const),
    },
    { requiredKeys: ['trial'] },
  );
  const file = fc.record({
    type: fc.constantFrom('csv' as const, 'excel' as const),
    added: fc.constantFrom('both' as const, 'status' as const),
    delimiter: fc.constantFrom('own' as const, ',' as const),
    excelSafe: fc.boolean(),
    fill: fc.boolean(),
  });
  return fc.record({
    kind: fc.constant(TEMPLATE_KIND),
    version: fc.constant(TEMPLATE_VERSION),
    name: fc.constantFrom('Donors', 'Año nuevo', '“x”'),
    columns: fc.constant(names),
    matching,
    checks,
    submit,
    file,
  });
}

const cases = headers.chain((columns) =>
  fc.record({ columns: fc.constant(columns), template: templatesFor(columns) }),
);

const PROPOSAL: MatchProposal = {
  matching: {},
  reasons: {},
  emailColumns: [],
  personColumns: [],
  names: {},
  addresses: [],
};

/** A run whose list has these columns, as a template leaves it. */
function runWith(template: Template, columns: Columns): MatchedRun {
  const applied = applyTemplate(template, columns);
  const { matching, emailColumns, countryColumn } = withTemplate(PROPOSAL, applied);
  const profile = {
    columns,
    proposal: {
      ...PROPOSAL,
      addresses: [{ place: '', index: 1, fields: { city: { kind: 'column', column: 99 } } }],
    },
  } as unknown as MatchedRun['profile'];
  return {
    profile,
    matching,
    planOptions: {
      ...applied.review,
      bodyBytes: 8_000_000,
      emailColumns,
      ...(countryColumn === undefined ? {} : { countryColumn }),
      ...(applied.otherAddresses ? { otherAddresses: [] } : {}),
    },
  };
}

test('a template is the same after it was exported and imported', () => {
  fc.assert(
    fc.property(cases, ({ template }) => {
      expect(parseTemplate(templateText(template))).toEqual({ template });
    }),
  );
});

test('a template that is applied and saved again is the same', () => {
  fc.assert(
    fc.property(cases, ({ template, columns }) => {
      const { name, submit, file } = template;
      expect(makeTemplate(name, runWith(template, columns), submit, file)).toEqual(template);
    }),
  );
});

test('a template is for the lists with just its columns, in their order', () => {
  fc.assert(
    fc.property(cases, headers, ({ template, columns }, others) => {
      expect(templateFor([template], columns)).toBe(template);
      // A row that is too long gives the list more columns, without names.
      expect(templateFor([template], [...columns, { name: '' }])).toBe(template);
      const same = columnNames(others).join('\n') === template.columns.join('\n');
      expect(templateFor([template], others)).toBe(same ? template : undefined);
      expect(templateFor([template], [...columns, { name: 'one more' }])).toBeUndefined();
    }),
  );
});

test('nothing is missing where all columns are there, in any order', () => {
  fc.assert(
    fc.property(cases, ({ template }) => {
      const shuffled = template.columns.toReversed().map((name) => ({ name }));
      expect(missingColumns(template, shuffled)).toEqual([]);
      expect(applyTemplate(template, shuffled).unmatched).toEqual([]);
    }),
  );
});

test('what a list lacks is told, and what is proposed for it stands there', () => {
  const columns = [{ name: 'street' }, { name: 'FIRST' }];
  expect(missingColumns(DONORS, columns)).toEqual(['Apt', 'Mail']);
  const applied = applyTemplate(DONORS, columns);
  expect(applied).toMatchObject({ unmatched: ['address_1'], emailColumns: [] });
  const proposed: MatchProposal = {
    ...PROPOSAL,
    matching: {
      address_1: { kind: 'column', column: 0 },
      city: { kind: 'column', column: 1 },
    },
    reasons: { address_1: 'similar name', city: 'content' },
  };
  expect(withTemplate(proposed, applied)).toMatchObject({
    matching: {
      first_name: { kind: 'column', column: 1 },
      address_1: { kind: 'column', column: 0 },
    },
    reasons: { first_name: 'template', address_1: 'similar name' },
  });
  expect(withTemplate(proposed, applied).matching.city).toBeUndefined();
});

test('lists without a header have no columns in common', () => {
  const numbered = { ...DONORS, columns: ['Column 1', 'Column 2'], matching: {} };
  expect(templateFor([numbered], [{ name: '' }, { name: '' }])).toBeUndefined();
});

test.each([
  ['https://user:secret@example.com/x', undefined],
  ['https://example.com/x?key=secret', undefined],
  ['https://example.com/x', 'https://example.com/x'],
])('of the notification URL %s, %s is saved', (url, saved) => {
  const run = runWith(
    DONORS,
    DONORS.columns.map((name) => ({ name })),
  );
  const submit = { trial: false, notification: { url, method: 'POST' } } as const;
  expect(makeTemplate('x', run, submit).submit.notification?.url).toBe(saved);
});

test('nothing of the rows is in a template', () => {
  const run = runWith(
    DONORS,
    DONORS.columns.map((name) => ({ name, samples: ['Ann Lee'] })),
  );
  expect(templateText(makeTemplate('x', run, DONORS.submit))).not.toContain('Ann');
});

test.each([
  ['{', { kind: 'not JSON' }],
  ['[]', { kind: 'not a template' }],
  ['null', { kind: 'not a template' }],
  [JSON.stringify({ ...DONORS, version: 2, news: true }), { kind: 'later version' }],
  [JSON.stringify({ ...DONORS, version: '1' }), { kind: 'wrong', field: 'version' }],
  [JSON.stringify({ ...DONORS, name: 1 }), { kind: 'wrong', field: 'name' }],
  [JSON.stringify({ ...DONORS, columns: undefined }), { kind: 'missing', field: 'columns' }],
  [JSON.stringify({ ...DONORS, apiKey: 'x' }), { kind: 'unknown', field: 'apiKey' }],
  [JSON.stringify({ ...DONORS, columns: ['First', 'First'] }), { kind: 'wrong', field: 'columns' }],
  [
    JSON.stringify({ ...DONORS, matching: { city: { kind: 'guess' } } }),
    { kind: 'wrong', field: 'matching.city.kind' },
  ],
  [
    JSON.stringify({ ...DONORS, submit: { limit: { amount: 0 } } }),
    { kind: 'wrong', field: 'submit.limit.amount' },
  ],
  [
    JSON.stringify({ ...DONORS, submit: { notification: { url: 'https://a:b@example.com' } } }),
    { kind: 'wrong', field: 'submit.notification.url' },
  ],
  [
    JSON.stringify({ ...DONORS, matching: { city: { kind: 'column', column: 'Town' } } }),
    { kind: 'no such column', field: 'matching.city', column: 'Town' },
  ],
])('%s is refused', (text, problem) => {
  expect(parseTemplate(text).problems?.[0]).toMatchObject(problem);
});
