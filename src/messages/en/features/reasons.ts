import type { NotSentReason, RepairKind } from '../../../lists/types/plan.ts';

/** Why rows are not sent, and what is repaired in the copy that is sent. */
export const reasons = () => ({
  notSent: {
    'no first name': 'No first name',
    'no last name': 'No last name',
    'no street address': 'No street address',
    'no ZIP code, and no city and state': 'No ZIP code, and no city and state',
    'already has an e-mail': 'Already has an email',
    'too long': 'Too long to send',
    'not a person': 'Business, organization, or trust instead of a person',
    'no one named': 'Addressed to no one by name, such as “Current Resident”',
    'outside the United States': 'Outside the United States',
    'header line': 'Header line, not a person',
  } satisfies Record<NotSentReason, string>,
  repairs: {
    'garbled characters fixed': 'Garbled characters fixed, such as “JosÃ©” for “José”',
    'HTML entities decoded': 'HTML codes such as “&amp;” turned into characters',
    'accents composed': 'Letters and their accents joined',
    'full-width characters replaced': 'Full-width characters replaced with regular ones',
    'spaces trimmed': 'Needless spaces removed',
    'invisible characters removed': 'Invisible characters removed',
    'stray quotes removed': 'Stray quotation marks removed',
    'stray commas removed': 'Commas at the end removed',
    'placeholder left out': 'Fillers such as “N/A” or “-” left out',
    'symbols removed': 'Emoji and symbols removed from names',
    'ZIP padded': 'ZIP codes given back their leading zero',
    'ZIP+4 shortened': 'ZIP+4 codes shortened to five digits',
    'ZIP from number': 'ZIP codes mended that were saved as numbers',
    'ZIP from text': 'ZIP codes taken out of longer text',
    'ZIP left out': 'Values that cannot be ZIP codes left out; city and state are sent instead',
    'state abbreviated': 'State names abbreviated',
    'name cleaned': 'Titles, suffixes, nicknames and second people removed from names',
    'full name split': 'Full names split in first and last',
    'other address used':
      'Another of the row’s addresses used, where the chosen one is blank or incomplete',
    'place moved': 'City, state, or ZIP code moved out of the wrong cell',
  } satisfies Record<RepairKind, string>,
});

export type ReasonsMessages = ReturnType<typeof reasons>;
