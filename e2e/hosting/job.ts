import type { Desk } from '../support/desk.ts';
import { readSheet } from '../support/csv.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { acceptedRecords, jobNamed } from '../support/sandbox.ts';
import type { Servers } from '../support/servers.ts';
import { expect } from './test.ts';

/** Does the main job with the sample list, from home to the download. Expects every record to be accepted once. */
export async function doMainJob(desk: Desk, servers: Servers, name: string): Promise<void> {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill(name);
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();

  const list = readSheet(SAMPLE_LIST);
  expect(sheet.header).toEqual([...list.header, 'email', 'append_status']);
  expect(sheet.rows.map((row) => row.slice(0, list.header.length))).toEqual(list.rows);
  const matched = sheet.rows.filter((row) => row.at(-1) === 'matched');
  expect(matched.length).toBeGreaterThan(list.rows.length / 3);
  const ids = (await acceptedRecords(servers, await jobNamed(servers, name))).map(
    (record) => record.external_id,
  );
  expect(ids.length).toBeGreaterThan(200);
  expect(new Set(ids).size).toBe(ids.length);
}
