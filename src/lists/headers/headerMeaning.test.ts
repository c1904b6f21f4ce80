import { expect, test } from 'vitest';
import { headerMeaning, isColumnName } from './headerMeaning.ts';

const told = (name: string) => {
  const meaning = headerMeaning(name);
  if (!meaning) return undefined;
  const { role, line, group } = meaning;
  const whose = [group.person, group.place].filter((part) => part !== '').join(' ');
  const counted = group.index > 1 ? ` ${group.index}` : '';
  return `${role}${line > 0 ? ` ${line}` : ''}${whose && ` (${whose}${counted})`}`;
};

test.each([
  ['First Name*', 'first name'],
  ['FName', 'first name'],
  ['CnBio_First_Name', 'first name'],
  ['OWNER 1 FIRST NAME & MI', 'first name (owner)'],
  ['Name (Last)', 'last name'],
  ['Primer apellido', 'last name'],
  ['Nachname', 'last name'],
  ['Nombre completo', 'full name'],
  ['recipient-name', 'full name (shipping)'],
  ['OWNER_NAME2', 'full name (owner 2)'],
  ['ship-address-2', 'address line 2 (shipping)'],
  ['Address 1 - Street', 'address line'],
  ['Address 1: Street 2', 'address line 2'],
  ['Street address line 1 - Home', 'address line 1 (home)'],
  ['Address Line 2/District/Neighborhood', 'address line 2'],
  ['Mail1', 'address line 1 (mailing)'],
  ['What is your street address?', 'address line'],
  ['RegStNum', 'house number (residence)'],
  ['RADDNUMBER', 'house number (residence)'],
  ['Hausnummer', 'house number'],
  ['STREET_TYPE', 'street type'],
  ['RPREDIRECTION', 'direction before (residence)'],
  ['Apt #', 'unit'],
  ['ST.', 'state'],
  ['Address Province Code', 'state'],
  ['State/Province/Region/County', 'state'],
  ['C.P.', 'zip'],
  ['Mailing Zip/Postal Code', 'zip (mailing)'],
  ['RZIP4', 'plus four (residence)'],
  ['City, State Zip', 'place'],
  ['MAIL_CSZ', 'place (mailing)'],
  ['Address 1 - Formatted', 'whole address'],
  ['E-mail 1 - Value', 'email'],
  ['Address (Country)', 'country'],
])('%s is %s', (name, role) => {
  expect(told(name)).toBe(role);
});

test.each([
  'Card Last4',
  'Account Number',
  'E-mail Display Name',
  'Billing Company',
  'Lineitem name',
  'Last Login',
  'IP Address',
  'Address 1 - Label',
  'County',
  'Homeroom',
  'Phone',
  'Order Date',
  'Congressional District',
])('%s is no part of a name or an address', (name) => {
  expect(headerMeaning(name)).toBeUndefined();
});

test('a value is no name of a column', () => {
  for (const value of ['1 Main St', 'Main St', '12 State Rd', 'Boston', 'Ann Lee', ''])
    expect([value, isColumnName(value)]).toEqual([value, false]);
  for (const name of ['State', 'Zip Code', 'RecipientFirstName', 'Shopify Email Address'])
    expect([name, isColumnName(name)]).toEqual([name, true]);
});
