import type { NotSentReason, RepairKind } from '../../../lists/types/plan.ts';

/** Why rows are not sent, and what is fixed before sending. */
export const reasons = () => ({
  notSent: {
    'no first name': 'No first name',
    'no last name': 'No last name',
    'no street address': 'No street address',
    'no ZIP code, and no city and state': 'No ZIP code, and no city and state',
    'already has an e-mail': 'Already has an email',
    'too long': 'Too long to send',
    'not a person': 'Business, organization, or trust',
    'no one named': 'No person’s name, such as “Current Resident”',
    'outside the United States': 'Outside the United States',
    'header line': 'Repeated header line',
    'in an earlier list': 'Sent with an earlier list, result unclear',
    'do not contact': 'On the do-not-contact list',
  } satisfies Record<NotSentReason, string>,
  repairs: {
    'garbled characters fixed': 'Garbled characters fixed, such as “JosÃ©” for “José”',
    'HTML entities decoded': 'HTML codes such as “&amp;” replaced with characters',
    'accents composed': 'Accents combined with their letters',
    'full-width characters replaced': 'Full-width characters replaced with regular ones',
    'spaces trimmed': 'Extra spaces removed',
    'invisible characters removed': 'Invisible characters removed',
    'stray quotes removed': 'Stray quotation marks removed',
    'stray commas removed': 'Trailing commas removed',
    'placeholder left out': 'Placeholders such as “N/A” or “-” removed',
    'symbols removed': 'Emoji and symbols removed from names',
    'ZIP padded': 'Leading zeros restored in ZIP codes',
    'ZIP+4 shortened': 'ZIP+4 codes shortened to five digits',
    'ZIP from number': 'ZIP codes saved as numbers restored',
    'ZIP from text': 'ZIP codes extracted from longer text',
    'ZIP left out': 'Invalid ZIP codes removed; city and state sent instead',
    'state abbreviated': 'State names abbreviated',
    'name cleaned': 'Titles, suffixes, nicknames, and second people removed from names',
    'full name split': 'Full names split into first and last',
    'other address used': 'Another address used where the chosen one is blank or incomplete',
    'place moved': 'City, state, or ZIP code moved to the right field',
  } satisfies Record<RepairKind, string>,
});

export type ReasonsMessages = ReturnType<typeof reasons>;
