import type { ContactsProblem } from '../../../runs/contacts.ts';
import type { ListProblem, NotCsv } from '../../../lists/types/problem.ts';
import type { Formats } from '../../formats.ts';

/** What happened, what it means for the list, and what to do. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

const NOT_CSV: Record<NotCsv, Trouble> = {
  spreadsheet: {
    title: 'We can’t read this kind of spreadsheet',
    text: 'Open it in Excel or Google Sheets, choose Save as (or Download), and pick “Excel Workbook (.xlsx)” or “CSV UTF-8”. Then choose that file here.',
  },
  numbers: {
    title: 'This is a Numbers spreadsheet',
    text: 'Open it in Numbers and choose File → Export To → Excel or CSV. Then choose that file here.',
  },
  'web page': {
    title: 'This is a web page, not an Excel or CSV file',
    text: 'If it opens as a table in Excel, save it as “CSV UTF-8”, then choose that file here. If it’s a sign-in page, sign in to the site that has the list and download it again.',
  },
  pdf: {
    title: 'This is a PDF, not an Excel or CSV file',
    text: 'A PDF has a picture of a table, not the data. Ask for the list as an Excel or CSV file.',
  },
  image: {
    title: 'This is an image, not an Excel or CSV file',
    text: 'Choose the Excel or CSV file that has the list.',
  },
  archive: {
    title: 'We can’t open this kind of archive',
    text: 'Unzip it first, then choose the Excel or CSV file inside.',
  },
  json: {
    title: 'This is a JSON file, not an Excel or CSV file',
    text: 'Export the list again and choose CSV as the format.',
  },
  xml: {
    title: 'This is an XML file, not an Excel or CSV file',
    text: 'Export the list again and choose CSV as the format, or open this file in Excel and save it as “CSV UTF-8”.',
  },
  contacts: {
    title: 'These are contact cards (vCard), not an Excel or CSV file',
    text: 'Export the contacts again and choose CSV as the format. Google Contacts and Outlook can do this. If you use Apple Contacts, import the cards into Google Contacts and export them from there.',
  },
  calendar: {
    title: 'This is a calendar, not an Excel or CSV file',
    text: 'Calendars have events, not people with addresses. Choose the Excel or CSV file that has the list.',
  },
  'rich text': {
    title: 'This is a formatted document (RTF), not an Excel or CSV file',
    text: 'Open it in TextEdit, choose Format → Make Plain Text, and save it with the extension .csv. Or open it in Word and save it as plain text. Then choose that file here.',
  },
  link: {
    title: 'This is a link to a list, not the list itself',
    text: 'Open the link, and in Google Sheets choose File → Download → Comma-separated values (.csv). Then choose that file here.',
  },
  binary: {
    title: 'This isn’t an Excel or CSV file',
    text: 'It contains something other than text. Open it in the program it came from and save the list as an Excel or CSV file.',
  },
};

/** Why a file can’t be used, and what stopped an action. */
export const problems = (f: Formats) => ({
  unexpected: (message: string): Trouble => ({
    title: 'Something went wrong',
    text: `Your list is safe. Try again. If it happens again, send support this message: “${message}”`,
  }),
  contacts: {
    'host list missing': {
      title: 'We couldn’t load the do-not-contact list',
      text: 'Whoever hosts this page provides a list of people who must not be contacted. Without it, we don’t send anything. Check your connection and try again. If it keeps failing, tell whoever hosts this page.',
    },
    'list changed': {
      title: 'The do-not-contact list changed',
      text: 'We’re checking your list against it again. Nothing was sent. Check the numbers, then submit again.',
    },
    'list finished': {
      title: 'Another list finished since we checked this one',
      text: 'We’re looking up your people in that list now. Nothing was sent. Check the numbers, then submit again.',
    },
    'raw result': {
      title: 'The API’s response can’t be saved',
      text: 'It may contain emails that are on the do-not-contact list, and we never write those to a file.',
    },
  } satisfies Record<ContactsProblem, Trouble>,
  problem(problem: ListProblem): Trouble {
    switch (problem.kind) {
      case 'empty':
        return {
          title: 'This file is empty',
          text: 'Choose another file, or export the list again.',
        };
      case 'only a header':
        return {
          title: 'This file has a header but no rows',
          text: 'It has column names but no people. Export the list again with its rows, then choose that file.',
        };
      case 'not a csv':
        return NOT_CSV[problem.looksLike];
      case 'unclosed quote':
        return {
          title: `A quotation mark in row ${f.count(problem.rowNumber)} is never closed`,
          text: 'Everything after it would end up in one cell, so we stopped reading. Close or remove that quotation mark, then choose the file again.',
        };
      case 'line too long':
        return {
          title: `Row ${f.count(problem.rowNumber)} has more than a million characters`,
          text: 'That’s too long for one person. Usually, a quotation mark was never closed. Fix that row, then choose the file again.',
        };
      case 'file damaged':
        return {
          title: 'The file is incomplete or damaged',
          text: 'Part of it may have been lost. Download or copy it again. If it opens in Excel, save it as a new workbook or as CSV, then choose that file. If it’s a .gz file, unzip it yourself first, then choose the file inside.',
        };
      case 'encrypted file':
        return {
          title: 'The file is password-protected',
          text: 'Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, and save. If it’s a protected ZIP, unzip it first. Then choose the file here.',
        };
      case 'unpacks too large':
        return {
          title: 'This file is too large when unzipped',
          text: 'It’s many times larger inside than any real list, so we stopped. Save the list again as an Excel or CSV file, then choose that file.',
        };
      case 'no list inside':
        return {
          title: 'There’s no list in this file',
          text: 'We looked for a sheet with rows, or for one Excel or CSV file in a ZIP, and found none. Check the file or choose another one.',
        };
      case 'no contacts inside':
        return {
          title: 'There’s nobody in this file to add',
          text: 'We looked for emails, for MD5, SHA-1, or SHA-256 hashes of emails, and for people with a first name, last name, and address. Your do-not-contact list hasn’t changed.',
        };
      case 'no room in sheet':
        return {
          title: 'The sheet has no room for two more columns',
          text: 'There’s something in its last column (XFD) or the one before it. Download the list as CSV under Other files, or delete what’s there in Excel and start again.',
        };
      case 'file gone':
        return {
          title: 'The file changed or was removed while we read it',
          text: 'It may have been saved or moved, or its drive was unplugged. Nothing was sent. Choose the file again.',
        };
      case 'storage full':
        return {
          title: 'This browser is out of storage space',
          text:
            (problem.needed === undefined
              ? 'We keep a copy of the list in this browser while we work on it.'
              : `We need about ${f.bytes(problem.needed)} for a copy of the list.`) +
            ' Delete past lists on the home screen or free up space on this computer, then try again.',
        };
      case 'storage damaged':
        return {
          title: 'This browser’s copy of the list is damaged',
          text: `Nothing wrong was sent. Choose the file again to start a new list. Batches the API has accepted stay there. If you contact support, mention: ${problem.what}.`,
        };
    }
  },
});

export type ProblemsMessages = ReturnType<typeof problems>;
