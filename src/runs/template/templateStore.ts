import { readTemplate } from './readTemplate.ts';
import type { Template } from './templateSchema.ts';

/** A stored template, and when it was saved, in epoch milliseconds. */
export interface SavedTemplate {
  readonly template: Template;
  readonly savedAt: number;
}

/** The user's templates in this browser. Names are unique. */
export interface TemplateStore {
  /** All templates, last saved first. */
  all(): Promise<readonly SavedTemplate[]>;
  /** Saves a template. Replaces one with the same name. */
  save(saved: SavedTemplate): Promise<void>;
  /** Renames a template. Replaces one that has the new name. */
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
}

/** Templates in this tab's memory. */
export function memoryTemplates(): TemplateStore {
  const kept = new Map<string, SavedTemplate>();
  return {
    all: () => Promise.resolve(lastFirst([...kept.values()])),
    save: (saved) => Promise.resolve(void kept.set(saved.template.name, saved)),
    rename(name, to) {
      const saved = kept.get(name);
      kept.delete(name);
      if (saved) kept.set(to, named(saved, to));
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void kept.delete(name)),
    clear: () => Promise.resolve(kept.clear()),
  };
}

/** A template under another name. */
export function named({ template, savedAt }: SavedTemplate, name: string): SavedTemplate {
  return { template: { ...template, name }, savedAt };
}

/** The stored templates that this version of the page understands, last saved first. */
export function lastFirst(stored: readonly SavedTemplate[]): SavedTemplate[] {
  return stored
    .flatMap(({ template, savedAt }) => {
      const { template: known } = readTemplate(template);
      return known ? [{ template: known, savedAt }] : [];
    })
    .toSorted((a, b) => b.savedAt - a.savedAt);
}
