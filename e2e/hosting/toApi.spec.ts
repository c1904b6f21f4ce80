import { SAMPLE_LIST } from '../support/lists.ts';
import { acceptedRecords, jobNamed, setFaults } from '../support/sandbox.ts';
import { ask } from './ask.ts';
import { doMainJob } from './job.ts';
import { expect, LACKING, test } from './test.ts';

test.skip(LACKING !== undefined, LACKING);
test.use({ recipe: 'to-api' });

const ATTEMPT = '/append-desk/api/attempts/6d3c1c8e-8f55-4d8c-9a39-0d9a3ac9b5d1';

test('with nginx alone a list comes back whole', async ({ desk, servers }) => {
  await doMainJob(desk, servers, 'through nginx alone');
});

test('nothing remembers attempts', async ({ nginx }) => {
  expect((await ask(nginx.page, ATTEMPT)).status).toBe(404);
});

test('where an answer is lost, the user is asked, and nothing is sent again', async ({
  desk,
  servers,
}) => {
  await setFaults(servers, {
    call: 'createBatch',
    nth: 1,
    fault: { kind: 'reset', at: 'after acceptance' },
  });
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill('answer lost');
  await desk.submit();
  await expect(desk.button(/send again/i).first()).toBeVisible();
  const records = await acceptedRecords(servers, await jobNamed(servers, 'answer lost'));
  const ids = records.map((record) => record.external_id);
  expect(ids.length).toBeGreaterThan(200);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every connection ends with its answer, so that no browser sends a POST again', async ({
  nginx,
}) => {
  for (const path of ['/append-desk/', '/append-desk/config.json', ATTEMPT])
    expect((await ask(nginx.page, path)).headers.connection).toBe('close');
});
