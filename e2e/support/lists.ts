import { existsSync } from 'node:fs';

/** The list that the demo ships. */
export const SAMPLE_LIST = 'public/sample-list.csv';

const US_500 = '../shared/lists/us-500.csv';

/** A list of 500 people with its own email column, if available. */
export const US_500_LIST = existsSync(US_500) ? US_500 : undefined;
