/**
 * States, provinces and regions of other countries in the list of ISO 3166-2, with what else people write:
 * Canada (Canada Post), Australia, Mexico, and the best known of others. None is also one of the United
 * States, or what people write for it.
 */

/** Canadian abbreviations of two letters, where no five-digit ZIP code can follow. */
export const CANADIAN_CODES = `on qc bc ab mb sk ns nb nl pe yt nt nu pq nf`;

export const FOREIGN_STATES = `Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|
New Brunswick|Newfoundland|Newfoundland and Labrador|Newfoundland & Labrador|Labrador|Prince Edward Island|PEI|
Yukon|Yukon Territory|Northwest Territories|Nunavut|Ont|Que|Alta|Sask|Nfld|
NSW|VIC|QLD|SA|TAS|ACT|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|
Australian Capital Territory|Northern Territory|
Aguascalientes|Baja California|Baja California Norte|Baja California Sur|Campeche|Chiapas|Chihuahua|Coahuila|
Coahuila de Zaragoza|Colima|Ciudad de Mexico|CDMX|Mexico City|Distrito Federal|Durango|Estado de Mexico|Edomex|
Edo Mex|Guanajuato|Guerrero|Hidalgo|Jalisco|Michoacan|Michoacan de Ocampo|Morelos|Nayarit|Nuevo Leon|Oaxaca|
Puebla|Queretaro|Quintana Roo|Q Roo|San Luis Potosi|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatan|
Zacatecas|AGU|BCN|BCS|CHP|CHH|COA|CMX|DUR|HID|JAL|MEX|NAY|NLE|OAX|PUE|ROO|SLP|TLA|YUC|ZAC|Chis|Chih|Coah|Gto|
Hgo|Qro|Tamps|Tlax|Oax|Ags|
England|Scotland|Wales|Northern Ireland|Greater London|London|Greater Manchester|West Midlands|West Yorkshire|
South Yorkshire|North Yorkshire|Merseyside|Lancashire|Cheshire|Hertfordshire|Hampshire|Oxfordshire|
Cambridgeshire|Gloucestershire|Lincolnshire|Nottinghamshire|Leicestershire|Derbyshire|Staffordshire|
Warwickshire|Wiltshire|Berkshire|Bedfordshire|Buckinghamshire|Northamptonshire|Shropshire|Co Dublin|
County Dublin|County Cork|Co Cork|County Galway|
Baden-Wurttemberg|Bavaria|Bayern|Brandenburg|Hesse|Hessen|Lower Saxony|Niedersachsen|North Rhine-Westphalia|
Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thuringen|
Mecklenburg-Vorpommern|
Ile-de-France|Bretagne|Normandie|Occitanie|Nouvelle-Aquitaine|Hauts-de-France|Pays de la Loire|
Provence-Alpes-Cote d'Azur|Auvergne-Rhone-Alpes|Grand Est|
Catalunya|Cataluna|Catalonia|Andalucia|Comunidad de Madrid|Comunitat Valenciana|Pais Vasco|Galicia|
Lombardia|Lombardy|Lazio|Toscana|Tuscany|Veneto|Piemonte|Sicilia|Campania|Emilia-Romagna|
Noord-Holland|Zuid-Holland|Noord-Brabant|Gelderland|Utrecht|
Acre|Alagoas|Amazonas|Bahia|Ceara|Espirito Santo|Goias|Maranhao|Mato Grosso|Mato Grosso do Sul|Minas Gerais|
Paraiba|Pernambuco|Piaui|Rio de Janeiro|Rio Grande do Norte|Rio Grande do Sul|Rondonia|Roraima|Santa Catarina|
Sao Paulo|Sergipe|Tocantins|
Andhra Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|
Madhya Pradesh|Maharashtra|Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal|
New Delhi|
Gauteng|KwaZulu-Natal|Western Cape|Eastern Cape|Tokyo|Osaka|Kanagawa|Guangdong|Zhejiang|Jiangsu|Metro Manila`;
