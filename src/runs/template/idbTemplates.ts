import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Lifetime } from '../../lists/types/lifetime.ts';
import {
  lastFirst,
  memoryTemplates,
  named,
  type SavedTemplate,
  type TemplateStore,
} from './templateStore.ts';

interface Schema extends DBSchema {
  /** By name. */
  templates: { key: string; value: SavedTemplate };
}

/** Opens the store of templates. They last as long as lists do: if lists are lost with the tab, templates are too. */
export function openTemplates(lifetime: Lifetime): TemplateStore {
  return lifetime === 'tab' ? memoryTemplates() : idbTemplates();
}

/** Templates in IndexedDB. Opens the database only while it is used, since templates are few and rarely used. */
export function idbTemplates(name = 'append-desk-templates'): TemplateStore {
  const using = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    const db = await openDB<Schema>(name, 1, {
      upgrade(created) {
        created.createObjectStore('templates');
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    all: () => using(async (db) => lastFirst(await db.getAll('templates'))),
    save: (saved) =>
      using(async (db) => {
        await db.put('templates', saved, saved.template.name);
      }),
    rename: (from, to) =>
      using(async (db) => {
        const tx = db.transaction('templates', 'readwrite');
        const saved = await tx.store.get(from);
        await tx.store.delete(from);
        if (saved) await tx.store.put(named(saved, to), to);
        await tx.done;
      }),
    remove: (key) => using((db) => db.delete('templates', key)),
    clear: () => using((db) => db.clear('templates')),
  };
}
