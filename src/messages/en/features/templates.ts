import type { Formats } from '../../formats.ts';

/** Templates: how lists with certain columns are matched, checked, sent and downloaded. */
export const templates = (f: Formats) => {
  const quoted = (names: readonly string[]) => f.list(names.map((name) => `“${name}”`));
  return {
    title: 'Templates',
    description:
      'A template remembers how columns match, your choices on the Review screen, and download options. We apply it automatically to lists with the same columns.',
    none: 'You don’t have any templates yet. You can save one on the Review or Results screen.',
    close: 'Close',
    columns: (n: number) => f.counted(n, { one: 'column', other: 'columns' }),
    saved: (at: number) => `saved ${f.date(at)}`,
    shared: 'from whoever hosts this page',
    fit: (missing: readonly string[]) =>
      missing.length === 0 ? 'this list has its columns' : `not in this list: ${quoted(missing)}`,
    of: (action: string, name: string) => `${action}: ${name}`,
    apply: 'Apply',
    rename: 'Rename',
    newName: 'New name',
    saveName: 'Save name',
    cancel: 'Cancel',
    export: 'Export',
    remove: 'Delete',
    removed: (name: string) => `Deleted “${name}”.`,
    undo: 'Undo',
    import: 'Import a template',
    importFile: 'Template file',
    imported: (name: string) => `Imported “${name}”.`,
    importFailed: (file: string) => `We can’t import ${file}`,
    problems: {
      'not JSON': 'It isn’t a template file. Choose a .json file that was exported from this page.',
      'not a template': 'It isn’t a template. Choose a file that was exported from this page.',
      'later version':
        'It was made by a newer version of this page. Ask whoever hosts this page to update it.',
      missing: (field: string) => `“${field}” is missing. Export the template again.`,
      unknown: (field: string) =>
        `It has a setting that this page doesn’t know: “${field}”. Export the template again.`,
      wrong: (field: string) => `The value of “${field}” isn’t valid. Export the template again.`,
      'no such column': (field: string, column: string) =>
        `“${field}” uses “${column}”, which isn’t one of the template’s columns.`,
    },
    save: 'Save as template',
    saveHint:
      'For your next list with the same columns: saves how they match, your choices, and download options. It has no rows, no job name, and no key or token.',
    name: 'Template name',
    nameHint: 'Such as “Monthly donors”.',
    replaces: 'You already have a template with this name. Saving replaces it.',
    saveIt: 'Save template',
    replace: 'Replace template',
    savedAs: (name: string) => `Saved “${name}”.`,
    urlLeft:
      'The notification URL isn’t saved with the template, because it may contain a password or a key.',
    wrongName: (problem: 'empty' | 'long', most: number) =>
      problem === 'empty' ? 'Enter a name.' : `Use ${f.count(most)} characters or fewer.`,
    taken: (name: string) => `You already have a template named “${name}”.`,
    applied: (name: string) => `Template “${name}” was applied`,
    applyAgain: (name: string) => `Apply template “${name}”`,
    lacks: (names: readonly string[]) =>
      `This list doesn’t have ${f.plural(names.length, { one: 'the column', other: 'the columns' })} ${quoted(names)}`,
    lacksText: (fields: readonly string[]) =>
      fields.length === 0
        ? 'The rest of the template was applied.'
        : `The rest of the template was applied. Check ${f.list(fields)}.`,
    limitLeft:
      'The template’s spending limit isn’t in the unit this page uses (records or a currency), so we didn’t apply it. Enter one here if you want one.',
    count: (n: number) =>
      n === 0
        ? 'Save a template on the Review or Results screen to set up your next list faster.'
        : `${f.counted(n, { one: 'template', other: 'templates' })}. We apply ${f.plural(n, { one: 'it', other: 'them' })} automatically to lists with the same columns.`,
    manage: 'Manage templates',
    shortLife: {
      tab: 'We can’t save templates in this browser, so they’re gone when you reload or close this tab. Export the ones you want to keep.',
      session:
        'This looks like a private window. The browser deletes templates when you close it. Export the ones you want to keep.',
    },
  };
};

export type TemplateMessages = ReturnType<typeof templates>;
