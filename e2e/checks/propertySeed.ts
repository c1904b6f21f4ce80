/** Gives property tests the same examples in every run, so that a failure is the change's own. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
