import axe from 'axe-core';
import { ACCESSIBILITY_STANDARDS } from '../support/accessibility.ts';

/** Runs axe in the page; gives what it found. A script with all of axe in it: the policy lets none be added. */
// oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- of our own packages, and in a test
export const findFaults = new Function(
  `${axe.source}
  // Text that is still fading in has too little contrast. Endless animations are not waited for.
  const entering = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  return Promise.allSettled(entering.map(({ finished }) => finished))
    .then(() => axe.run({ runOnly: ${JSON.stringify(ACCESSIBILITY_STANDARDS)} }))
    .then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')));`,
) as () => string[];
