/** The words of this page that are new to many. */
export const terms = () => ({
  row: { word: 'Row', meaning: 'A person in your file, numbered as a spreadsheet numbers it.' },
  record: {
    word: 'Record',
    meaning:
      'What the API gets for a row: the matched fields, after cleaning, and a number of ours.',
  },
  batch: {
    word: 'Batch',
    meaning:
      'A part of your records, sent in one go. A batch has a state at the API, such as PROCESSING.',
  },
  job: { word: 'Job', meaning: 'The name under which the API keeps the batches of your list.' },
  match: { word: 'Match', meaning: 'A record to which the API knows an email.' },
  rate: {
    word: 'Match rate',
    meaning: 'Of 100 rows that were sent, how many we found an email for.',
  },
  duplicate: {
    word: 'Duplicate',
    meaning: 'The same person in several rows: sent once, billed once, and answered in each row.',
  },
  externalId: {
    word: 'External ID',
    meaning:
      'A column of yours that tells people apart, such as a customer number. You never need one.',
  },
  unknown: {
    word: 'Unknown',
    meaning:
      'A batch without a clear answer: it may have been accepted. Only you decide whether it is sent again.',
  },
});

export type TermsMessages = ReturnType<typeof terms>;
