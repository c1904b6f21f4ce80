/*
 * Designators of units within a building: the abbreviation, and how it is written out.
 * Source: USPS Publication 28, appendix C2, "Secondary Unit Designators".
 */

/** Those that need an identifier behind them: `Apt 4`. */
export const UNITS_WITH_ID: Readonly<Record<string, string>> = {
  APT: 'apartment',
  BLDG: 'building',
  DEPT: 'department',
  FL: 'floor',
  HNGR: 'hangar',
  KEY: '',
  LOT: '',
  PIER: '',
  RM: 'room',
  SLIP: '',
  SPC: 'space',
  STOP: '',
  STE: 'suite',
  TRLR: 'trailer',
  UNIT: '',
};

/** Those that may stand alone. */
export const UNITS_ALONE: Readonly<Record<string, string>> = {
  BSMT: 'basement',
  FRNT: 'front',
  LBBY: 'lobby',
  LOWR: 'lower',
  OFC: 'office',
  PH: 'penthouse',
  REAR: '',
  SIDE: '',
  UPPR: 'upper',
};
