import { expect, test } from 'vitest';
import { parseAddress } from './parseAddress.ts';

/** The parts of an address as one line: street / city / state / ZIP code. */
function parts(text: string): string | undefined {
  const address = parseAddress(text);
  return address && [address.street, address.city, address.state, address.zip].join(' / ');
}

/** Addresses of known buildings and of every kind of street, most with nothing between their parts. */
test.each([
  ['1313 Disneyland Dr Anaheim CA 92802', '1313 Disneyland Dr / Anaheim / CA / 92802'],
  ['4059 Mt Lee Dr Hollywood CA 90068', '4059 Mt Lee Dr / Hollywood / CA / 90068'],
  [
    '221 E 26th St Ground Floor New York NY 10010',
    '221 E 26th St Ground Floor / New York / NY / 10010',
  ],
  ['1 World Way Los Angeles CA 90045', '1 World Way / Los Angeles / CA / 90045'],
  ['500 S Buena Vista St Burbank CA 91521', '500 S Buena Vista St / Burbank / CA / 91521'],
  ['One Apple Park Way, Cupertino, CA 95014, USA', 'One Apple Park Way / Cupertino / CA / 95014'],
  [
    '1600 Amphitheatre Pkwy, Mountain View, CA 94043',
    '1600 Amphitheatre Pkwy / Mountain View / CA / 94043',
  ],
  [
    '1600 Amphitheatre Pkwy Mountain View CA 94043',
    '1600 Amphitheatre Pkwy / Mountain View / CA / 94043',
  ],
  ['11 Wall Street New York NY 10005', '11 Wall Street / New York / NY / 10005'],
  ['233 S Wacker Dr Chicago IL 60606-7147', '233 S Wacker Dr / Chicago / IL / 60606'],
  ['4 Yawkey Way Fenway Boston MA 02215', '4 Yawkey Way / Fenway Boston / MA / 02215'],
  [
    '2635 Homestead Pl Rancho Dominguez CA 90220',
    '2635 Homestead Pl / Rancho Dominguez / CA / 90220',
  ],
  [
    '8500 Beverly Blvd Suite 111B West Hollywood CA 90048',
    '8500 Beverly Blvd Suite 111B / West Hollywood / CA / 90048',
  ],
  [
    '3300 S Las Vegas Blvd Las Vegas Nevada 89109',
    '3300 S Las Vegas Blvd / Las Vegas / NV / 89109',
  ],
  ['129 W 81st St Apt 5A, New York, NY 10024', '129 W 81st St Apt 5A / New York / NY / 10024'],
  [
    '742 Evergreen Terrace, Springfield, OR 97477',
    '742 Evergreen Terrace / Springfield / OR / 97477',
  ],
  ['1007 Mountain Dr Gotham NJ 07030', '1007 Mountain Dr / Gotham / NJ / 07030'],
  ['12 N Ridge Rd E Lorain OH 44055', '12 N Ridge Rd E / Lorain / OH / 44055'],
  ['7 Saint Marks Pl New York NY 10003', '7 Saint Marks Pl / New York / NY / 10003'],
  ['110 Green St Loft 4B Brooklyn NY 11222', '110 Green St Loft 4B / Brooklyn / NY / 11222'],
  ['110 Green St Garage Brooklyn NY 11222', '110 Green St Garage / Brooklyn / NY / 11222'],
  ['110 Green St 2F Brooklyn NY 11222', '110 Green St 2F / Brooklyn / NY / 11222'],
  ['110 Green St Bsmt Brooklyn NY 11222', '110 Green St Bsmt / Brooklyn / NY / 11222'],
  [
    '110 Green St Apt 2 Front Brooklyn NY 11222',
    '110 Green St Apt 2 Front / Brooklyn / NY / 11222',
  ],
  [
    '110 Green St Bldg A Apt 12 Glen Burnie MD 21061',
    '110 Green St Bldg A Apt 12 / Glen Burnie / MD / 21061',
  ],
  ['1 Hacker Way, Bldg 10, Menlo Park CA 94025', '1 Hacker Way Bldg 10 / Menlo Park / CA / 94025'],
  ['25 Coddington Rd # 3 , Ithaca, NY, 14850, us', '25 Coddington Rd # 3 / Ithaca / NY / 14850'],
  ['25 Coddington Rd  Ithaca, NY  14850', '25 Coddington Rd / Ithaca / NY / 14850'],
  ['25 Coddington Rd Ithaca  NY  14850', '25 Coddington Rd / Ithaca / NY / 14850'],
  ['PO Box 12 North Truro MA 02652', 'PO Box 12 / North Truro / MA / 02652'],
  ['P O Box 12, West Tisbury, MA', 'P O Box 12 / West Tisbury / MA / '],
  ['PMB 12 400 Main St Austin TX 78701', 'PMB 12 400 Main St / Austin / TX / 78701'],
  ['400 Main St PMB 12 Austin TX 78701', '400 Main St PMB 12 / Austin / TX / 78701'],
  ['N 4102 Division St Spokane WA 99207', 'N 4102 Division St / Spokane / WA / 99207'],
  ['S2204 Ridge Rd Baraboo WI 53913', 'S2204 Ridge Rd / Baraboo / WI / 53913'],
  ['1040 W 400 N Vernal UT 84078', '1040 W 400 N / Vernal / UT / 84078'],
  ['1040 West 400 North, Vernal, UT 84078', '1040 West 400 North / Vernal / UT / 84078'],
  ['8 Highway 61 S Natchez MS 39120', '8 Highway 61 S / Natchez / MS / 39120'],
  ['8 Ranch Road 620 N Austin TX 78734', '8 Ranch Road 620 N / Austin / TX / 78734'],
  ['8 SR 92 Lithia FL 33547', '8 SR 92 / Lithia / FL / 33547'],
  ['8 County Line Rd Lakewood NJ 08701', '8 County Line Rd / Lakewood / NJ / 08701'],
  ['8 State St Montpelier VT 05602', '8 State St / Montpelier / VT / 05602'],
  ['8 Avenue C Apt 2 New York NY 10009', '8 Avenue C Apt 2 / New York / NY / 10009'],
  ['8 Paseo De Peralta Santa Fe NM 87501', '8 Paseo De Peralta / Santa Fe / NM / 87501'],
  ['8 Kalakaua Ave Honolulu HI 96815', '8 Kalakaua Ave / Honolulu / HI / 96815'],
  ['92-1001 Olani St Kapolei HI 96707', '92-1001 Olani St / Kapolei / HI / 96707'],
  ['8 Calle San Jorge San Juan PR 00911', '8 Calle San Jorge / San Juan / PR / 00911'],
  ['Carr 2 Km 15.4, Toa Baja, PR 00949', 'Carr 2 Km 15.4 / Toa Baja / PR / 00949'],
  ['8 Park Row W Providence RI 02903', '8 Park Row W / Providence / RI / 02903'],
  ['8 Park Row, Providence, R.I. 02903', '8 Park Row / Providence / RI / 02903'],
  ['8 Ocean Ave Cape May NJ 08204', '8 Ocean Ave / Cape May / NJ / 08204'],
  ['8 Ocean Ave Point Pleasant Beach NJ 08742', '8 Ocean Ave / Point Pleasant Beach / NJ / 08742'],
  ['8 Valley Rd Upper Montclair NJ 07043', '8 Valley Rd / Upper Montclair / NJ / 07043'],
  ['8 Main St Suite A & B Tulsa OK 74103', '8 Main St Suite A & B / Tulsa / OK / 74103'],
  ['8 & 10 Main St Tulsa OK 74103', '8 & 10 Main St / Tulsa / OK / 74103'],
  ['8-10 Main St Tulsa OK 74103', '8-10 Main St / Tulsa / OK / 74103'],
  ['8 Main Tulsa OK 74103', '8 Main / Tulsa / OK / 74103'],
  ["8 O'Connell St Fort Smith Ark. 72901", "8 O'Connell St / Fort Smith / AR / 72901"],
  ['8 Plum St Apt 3, Washington D.C.', '8 Plum St Apt 3 / Washington / DC / '],
  ['8 Plum St, WASHINGTON DC, 20001-4321', '8 Plum St / WASHINGTON / DC / 20001'],
  ['4 Elm Ct Rear Bldg Lee MA 01238', '4 Elm Ct Rear Bldg / Lee / MA / 01238'],
])('%s', (text, expected) => {
  expect(parts(text)).toBe(expected);
});
