import { expect, test } from 'vitest';
import { ByteBuffer } from '../byteBuffer.ts';
import { Value } from '../clean/value.ts';
import { StreetKey } from './streetKey.ts';

const street = new StreetKey();

function keyOf(address: string): string {
  const [key, value] = [new ByteBuffer(), new Value()];
  value.set(address);
  street.put(key, value);
  return String.fromCharCode(...key.bytes());
}

test.for<readonly string[]>([
  ['1 Main St', '1 MAIN ST.', '1 main street', '1  Main Strt', '1 Main, St', ' 1 Main St '],
  ['12 Park Ave', '12 Park Avenue', '12 Park Av.'],
  ['12 E St', '12 e st', '12 E Street'],
  ['12 East St', '12 EAST STREET'],
  ['12 E St NW', '12 E Street Northwest', '12 E St N.W.', '12 E St North West'],
  ['12 N Main St', '12 North Main Street', '12 N. Main St'],
  ['12 Main St N', '12 Main Street North'],
  ['12 NE Main St', '12 N.E. Main St', '12 Northeast Main St', '12 North East Main St'],
  ['12 N West St', '12 North West Street'],
  ['12 N Broadway', '12 North Broadway'],
  ['12 Broadway N', '12 Broadway North'],
  ['12 N St Clair Ave', '12 North St. Clair Avenue'],
  ['12 St James St', '12 St. James Street'],
  ['12 N Lake Shore Dr', '12 North Lake Shore Drive'],
  ['12 N Mt Vernon', '12 North Mt Vernon'],
  ['12 Dr Martin Luther King Jr Dr', '12 Dr. Martin Luther King Jr. Drive'],
  ['12 Main St Ext', '12 Main Street Extension'],
  ['5 15th Ave', '5 15th Avenue', '5 15 th Ave'],
  ['15th Ave', '15TH AVENUE'],
  ['12 Avenue A', '12 Ave A', '12 Av. A'],
  ['12 Ave of the Americas', '12 ave. of the americas'],
  ['10½ Main St', '10 1/2 Main St', '10 1⁄2 Main Street'],
  ['10 1/2 E Main St', '10 1/2 East Main St'],
  ['12A E Main St', '12 A East Main St', '12-A E Main St'],
  ['12 A St', '12 A Street', '12A St'],
  ['51-2 Main St', '51–2 Main Street', '51 - 2 Main St'],
  ['1 Main St Apt 4', '1 Main St, Apartment 4', '1 Main Street Apt. #4', '1 Main St Apt4'],
  ['1 Main St #4', '1 Main Street # 4'],
  ['1 Main St Apt 2B', '1 Main St Apt 2-B', '1 Main St Apartment 2 b'],
  ['1 Main St Ste 200', '1 Main St Suite 200'],
  ['1 Main St Unit E', '1 Main Street, Unit E'],
  ['1 Main St 2nd Floor', '1 Main Street 2nd Fl'],
  ['1 Main St Fl 2', '1 Main Street Floor 2'],
  ['1 Main St Rear', '1 Main Street, rear'],
  ['1 Main St Bsmt', '1 Main Street Basement'],
  ['1 Main St Bldg A Apt 4', '1 Main St Building A Apartment 4'],
  ['Apt 4, 12 Main St', 'Apartment 4 12 Main Street'],
  ['100 Hwy 9', '100 Highway 9', '100 HWY. 9'],
  ['100 Old Hwy 9 N', '100 Old Highway 9 North'],
  ['100 E Hwy 9', '100 East Highway 9'],
  ['100 Hwy 9 N Apt 4', '100 Highway 9 North Apartment 4'],
  ['100 State Route 9', '100 SR 9', '100 State Rd 9', '100 State Rte 9', '100 St Rt 9', '100 SR-9'],
  ['100 County Road 9', '100 CR 9', '100 County Rd 9', '100 Co Rd 9'],
  ['100 County Rd 9 N', '100 County Road 9 North'],
  ['100 US Hwy 9', '100 U.S. Highway 9', '100 US 9', '100 US-9', '100 U S Route 9'],
  ['100 I-95', '100 Interstate 95', '100 I95'],
  ['100 FM 1200', '100 Farm to Market Rd 1200', '100 FM Road 1200'],
  ['PO Box 12', 'P.O. Box 12', 'P O BOX 12'],
  ['12 Oak Hill Rd', '12 Oakhill Road'],
  ['12 N Lake View Dr', '12 North Lakeview Drive'],
  ['100 Hwy 11 Byp', '100 Highway 11 Bypass'],
  ["12 O'Hara Dr", '12 OHara Drive', '12 O’Hara Dr'],
  ['12 Peña Blvd', '12 Pena Boulevard', '12 PEÑA BLVD'],
  ['12 Ærø St', '12 Aero Street'],
  ['１２ Main St', '12 Main St'],
  ['1-2 Main\u00adtown St', '1-2 Maintown St'],
])('%j are one', (addresses) => {
  const [first = '', ...others] = addresses.map(keyOf);
  for (const other of others) expect(other).toBe(first);
});

test.for<readonly string[]>([
  ['12 E St', '12 East St', '12 St E'],
  ['5 15th Ave', '51 5th Ave', '515th Ave'],
  ['1 1/2 Main St', '11/2 Main St', '112 Main St', '1-2 Main St', '1 2 Main St', '12 Main St'],
  ['1 1 2 Main St', '1 1-2 Main St', '11 2 Main St', '1 12 Main St', '1 1.2 Main St'],
  ['51-2 Main St', '5-12 Main St', '512 Main St'],
  ['9 Elm St Unit 12', '9 Elm St Unit 1 2', '9 Elm St Unit 1-2'],
  ['1 Main St Apt 2', '1 Main St Apt 3', '1 Main St'],
  ['1 Main St Apt 4', '1 Main St Unit 4', '1 Main St #4', '1 Main St 4', '1 Main St Ste 4'],
  ['12 Main St E 4', '12 Main Ste 4', '12 Main St 4 E'],
  ['PO Box 12', 'PO Box 1', 'PO Box 1 2'],
  ['100 Hwy 9', '100 Highway 99', '100 County Rd 9', '100 State Route 9', '100 US 9', '1009'],
  ['12 St James St', '12 Street James St', '12 Saint James St'],
  ['12 Dr King Blvd', '12 Drive King Blvd'],
  ['12 E Main St', '12 Emain St', '12 W Main St', '12 Main St E'],
  ['12E Main St', '12 E Main St'],
  ['12 Main St', '12 Main Ave', '12 Main', '12 Mainst'],
  ['12 Ave E', '12 Avenue East'],
  ['1 Main St Apt E', '1 Main St Apt East'],
  ['12 กิ St', '12 กุ St'],
  ['٥ ١٥ St', '٥١ ٥ St'],
  ['5² St', '52 St'],
])('%j are all different', (addresses) => {
  expect(new Set(addresses.map(keyOf)).size).toBe(addresses.length);
});

test('an address with more words than a street has is compared as it is', () => {
  const long = Array.from({ length: 80 }, (_, i) => `w${i}`).join(' ');
  expect(keyOf(`${long} St`)).toBe(keyOf(`${long}  ST.`));
  expect(keyOf(`${long} 1 2`)).not.toBe(keyOf(`${long} 12`));
});
