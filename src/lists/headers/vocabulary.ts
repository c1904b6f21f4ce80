/** What a word in a column's name says. */
export type Meaning =
  // A piece of a name.
  | 'first'
  | 'middle'
  | 'last'
  | 'name'
  | 'full'
  | 'nickname'
  | 'title'
  | 'suffix'
  | 'birth'
  // A piece of an address.
  | 'address'
  | 'street'
  | 'line'
  | 'unit'
  | 'number'
  | 'house'
  | 'direction'
  | 'prefix'
  | 'direction before'
  | 'direction after'
  | 'postfix'
  | 'fraction'
  | 'type'
  | 'city'
  | 'state'
  | 'st'
  | 'zip'
  | 'plus four'
  | 'country'
  | 'county'
  | 'box'
  | 'formatted'
  | 'email'
  // Whose, or which of several.
  | 'mailing'
  | 'mail'
  | 'home'
  | 'residence'
  | 'billing'
  | 'shipping'
  | 'business'
  | 'company'
  | 'property'
  | 'default'
  | 'other'
  | 'owner'
  | 'spouse'
  | 'parent'
  | 'child'
  | 'staff'
  | 'person'
  // Something else: always, or where nothing says a name or an address clearly.
  | 'never'
  | 'thing'
  | 'noise';

/**
 * The words of column names by meaning, without accents, in lower case. Collected from the export headers
 * of CRMs, shops, mailing tools, form builders, voter and parcel files, in English, Spanish, French, German,
 * Portuguese and Italian.
 */
export const VOCABULARY: { readonly [meaning in Meaning]: string } = {
  first: `first given forename forenames christian fname firstname firstnm fnam fst frst frstnm vorname vornamen prenom
    prenoms givenname givennames nombres`,
  middle: `middle mid mi mname midname middlename mdl`,
  last: `last family surname lname lastname lastnm lnam lst sname familyname sobrenome sobrenomes apellido apellidos
    paterno materno nachname familienname zuname cognome apelido apelidos famille patronyme`,
  name: `name names nm namefull fullnm nombre nome nom namen attn attention`,
  full: `full fullname complete completo completa complet vollstandiger vollstandige intero entire whole`,
  nickname: `nickname nick phonetic maiden nee alias aka informal salutation greeting addressee dear pronunciation
    yomi initials display`,
  title: `title civilite anrede tratamiento titolo honorific courtesy salut tratamento`,
  suffix: `suffix sfx suf generation generational suffixe sufijo sufixo`,
  birth: `birth dob birthday birthdate birthyear yob born nacimiento geburtsdatum geburtstag naissance nascimento
    nascita`,
  address: `address addr add adr adresse direccion endereco indirizzo anschrift addresse addrs adrs dir addres adress`,
  street: `street str strt road rue calle rua via voie strasse straat thoroughfare logradouro streetaddress`,
  line: `line zeile ligne linea linha ln`,
  unit: `unit apt apartment suite ste appartement appt wohnung piso depto interior extended extension secondary
    room rm condo complement complemento zusatz adresszusatz aptno`,
  number: `number num no nr nbr numero n`,
  house: `house houseno housenum housenumber housenbr hausnummer hausnr civico civic`,
  direction: `direction dir directional directn`,
  prefix: `prefix pre pfx prefijo`,
  postfix: `post`,
  'direction before': `predir predirection predirectional`,
  'direction after': `postdir postdirection postdirectional`,
  fraction: `fraction frac half halfcode`,
  type: `type typ tipo`,
  city: `city town ville ort stadt ciudad cidade citta municipality municipio locality localidad localidade comune
    poblacion village wohnort municipal cty commune cityname`,
  state: `state province region estado bundesland provincia provincie prov stateprovince regione uf stt bundesstaat statecode
    statecd provincecode`,
  st: `st`,
  zip: `zip zipcode postal postcode plz cep cap postleitzahl zcode zipcd postalcode codigopostal pincode cp zp`,
  'plus four': `plus four zipext`,
  country: `country nation pais pays land paese countrycode`,
  county: `county parish borough cnty`,
  box: `pobox box`,
  formatted: `formatted single combined oneline`,
  email: `email emails correo courriel emailaddress emailadresse epost eml correoelectronico mailadresse`,
  mailing: `mailing mailed correspondence postanschrift`,
  mail: `mail ml`,
  home: `home hm personal private privat privee personale hogar casa household hh`,
  residence: `residence residential res resi resident registered reg registration registrn domicile legal voting
    physical live living domicilio`,
  billing: `card billing bill billto invoice payer cardholder facturacion facturation rechnung rechnungs fatturazione
    cobranca faturamento buyer purchaser sold soldto payment`,
  shipping: `shipping ship shipto delivery recipient deliver shipment entrega livraison lieferung liefer consegna
    receiver consignee envio spedizione giftee`,
  business: `business work office job professional trabajo travail arbeit lavoro trabalho biz wk bus headquarters
    corporate buro geschaftlich`,
  company: `company organization organisation org employer corporation firm firma empresa societe azienda
    entreprise institution agency unternehmen ditta nonprofit account acct workplace`,
  property: `property site situs premise premises subject parcel location loc service install installation facility
    building venue prop`,
  default: `default primary main preferred prf current principal pref best predeterminado pri standard`,
  other: `other alternate alternative alt second seasonal previous former temporary old temp vacation winter
    summer additional autre otra prior past co joint`,
  owner: `owner owners taxpayer titleholder grantee ownr`,
  spouse: `spouse partner wife husband coowner coapplicant coborrower conyuge conjoint companion sp spo`,
  parent: `parent guardian mother father mom dad padre madre caregiver`,
  child: `child student camper kid dependent pupil player athlete honoree tribute pet deceased decedent beneficiary`,
  staff: `agent manager rep sales assigned created modified emergency referrer referral referred salesperson teacher
    coach doctor physician provider attorney lawyer instructor sponsor supervisor preparer realtor broker seller
    grantor vendor user username author reporter approver reviewer canvasser fundraiser solicitor counselor
    caseworker assistant tenant occupant lender sender`,
  person: `contact customer client donor member subscriber attendee guest patient voter person applicant registrant
    participant respondent lead prospect consumer constituent individual supporter volunteer cn bio profile borrower
    employee alumni alum insured policyholder holder cust kunde cliente delegate passenger renter elector prsn`,
  never: `phone telephone tel mobile cell cellular fax phones handy telefono telefon telefone movil celular portable
    cellphone tlf id ids guid uuid identifier ssn ein sku apn pin vin isbn date datum fecha time day month year
    created updated timestamp modified expiration expires exp anniversary age url web website homepage link ip facebook
    twitter linkedin instagram photo picture image latitude longitude lat lon lng timezone geo amount total price
    cost balance income revenue currency tax discount paid donation sum worth mortgage rate rating percent
    score count quantity qty status opt optin optout verified valid validated verification flag subscribed
    permission consent gender sex geschlecht sexe sexo genero language lang race ethnicity party active notes note comment comments
    tags tag source category label labels accuracy confidence hash precinct district ward congressional
    senate legislative polling creditcard cc cvv visa routing bank iban fips message login password
    deliverable deliverability dpv crrt bounced homeroom classroom bathroom bathrooms bedroom bedrooms
    bath baths beds`,
  thing: `product item items lineitem event list campaign file school church team department store shop ticket
    order course class group fund appeal device subdivision plan program method vehicle model make position
    occupation industry brand project task song page form record screen job`,
  noise: `the a an of for to and or in on your you my please enter required optional us usa usps code cd cde desc
    description abbr abbreviation abbrev abb lbl txt text field fld val info information data de da do del la du des
    le el los postale di e y et und o ou oder short long raw clean std standardized digit digits new s details detail
    if applicable part if any only this that as at by with value entered what is has`,
};

/** Phrases that say something else than their words, each as a pattern with what stands for it. */
export const PHRASES: readonly (readonly [phrase: RegExp, words: string])[] = [
  [/\be-?mail/gi, ' email'],
  [/\bp\.? ?o\.? box/gi, ' pobox'],
  [/\bc\.? ?p\.?(?=$|[^a-z])/gi, ' cp'],
  [/\bcsz\b|\bcity ?st(?:ate)? ?zip\b/gi, ' city state zip'],
  [/\bpostal (?=addr|anschrift)/gi, ' mailing '],
  [/\b(?:primer|primeiro|primero) nom(?:br)?e/gi, ' firstname'],
  [/\b(?:segundo nombre|nome do meio|secondo nome)/gi, ' middlename'],
  [/\bultimo nome|\bprimer apellido|\bapellido paterno/gi, ' lastname'],
  [/\b(?:segundo apellido|apellido materno)/gi, ' suffix'],
  [/\b(?:f|first)[ ._-]?name/gi, ' firstname'],
  [/\b(?:l|last)[ ._-]?name/gi, ' lastname'],
  [/\b(?:m|middle)[ ._-]?name/gi, ' middlename'],
];

/** Letters that old systems put before the parts of an address: `RCITY`, `MZIP`. */
export const LETTERS: Readonly<Record<string, Meaning>> = {
  r: 'residence',
  m: 'mailing',
  h: 'home',
  b: 'billing',
  s: 'shipping',
};
