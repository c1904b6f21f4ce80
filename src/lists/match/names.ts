/** What a column can be for us, by its name. */
export type Role =
  | 'first_name'
  | 'last_name'
  | 'full_name'
  | 'address_1'
  | 'address_2'
  | 'house_number'
  | 'street_name'
  | 'city'
  | 'state'
  | 'zipcode'
  | 'email';

/** The names that people, CRMs and exports give to columns, most usual first; normalised by `normal`. */
const NAMES: { readonly [role in Role]: string } = {
  first_name: `first name, firstname, fname, first, f name, given name, givenname, given names, given,
    forename, christian name, first nm, firstnm, name first, prenom, vorname, nombre, contact first name,
    customer first name, donor first name, member first name, client first name, owner first name,
    billing first name, shipping first name, bill to first name, ship to first name, recipient first name,
    primary first name, person first name, head first name, firstname 1, first name 1, fname 1, fst name,
    frst name, first given name, legal first name, preferred first name, subscriber first name, cust first name,
    billing firstname, shipping firstname, contact first, first contact, buyer first name, student first name`,
  last_name: `last name, lastname, lname, last, l name, surname, family name, familyname, family, sur name,
    sname, last nm, lastnm, name last, nom, nom de famille, nachname, apellido, apellidos, contact last name,
    customer last name, donor last name, member last name, client last name, owner last name,
    billing last name, shipping last name, bill to last name, ship to last name, recipient last name,
    primary last name, person last name, head last name, lastname 1, last name 1, lname 1, lst name,
    legal last name, subscriber last name, cust last name, billing lastname, shipping lastname, contact last,
    buyer last name, student last name`,
  full_name: `full name, fullname, name, contact name, customer name, client name, contact, customer,
    person, person name, donor name, donor, member name, member, owner name, owner, recipient,
    recipient name, addressee, mail name, mailing name, display name, displayname, attendee,
    attendee name, subscriber name, billing name, shipping name, name full, complete name, fullname 1,
    primary name, constituent name, household name, patient name, employee name, lead name, buyer name,
    cardholder name, account holder, first and last name, first last, name first last, student name, nm`,
  address_1: `address 1, address, address line 1, addressline 1, street address, street, addr, addr 1,
    add 1, address 01, street 1, street line 1, address street, mailing address, mailing address 1,
    mailing address line 1, mail address, mailing street, home address, home street, home address 1,
    home address street, billing address, billing address 1, billing street, billing address line 1,
    shipping address, shipping address 1, shipping street, shipping address line 1, postal address,
    physical address, residential address, residence address, primary address, primary street, contact address,
    customer address, delivery address, delivery address 1, str, street addr, address line, addr line 1,
    adr, adr 1, adresse, direccion, property address, site address, situs address, line 1, line1, address ln 1,
    primary address 1, primary address street, primary address line 1, street address 1, street address line 1,
    other street, current address, legal address, permanent address, full street address, number and street`,
  address_2: `address 2, address line 2, addressline 2, addr 2, add 2, street 2, street line 2, apt, apartment,
    unit, suite, ste, apt number, apt no, apt suite, apt unit, unit number, suite number, mailing address 2,
    mailing address line 2, home address 2, billing address 2, billing address line 2, shipping address 2,
    shipping address line 2, secondary address, addr line 2, address ln 2, address extra, line 2, adr 2,
    mailing street 2, street address 2, street address line 2, delivery address 2, primary address 2, apartment number`,
  house_number: `house number, house no, house num, house, street number, street no, street num, address number,
    house nr, st no, st num, building number, bldg number`,
  street_name: `street name, streetname, str name, st name, road, road name`,
  city: `city, town, city name, cityname, city town, town city, municipality, locality, mailing city, home city,
    billing city, shipping city, address city, mail city, primary city, customer city, contact city, cty,
    residence city, residential city, delivery city, postal city, city of residence, ville, stadt, ort, ciudad,
    suburb, property city, site city, situs city, home address city, billing address city, other city,
    shipping address city, mailing address city, primary address city, village, post town`,
  state: `state, st, state code, state abbreviation, state abbr, state province, state prov, province, region, prov,
    state name, statecode, mailing state, home state, billing state, shipping state, address state,
    mail state, primary state, customer state, contact state, residence state, residential state, us state,
    state or province, province state, property state, site state, situs state, home address state, other state,
    billing address state, shipping address state, mailing address state, primary address state, stateprovince,
    state region, state cd, delivery state, territory, mailing state province, billing state province`,
  zipcode: `zip, zip code, zipcode, zip 5, zip5, postal code, postalcode, postal, post code, postcode, zip 4, zip plus 4,
    zip postal code, postal zip, zip code 5, zipcode 5, mailing zip, mailing zip code, mailing postal code, home zip,
    home zip code, home postal code, billing zip, billing zip code, billing postal code, shipping zip,
    shipping zip code, shipping postal code, address zip, mail zip, primary zip, customer zip, contact zip, us zip,
    us zip code, zip postal, zip or postal code, postal code zip, pc, plz, cp, code postal, codigo postal, zcode,
    property zip, site zip, situs zip, residence zip, residential zip, delivery zip, other zip, zip first 5,
    other postal code, primary postal code, primary zip code, address postal code, address zip code, zip cd,
    home address postal code, billing address zip, shipping address zip, mailing address zip, zip code 1`,
  email: `email, e mail, email address, e mail address, emailaddress, mail, email 1, email addr, primary email,
    contact email, customer email, work email, home email, personal email, business email, email id, emails,
    user email, subscriber email, e mail 1, email address 1, correo, courriel, client email, donor email,
    member email, owner email, billing email, person email, email primary, preferred email`,
};

const ROLES = new Map<string, { role: Role; rank: number }>();
for (const role of Object.keys(NAMES) as Role[])
  for (const [rank, name] of NAMES[role].split(',').entries())
    ROLES.set(squeezed(name), { role, rank });

/**
 * What the name says that the column is. `rank` says how usual the name is, 0 the most: where several
 * columns are for the same, the most usual name wins.
 */
export function knownName(name: string): { role: Role; rank: number } | undefined {
  return ROLES.get(squeezed(name)) ?? ROLES.get(squeezed(name.replace(/\(.*\)/, '')));
}

/** Whether the name is the field's own, however written: `First_Name`, `FIRST NAME`, `firstName`. */
export function isSameName(name: string, field: string): boolean {
  return squeezed(name) === squeezed(field) || (field === 'zipcode' && squeezed(name) === 'zip');
}

/** Letters and digits only, without case or accents. */
function squeezed(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^(?:us|the|contact|customer)?(?=(?:zip|postal)code$)/, '');
}
