import { describe, expect, test } from 'vitest';
import { DONORS } from '../testing/templates.ts';
import type { Template } from './templateSchema.ts';
import type { TemplateStore } from './templateStore.ts';

const template = (name: string): Template => ({ ...DONORS, name });

const namesIn = async (store: TemplateStore) =>
  (await store.all()).map((saved) => saved.template.name);

/** Conformance tests of template stores. `open` returns an empty store. */
export function templatesConform(open: () => Promise<TemplateStore>): void {
  describe('a store of templates', () => {
    test('gives back what was saved, the last one first', async () => {
      const store = await open();
      await store.save({ template: template('a'), savedAt: 1 });
      await store.save({ template: template('b'), savedAt: 2 });
      expect(await store.all()).toEqual([
        { template: template('b'), savedAt: 2 },
        { template: template('a'), savedAt: 1 },
      ]);
    });

    test('keeps one of each name', async () => {
      const store = await open();
      await store.save({ template: template('a'), savedAt: 1 });
      await store.save({
        template: { ...template('a'), columns: [...DONORS.columns, 'Zip'] },
        savedAt: 2,
      });
      const [saved, ...others] = await store.all();
      expect(saved?.template.columns).toContain('Zip');
      expect(others).toEqual([]);
    });

    test('renames and removes', async () => {
      const store = await open();
      for (const [savedAt, name] of ['c', 'b', 'a'].entries())
        await store.save({ template: template(name), savedAt });
      await store.rename('a', 'd');
      await store.rename('not there', 'e');
      await store.remove('b');
      expect(await namesIn(store)).toEqual(['d', 'c']);
      expect((await store.all())[0]?.savedAt).toBe(2);
      await store.clear();
      expect(await namesIn(store)).toEqual([]);
    });

    test('leaves out what a later version saved', async () => {
      const store = await open();
      const later = { ...template('later'), version: 2 } as unknown as Template;
      await store.save({ template: later, savedAt: 1 });
      await store.save({ template: template('a'), savedAt: 2 });
      expect(await namesIn(store)).toEqual(['a']);
    });
  });
}
