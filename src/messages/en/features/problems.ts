import type { ListProblem, NotCsv } from '../../../lists/types/problem.ts';
import type { Formats } from '../../formats.ts';

/** What happened, what it means for the list, and what to do. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

const NOT_CSV: Record<NotCsv, Trouble> = {
  spreadsheet: {
    title: 'This kind of spreadsheet can’t be read here',
    text: 'Nothing was read. Open it in Excel or Google Sheets, choose Save as (or Download) and pick “Excel Workbook (.xlsx)” or “CSV UTF-8”. Then choose that file here.',
  },
  numbers: {
    title: 'This is a Numbers spreadsheet',
    text: 'Nothing was read. Open it in Numbers and choose File → Export To → Excel or CSV. Then choose that file here.',
  },
  'web page': {
    title: 'This is a web page, not an Excel or CSV file',
    text: 'Nothing was read. If it opens as a table in Excel, save it there as “CSV UTF-8” and choose that file here. If it shows a page to sign in, sign in where the list comes from and download it again.',
  },
  pdf: {
    title: 'This is a PDF, not an Excel or CSV file',
    text: 'Nothing was read. A PDF holds a picture of a table, not the table. Ask for the list as a spreadsheet and save that as CSV.',
  },
  image: {
    title: 'This is an image, not an Excel or CSV file',
    text: 'Nothing was read. Choose the file that the list itself is in, saved as CSV.',
  },
  archive: {
    title: 'This kind of archive can’t be opened here',
    text: 'Nothing was read. Unpack it first, then choose the CSV or Excel file that was in it.',
  },
  json: {
    title: 'This is a JSON file, not an Excel or CSV file',
    text: 'Nothing was read. JSON is made for programs. Export the list again where it comes from and choose CSV as the format.',
  },
  xml: {
    title: 'This is an XML file, not an Excel or CSV file',
    text: 'Nothing was read. XML is made for programs. Export the list again where it comes from and choose CSV, or open the file in Excel and save it as “CSV UTF-8”.',
  },
  contacts: {
    title: 'These are contact cards (vCard), not an Excel or CSV file',
    text: 'Nothing was read. Export the contacts again and choose CSV as the format: Google Contacts and Outlook both offer it. From Apple Contacts, import the cards into Google Contacts and export them there.',
  },
  calendar: {
    title: 'This is a calendar, not an Excel or CSV file',
    text: 'Nothing was read. A calendar holds events, not people with addresses. Choose the list itself, saved as CSV.',
  },
  'rich text': {
    title: 'This is a formatted document (RTF), not an Excel or CSV file',
    text: 'Nothing was read. Open it in TextEdit, choose Format → Make Plain Text, save it with the ending .csv and choose that file here. In Word, save it as plain text.',
  },
  link: {
    title: 'This is a link to a list, not the list itself',
    text: 'Nothing was read. Open the link. In Google Sheets, choose File → Download → Comma-separated values (.csv). Then choose that file here.',
  },
  binary: {
    title: 'This isn’t an Excel or CSV file',
    text: 'Nothing was read: the file holds something other than text. Open it in the program it came from and save the list as CSV.',
  },
};

/** Why a file cannot be worked on, and what stopped an action. */
export const problems = (f: Formats) => ({
  unexpected: (message: string): Trouble => ({
    title: 'Something went wrong that we did not foresee',
    text: `Your list is unharmed. Try again; if it happens again, tell support this: “${message}”`,
  }),
  problem(problem: ListProblem): Trouble {
    switch (problem.kind) {
      case 'empty':
        return {
          title: 'This file is empty',
          text: 'There is nothing in it to read. Choose another file, or save the list again where it came from.',
        };
      case 'only a header':
        return {
          title: 'This file has a header but no rows',
          text: 'The names of the columns are there, but nobody is in the list. Save it again with its rows.',
        };
      case 'not a csv':
        return NOT_CSV[problem.looksLike];
      case 'unclosed quote':
        return {
          title: `A quotation mark opened in row ${f.count(problem.rowNumber)} is never closed`,
          text: 'Everything after it would run together into one cell, so the file was not read on. Close or remove that quotation mark and choose the file again.',
        };
      case 'line too long':
        return {
          title: `Row ${f.count(problem.rowNumber)} goes on for more than a million characters`,
          text: 'That is hardly one person. Most often a quotation mark that is never closed is to blame; look at that row, then choose the file again.',
        };
      case 'file damaged':
        return {
          title: 'The file is incomplete or damaged',
          text: 'Some of it may have been lost on the way to this computer. Download or copy it again. If it opens in Excel, save it there as a new workbook or as CSV, and choose that file.',
        };
      case 'encrypted file':
        return {
          title: 'The file is protected by a password',
          text: 'Nothing was read. In Excel, open it, choose File → Info → Protect Workbook → Encrypt with Password, clear the password and save. Unpack a protected ZIP first. Then choose the file here.',
        };
      case 'unpacks too large':
        return {
          title: 'There’s far more in this file than its size suggests',
          text: 'It would unpack to many times its size, which no real list does, so we stopped. Save the list again from Excel, or save it as CSV, and choose that file.',
        };
      case 'no list inside':
        return {
          title: 'There’s no list in this file',
          text: 'We looked for a sheet with rows in it, or for one CSV or Excel file in a ZIP, and found none. Check the file and choose another.',
        };
      case 'no room in sheet':
        return {
          title: 'The sheet has no room for two more columns',
          text: 'Something is in its last column, XFD or the one before it. Download the list as CSV in Other files, or delete what is out there in Excel and start again.',
        };
      case 'file gone':
        return {
          title: 'The file changed or went away while it was read',
          text: 'It may have been saved, moved, or on a drive that was unplugged. Nothing was sent. Choose it again.',
        };
      case 'storage full':
        return {
          title: 'This browser has no space left for the list',
          text:
            (problem.needed === undefined
              ? 'A copy of the list is kept here while it is worked on.'
              : `About ${f.bytes(problem.needed)} are needed for the copy that is worked on.`) +
            ' Delete past lists on the home screen, or free space on this computer, and try again.',
        };
      case 'storage damaged':
        return {
          title: 'What this browser had stored of the list is damaged',
          text: `It was noticed at: ${problem.what}. Nothing wrong was sent. Choose the file again to start a new list; batches already accepted stay at the API.`,
        };
    }
  },
});

export type ProblemsMessages = ReturnType<typeof problems>;
