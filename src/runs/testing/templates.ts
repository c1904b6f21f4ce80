import { TEMPLATE_KIND, TEMPLATE_VERSION, type Template } from '../template/templateSchema.ts';

/** A template for a list with a first name, an address in two columns, and emails. */
export const DONORS: Template = {
  kind: TEMPLATE_KIND,
  version: TEMPLATE_VERSION,
  name: 'Donors',
  columns: ['First', 'Street', 'Apt', 'Mail'],
  matching: {
    first_name: { kind: 'column', column: 'First' },
    address_1: { kind: 'joined', columns: ['Street', 'Apt'], designators: ['', 'Apt'] },
  },
  checks: {
    rowsWithEmail: 'send',
    emailColumns: ['Mail'],
    otherAddresses: true,
    sendAnyway: [],
    without: [],
  },
  submit: { trial: false },
  file: { type: 'csv', added: 'both', delimiter: 'own', excelSafe: false, fill: false },
};
