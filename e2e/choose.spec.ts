import { rm, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const LIST = 'First Name,Last Name,Address,City,State,Zip\r\nAnn,Lee,1 Main St,Boston,MA,02108\r\n';

/** Drops files of these names, or a text where there is none, on the area for lists. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  await page.getByText('Drop your list here').evaluate(
    async (area, { files, content }) => {
      const dataTransfer = new DataTransfer();
      for (const name of files) dataTransfer.items.add(new File([content], name));
      if (files.length === 0) dataTransfer.setData('text/plain', 'https://example.com/list');
      for (const type of ['dragenter', 'dragover', 'drop']) {
        area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        // Nobody drops within the same moment; what is dragged is looked at meanwhile.
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    },
    { files: names, content: LIST },
  );
}

test('of several files none is taken, a drop without a file gets a word, and one file is taken', async ({
  desk,
}) => {
  const { page } = desk;
  const alert = page.getByRole('alert');
  await desk.startDemo();
  await drop(page, ['a.csv', 'b.csv']);
  await expect(alert).toContainText(/several files, so none was taken/);
  await drop(page, []);
  await expect(alert).toContainText(/wasn’t a file/);
  await desk.isAt('Choose a list');
  await drop(page, ['a.csv']);
  await desk.isAt('Match columns');
});

test('a file that was corrected can be chosen again by keyboard, and the old error goes', async ({
  desk,
}, info) => {
  const { page } = desk;
  const path = info.outputPath('list.csv');
  const input = page.getByLabel('List file');
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await input.press('Enter');
    await (await chooser).setFiles(path);
  };
  await desk.startDemo();
  await writeFile(path, '[{"first_name": "Ann"}]');
  await choose();
  const told = page.getByRole('alert').filter({ hasText: /JSON/ });
  await expect(told).toBeVisible();
  await rm(path);
  await writeFile(path, LIST);
  await choose();
  await desk.isAt('Match columns');
  await page.goBack();
  await expect(told).toBeHidden();
});

const REFUSED = [
  { name: 'export.csv', content: '[{"first_name": "Ann"}]', says: /JSON/ },
  { name: 'list.csv', content: '{\\rtf1\\ansi First Name,Last Name}', says: /RTF/ },
  { name: 'contacts.vcf', content: 'BEGIN:VCARD\r\nVERSION:3.0\r\n', says: /vCard/ },
  { name: 'list.gsheet', content: '{"doc_id":"1x","email":"a@example.com"}', says: /link/ },
];

test('files of other formats are refused, and told what they are', async ({ desk }) => {
  await desk.startDemo();
  for (const { name, content, says } of REFUSED) {
    await desk.choose({ name, content });
    await expect(desk.page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await desk.isAt('Choose a list');
  }
});

test('a guess of the encoding is told with a sample, and another one can be chosen', async ({
  desk,
}) => {
  const { page } = desk;
  const content = Buffer.from(LIST + 'Jos\x82,N\xa3\xa4ez,2 Elm St,Salem,MA,01970\r\n', 'latin1');
  await desk.startDemo();
  await desk.choose({ name: 'dos.csv', content });
  await desk.isAt('Match columns');
  await expect(page.getByText(/code page 437.* “José” and “Núñez”/)).toBeVisible();
  await desk
    .button(/^Change how it is read/)
    .first()
    .click();
  await page.getByLabel('Character set', { exact: true }).selectOption('Western (Mac Roman)');
  await expect(page.getByRole('cell', { name: 'JosÇ' })).toBeVisible();
  await expect(page.getByText(/which gives/)).toBeHidden();
});
