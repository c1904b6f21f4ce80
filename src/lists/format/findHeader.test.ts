import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Zip';
const ROW = 'Ann,Lee,1 Main St,Boston,MA,02108';
const REPLIES = [1, 2, 3].map((n) => `${n},Ann Lee,${n} Main St,02108`);
const ROW_4 = 'Ann,Lee,1 Main St,02108';

test.each([
  [1, [HEADER, ROW]],
  [3, ['Customers 2009,,,,,', '', HEADER, ROW, ROW]],
  [2, ['Exported by CRM', HEADER, ROW, ROW]],
  [0, [ROW, ROW]],
  [0, ['Ann,Lee,a@example.com', 'Bob,Ray,b@example.com']],
  [1, ['email', 'a@example.com']],
  [1, ['foo,bar', 'Ann,Lee']],
  [2, ['sep=,', HEADER, ROW]],
  [2, ['Customers, prospects, friends, family, others, 2024', HEADER, ROW]],
  [4, ['Acme Corp,,Report,2024,,', 'By:,Bob,At:,Noon,,', '', HEADER, ROW, ROW]],
  [2, ['Person,,Address,,,', HEADER, ROW, ROW]],
  [3, ['"A title, in\ntwo ""lines"""', '', HEADER, ROW]],
  [1, ['foo,bar,baz', 'Street,Ann,1', 'Lee,City,2', 'Ray,Bob,3']],
  [0, ['Ann,Lee,1 Main St,State,MA,02108', 'Bob,Ray,2 Elm St,Salem,MA,01970']],
  [0, ['Ann,Home,a@example.com,x', 'Bob,Ray,b@example.com,y', 'Cat,Poe,,z']],
  [0, ['1 Main St,02108,State', '2 Elm St,01970,City', 'Name,02108,Zip', '3 Oak Rd,02148,x']],
  [1, ['Foo,Bar,Baz,Qux', ROW_4, ROW_4, 'First,Last,2 Elm St,02108', ROW_4]],
  [1, ['Foo,Bar,Baz,Qux', ROW_4, ROW_4, 'Street,City,,', ROW_4]],
  [1, ['Foo,2nd Address,Baz,Qux', 'Lee,1 Main St,2 Elm St,02108', 'Ray,3 Main St,4 Elm St,02108']],
  [1, ['Donor,Street,2023,2024', 'Ann Lee,1 Main St,1250,1300', 'Bob Ray,2 Elm St,100,2500']],
])('the header is in line %i', async (headerLine, lines) => {
  const { format } = await engineWith().read('r', textFile(...lines));
  expect(format.headerLine).toBe(headerLine);
});

test.each([
  [
    'Qualtrics',
    2,
    [
      'StartDate,RecipientFirstName,Q1,Q2',
      'Start Date,Recipient First Name,What is your address?,Your ZIP?',
      '"{""ImportId"":""startDate""}","{""ImportId"":""recipientFirstName""}","{""ImportId"":""Q1""}",x',
      '2026-01-02,Ann,1 Main St,02108',
    ],
  ],
  [
    'SurveyMonkey',
    1,
    ['Respondent,Name,Street,ZIP', ',Open-Ended Response,Response,Response', ...REPLIES],
  ],
  ['no survey', 0, ['Respondent,Name,Street,ZIP', '1,Ann Lee,General Delivery,', ...REPLIES]],
  [
    'few rows',
    0,
    ['Respondent,Name,Street,ZIP', 'a,Ann Lee,General Delivery,none', '1,Bob,1 Elm St,02108'],
  ],
])('lines below the header that belong to it are counted: %s', async (_, subheaders, lines) => {
  const { format, rows } = await engineWith().read('r', textFile(...lines));
  expect(format.subheaders ?? 0).toBe(subheaders);
  expect(rows).toBe(lines.length - 1);
});
