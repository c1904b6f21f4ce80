import { ledgerConforms } from './conformance.ts';
import { memoryLedger } from './memory.ts';

const ledger = memoryLedger();
ledgerConforms(() => Promise.resolve(ledger));
