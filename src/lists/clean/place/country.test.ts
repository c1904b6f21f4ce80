import { expect, test } from 'vitest';
import { isUnitedStates } from './country.ts';

/** The parts between vertical bars. */
function list(text: string): string[] {
  return text.replaceAll('\n', '').split('|');
}

test.each(
  list(`US|us|USA|usa|U.S.|U.S.A.|U. S. A.|United States|UNITED STATES|united  states|
The United States|United States of America|The United States of America|UnitedStates|
United States (US)|United States (USA)|US - United States|USA, United States of America|
United States of America (the)|US of A|America|Estados Unidos|Estados Unidos de América|
EE. UU.|EE.UU.|EEUU|EUA|E.U.A.|États-Unis|Etats Unis|Vereinigte Staaten|Stati Uniti|
Vereinigte Staaten von Amerika|USA (United States)|CA, USA|Puerto Rico|PR|PRI|Guam|GU|
American Samoa|U.S. Virgin Islands|Virgin Islands, U.S.|US Virgin Islands|VI|USVI|
Northern Mariana Islands|MP|Puerto Rico, USA|840|Marshall Islands|Unites States`),
)('%s is the United States', (country) => {
  expect(isUnitedStates(country)).toBe(true);
});

test.each(
  list(`CA|Canada|CANADA|CAN|ca|Canadá|CA - Canada|Canada (CA)|Mexico|México|MX|MEX|UK|U.K.|GB|
Great Britain|England|Scotland|Wales|Northern Ireland|United Kingdom|Reino Unido|DE|Germany|
Deutschland|Alemania|Allemagne|FR|France|Francia|Australia|AU|AUS|Japan|JP|India|IN|IND|
Ireland|Spain|España|ES|Brasil|Brazil|BR|Côte d'Ivoire|Cote dIvoire|Ivory Coast|
Korea, Republic of|South Korea|Korea|Viet Nam|Vietnam|The Netherlands|Holland|Nederland|
Czech Republic|Czechia|Hong Kong|Macau|British Virgin Islands|Türkiye|Turkey|
Trinidad and Tobago|Trinidad & Tobago|St. Lucia|Saint Lucia|Dominican Republic|Cuba|
New Zealand|NZ|Philippines|Russia|Russian Federation|Switzerland|Schweiz|UAE|IE|GE|
Republic of Ireland|Gibraltar|Guinea-Bissau|Bermuda`),
)('%s is another country', (country) => {
  expect(isUnitedStates(country)).toBe(false);
});

test.each(list(`| |-|Georgia|Atlantis|USA/Canada|Texas|New Jersey|N/A|constructor|Middlesex`))(
  '%s says nothing of a country',
  (country) => {
    expect(isUnitedStates(country)).toBeUndefined();
  },
);
