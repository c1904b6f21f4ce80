/** Words that are new to many users. */
export const terms = () => ({
  api: {
    word: 'API',
    meaning:
      'The service that finds emails, run by The Data Group. API support gives you your API key.',
  },
  row: {
    word: 'Row',
    meaning: 'One person in your file. Row numbers match your file as opened in a spreadsheet.',
  },
  record: {
    word: 'Record',
    meaning: 'What we send for a row: the matched fields, with fixes, and a number.',
  },
  batch: {
    word: 'Batch',
    meaning:
      'A group of records sent together. The API gives each batch a status, such as PROCESSING.',
  },
  job: { word: 'Job', meaning: 'How the API groups your list’s batches.' },
  match: { word: 'Match', meaning: 'A record that the API knows an email for.' },
  rate: {
    word: 'Match rate',
    meaning: 'The share of sent rows that got an email.',
  },
  duplicate: {
    word: 'Duplicate',
    meaning:
      'A row that repeats an earlier one. It’s sent and billed once, and each row gets the result.',
  },
  externalId: {
    word: 'External ID',
    meaning: 'Your own ID for each person, such as a customer number. It’s optional.',
  },
  unknown: {
    word: 'Unclear',
    meaning:
      'We got no clear response for a batch, so the API may have accepted it. You decide whether to send it again. In your file, its rows are marked “unknown”.',
  },
});

export type TermsMessages = ReturnType<typeof terms>;
