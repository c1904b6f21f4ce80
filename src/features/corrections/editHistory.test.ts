import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorrectedCell, Corrections } from '../../lists/types/corrections.ts';
import { listCorrections, withCorrected } from '../../runs/model/corrections.ts';
import { edited, NO_EDITS, redone, undone } from './editHistory.ts';

const cells = fc.array(
  fc.record<CorrectedCell>({
    row: fc.nat(2),
    column: fc.nat(2),
    was: fc.constant('own'),
    text: fc.constantFrom('own', 'x', 'y'),
  }),
  { minLength: 1, maxLength: 4 },
);

test('undoing every edit brings back what was, and redoing them what was made of it', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), (edits) => {
      let corrections: Corrections | undefined;
      let history = NO_EDITS;
      const states = [listCorrections(corrections)];
      for (const edit of edits) {
        // An edit has one text for each cell, like a pasted block.
        const different = [
          ...new Map(edit.map((cell) => [`${cell.row} ${cell.column}`, cell])).values(),
        ];
        history = edited(history, corrections, different);
        corrections = withCorrected(corrections, different);
        states.push(listCorrections(corrections));
      }
      for (const state of states.slice(0, -1).toReversed()) {
        const step = undone(history);
        history = step?.history ?? history;
        corrections = withCorrected(corrections, step?.cells ?? []);
        expect(listCorrections(corrections)).toEqual(state);
      }
      expect(undone(history)).toBeUndefined();
      for (const state of states.slice(1)) {
        const step = redone(history);
        history = step?.history ?? history;
        corrections = withCorrected(corrections, step?.cells ?? []);
        expect(listCorrections(corrections)).toEqual(state);
      }
      expect(redone(history)).toBeUndefined();
    }),
  );
});
