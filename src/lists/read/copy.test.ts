import { expect, test } from 'vitest';
import { engineWith } from '../testing/engine.ts';

const LIST = 'First Name,Last Name,Address\nAnn,Lee,1 Main St\n';

/** A file that grew since it was chosen, as Firefox gives it: its size is the old one, its stream the whole. */
class GrownFile extends Blob {
  override stream() {
    return new Blob([`${LIST}Bo,Dee,2 Main St\n`]).stream();
  }
}

test('a list that grew after it was chosen is not read at its old length', async () => {
  const reading = engineWith().read('run', new GrownFile([LIST]));
  await expect(reading).rejects.toMatchObject({ problem: { kind: 'file gone' } });
});
