/**
 * Countries but the United States: ISO 3166-1 codes of two and three letters, the English names of ISO and
 * Unicode CLDR, and other names in common use. Georgia's name is left out, since a state has it too. An
 * entry is both codes and names with semicolons between them.
 */
export const COUNTRY_NAMES = `AF AFG Afghanistan|AL ALB Albania|DZ DZA Algeria|AD AND Andorra|AO AGO Angola|AI AIA Anguilla|
AQ ATA Antarctica|AG ATG Antigua and Barbuda|AR ARG Argentina|AM ARM Armenia|AW ABW Aruba|
AU AUS Australia|AT AUT Austria|AZ AZE Azerbaijan|BS BHS Bahamas|BH BHR Bahrain|BD BGD Bangladesh|
BB BRB Barbados|BY BLR Belarus|BE BEL Belgium|BZ BLZ Belize|BJ BEN Benin|BM BMU Bermuda|
BT BTN Bhutan|BO BOL Bolivia|BA BIH Bosnia and Herzegovina;Bosnia|BW BWA Botswana|
BV BVT Bouvet Island|BR BRA Brazil|IO IOT British Indian Ocean Territory|
BN BRN Brunei;Brunei Darussalam|BG BGR Bulgaria|BF BFA Burkina Faso|BI BDI Burundi|KH KHM Cambodia|
CM CMR Cameroon|CA CAN Canada|CV CPV Cape Verde|KY CYM Cayman Islands|
CF CAF Central African Republic|TD TCD Chad|CL CHL Chile|
CN CHN China;People's Republic of China;PRC|CX CXR Christmas Island|CC CCK Cocos (Keeling) Islands|
CO COL Colombia|KM COM Comoros|CG COG Congo - Brazzaville;Republic of the Congo;Congo|
CD COD Congo - Kinshasa;Democratic Republic of the Congo;Congo|CK COK Cook Islands|
CR CRI Costa Rica|CI CIV Côte d'Ivoire;Ivory Coast|HR HRV Croatia|CU CUB Cuba|CY CYP Cyprus|
CZ CZE Czechia;Czech Republic;Czech Rep|DK DNK Denmark|DJ DJI Djibouti|DM DMA Dominica|
DO DOM Dominican Republic;Dominican Rep|EC ECU Ecuador|EG EGY Egypt|SV SLV El Salvador|
GQ GNQ Equatorial Guinea|ER ERI Eritrea|EE EST Estonia|ET ETH Ethiopia|
FK FLK Falkland Islands;Falkland Islands (Malvinas);Falklands|FO FRO Faroe Islands|FJ FJI Fiji|
FI FIN Finland|FR FRA France|GF GUF French Guiana|PF PYF French Polynesia|
TF ATF French Southern Territories|GA GAB Gabon|GM GMB Gambia;Republic of The Gambia|GE GEO|
DE DEU Germany|GH GHA Ghana|GI GIB Gibraltar|GR GRC Greece|GL GRL Greenland|GD GRD Grenada|
GP GLP Guadeloupe|GT GTM Guatemala|GN GIN Guinea|GW GNB Guinea-Bissau|GY GUY Guyana|HT HTI Haiti|
HM HMD Heard and McDonald Islands;Heard Island and McDonald Islands|
VA VAT Vatican City;Holy See (Vatican City State);Vatican|HN HND Honduras|
HK HKG Hong Kong SAR China;Hong Kong;Hongkong|HU HUN Hungary|IS ISL Iceland|IN IND India|
ID IDN Indonesia|IR IRN Iran;Islamic Republic of Iran|IQ IRQ Iraq|
IE IRL Ireland;Republic of Ireland;Eire|IL ISR Israel|IT ITA Italy|JM JAM Jamaica|JP JPN Japan|
JO JOR Jordan|KZ KAZ Kazakhstan|KE KEN Kenya|KI KIR Kiribati|KP PRK North Korea;DPRK|
KR KOR South Korea;Korea, Republic of;Republic of Korea;Korea|KW KWT Kuwait|KG KGZ Kyrgyzstan|
LA LAO Laos;Lao People's Democratic Republic|LV LVA Latvia|LB LBN Lebanon|LS LSO Lesotho|
LR LBR Liberia|LY LBY Libya|LI LIE Liechtenstein|LT LTU Lithuania|LU LUX Luxembourg|
MO MAC Macao SAR China;Macao;Macau|MG MDG Madagascar|MW MWI Malawi|MY MYS Malaysia|MV MDV Maldives|
ML MLI Mali|MT MLT Malta|MQ MTQ Martinique|MR MRT Mauritania|MU MUS Mauritius|YT MYT Mayotte|
MX MEX Mexico|MD MDA Moldova;Moldova, Republic of|MC MCO Monaco|MN MNG Mongolia|MS MSR Montserrat|
MA MAR Morocco|MZ MOZ Mozambique|MM MMR Myanmar (Burma);Myanmar;Burma|NA NAM Namibia|NR NRU Nauru|
NP NPL Nepal|NL NLD Netherlands;Netherlands (Kingdom of the);Holland|NC NCL New Caledonia|
NZ NZL New Zealand|NI NIC Nicaragua|NE NER Niger|NG NGA Nigeria|NU NIU Niue|NF NFK Norfolk Island|
MK MKD North Macedonia;Republic of North Macedonia;Macedonia|NO NOR Norway|OM OMN Oman|
PK PAK Pakistan|PS PSE Palestinian Territories;State of Palestine;Palestine|PA PAN Panama|
PG PNG Papua New Guinea|PY PRY Paraguay|PE PER Peru|PH PHL Philippines|
PN PCN Pitcairn Islands;Pitcairn|PL POL Poland|PT PRT Portugal|QA QAT Qatar|RE REU Réunion|
RO ROU Romania|RU RUS Russia;Russian Federation|RW RWA Rwanda|SH SHN St. Helena;Saint Helena|
KN KNA St. Kitts and Nevis;Saint Kitts and Nevis;St Kitts|LC LCA St. Lucia;Saint Lucia|
PM SPM St. Pierre and Miquelon;Saint Pierre and Miquelon|
VC VCT St. Vincent and Grenadines;Saint Vincent and the Grenadines;St Vincent|WS WSM Samoa|
SM SMR San Marino|ST STP São Tomé and Príncipe|SA SAU Saudi Arabia;KSA|SN SEN Senegal|
SC SYC Seychelles|SL SLE Sierra Leone|SG SGP Singapore|SK SVK Slovakia|SI SVN Slovenia|
SB SLB Solomon Islands|SO SOM Somalia|ZA ZAF South Africa|
GS SGS South Georgia and South Sandwich Islands;South Georgia and the South Sandwich Islands|
ES ESP Spain|LK LKA Sri Lanka|SD SDN Sudan|SR SUR Suriname|SJ SJM Svalbard and Jan Mayen|
SZ SWZ Eswatini;Swaziland|SE SWE Sweden|CH CHE Switzerland|SY SYR Syria;Syrian Arab Republic|
TW TWN Taiwan;Taiwan, Province of China|TJ TJK Tajikistan|
TZ TZA Tanzania;United Republic of Tanzania|TH THA Thailand|TL TLS Timor-Leste;East Timor|
TG TGO Togo|TK TKL Tokelau|TO TON Tonga|TT TTO Trinidad and Tobago;Trinidad|TN TUN Tunisia|
TR TUR Türkiye;Turkey|TM TKM Turkmenistan|TC TCA Turks and Caicos Islands;Turks and Caicos|
TV TUV Tuvalu|UG UGA Uganda|UA UKR Ukraine|AE ARE United Arab Emirates;UAE|
GB GBR United Kingdom;UK;Great Britain;England;Scotland;Wales;Northern Ireland;Britain|
UY URY Uruguay|UZ UZB Uzbekistan|VU VUT Vanuatu|VE VEN Venezuela|VN VNM Vietnam;Viet Nam|
VG VGB British Virgin Islands;Virgin Islands, British|WF WLF Wallis and Futuna|
EH ESH Western Sahara|YE YEM Yemen|ZM ZMB Zambia|ZW ZWE Zimbabwe|AX ALA Åland Islands|
BQ BES Caribbean Netherlands;Bonaire, Sint Eustatius and Saba|CW CUW Curaçao|GG GGY Guernsey|
IM IMN Isle of Man|JE JEY Jersey|ME MNE Montenegro|BL BLM St. Barthélemy;Saint Barthélemy|
MF MAF St. Martin;Saint Martin (French part)|RS SRB Serbia|
SX SXM Sint Maarten;Sint Maarten (Dutch part);St Maarten|SS SSD South Sudan|XK XKK Kosovo`;
