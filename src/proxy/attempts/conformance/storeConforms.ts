import { afterEach, beforeEach, describe } from 'vitest';
import { keepingConforms } from './keepingConforms.ts';
import { Scene, type StoreHarness } from './scene.ts';
import { sendingConforms } from './sendingConforms.ts';
import { uploadsConforms } from './uploadsConforms.ts';

/** The tests that every store passes. `open` gives a new store for each. */
export function storeConforms(open: () => Promise<StoreHarness>): void {
  describe('as a store', () => {
    const scene = new Scene();
    beforeEach(() => scene.open(open));
    afterEach(() => scene.world.close());
    sendingConforms(scene);
    keepingConforms(scene);
    uploadsConforms(scene);
  });
}
