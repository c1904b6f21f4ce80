/**
 * Words that are titles wherever they stand before a name. Sources: Debrett's forms of address; the rank
 * abbreviations of the U.S. Army, Navy, Air Force, Marine Corps and Coast Guard (Department of Defense,
 * "Military Ranks and Insignia"); the Official Catholic Directory; the Congressional Directory.
 */
export const TITLES = `
  mr mrs ms miss mx dr drs mssrs messrs mmes doctor prof professor rev revd reverend revs fr hon honorable
  honourable sir dame herr frau mme mlle monsieur madame mademoiselle senor senora senorita sra srta
  sig signor signora mstr
  col colonel ltc ltcol lt ltjg lieut lieutenant capt cpt captain cdr cmdr commander lcdr adm admiral radm vadm
  ens ensign maj brig brigadier gen ltgen majgen bgen sgt sergeant ssgt ssg sfc msgt tsgt gysgt sgm csm smsgt
  cmsgt mgysgt sgtmaj cpl corporal lcpl spc pfc pvt private airman amn sra scpo mcpo cpo cwo cwo2 cwo3 cwo4 cwo5 wo wo1 cw2 cw3 cw4 cw5
  seaman po1 po2 po3 2lt 1lt 1sg trooper det detective insp inspector constable
  msgr monsignor vicar curate canon archbishop archdeacon deaconess rabbi imam sheikh shaykh swami ayatollah
  friar presbyter
  amb ambassador gov governor ltgov senator congressman congresswoman assemblyman assemblywoman
  councilman councilwoman councilmember councilor councillor alderman alderwoman commissioner mayor pres president
  secretary treasurer speaker delegate chairman chairwoman chairperson atty attorney assoc asst
  coach cantor provost pfr lic ing arq lcda lcdo`;

/** Titles that people are also called by: `Judge Reinhold`, `Major Jones`; titles only before a whole name. */
export const TITLES_OR_NAMES = `
  judge justice major general rep sen representative chief sheriff marshal officer deacon deac pastor bishop
  cardinal pope father brother sister mother bro sr sis br elder chaplain abbot abbess chancellor master lord lady
  count countess baron baroness duchess princess queen viscount squire doc minister apostle prophet evangelist
  missionary principal counselor dean chair emir sultan agent sargent`;

/** Titles that are common first names: titles only with a period. */
export const NAMES_FIRST = `dean earl duke prince king royal marshall doc baron`;

/** Abbreviations that need a period to be a title before a single name: `Rep. Jones`. */
export const SHORT_TITLES = `rep sen gen maj sr br bro sis deac pres`;

/** Words that stand before or between the words of a title: `Lt. Col.`, `Right Rev.`, `1st Sgt.`. */
export const TITLE_PARTS = `
  the his her their right rt very most vice rear first 1st second 2nd third 3rd class staff master gunnery gunny lance petty
  warrant chief senior deputy under asst assistant assoc associate adjunct emeritus emerita ret retired
  former acting state us united command technical excellency eminence honor honour majesty highness holiness
  grace lt maj brig col and police fire specialist worshipful venerable reverend distinguished`;
