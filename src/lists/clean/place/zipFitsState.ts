import { stateOfZip } from './stateOfZip.ts';

/**
 * First three digits that more than one state has: the Pacific, the government's own, and post offices
 * that serve the neighbor (USPS Publication 65).
 */
const SHARED: Readonly<Record<string, string>> = {
  '063': 'NY',
  '205': 'MD VA',
  '739': 'TX',
  '834': 'WY',
  '967': 'AS',
  '969': 'FM MH MP PW',
};

/** Whether a five-digit ZIP code can be one of this state, a postal abbreviation. */
export function zipFitsState(zip: string, state: string): boolean {
  return stateOfZip(zip) === state || (SHARED[zip.slice(0, 3)]?.includes(state) ?? false);
}
