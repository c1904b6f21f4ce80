/** Fixes the seed of property tests, so that a failure is caused by the change under test. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
