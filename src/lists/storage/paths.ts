import type { ContactKind } from '../types/doNotContact.ts';
import type { Choice, Format } from '../types/format.ts';

/** Holds a folder for each run. */
export const RUNS = 'runs';

/** The secret that people and emails are hashed with in this browser (`keys/browserSecret.ts`). */
export const SECRET = 'secret';

/** Owners of do-not-contact lists: the user, and the host. */
export const CONTACT_SOURCES = ['own', 'host'] as const;

export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** Folder of the do-not-contact lists. Also the run ID under which an imported file is read. */
export const DO_NOT_CONTACT = 'do-not-contact';

/** Paths of a do-not-contact list. A change writes a new version, and then removes the previous one. */
export function contactFiles(source: ContactSource) {
  const root = `${DO_NOT_CONTACT}/${source}`;
  const versions = `${root}/versions`;
  return {
    root,
    versions,
    version: (version: number) => `${versions}/${version}`,
    /** Describes a version. Exists once the version is complete. */
    facts: (version: number) => `${versions}/${version}/facts`,
    set: (version: number, kind: ContactKind) => `${versions}/${version}/${kind}`,
    /** Used only while a version is written. */
    scratch: `${root}/scratch`,
    export: `${root}/export`,
  };
}

/** Where a run's files are. */
export function runFiles(run: string) {
  const root = `${RUNS}/${run}`;
  const plan = `${root}/plan`;
  const scratch = {
    records: `${plan}/staged-records`,
    measures: `${plan}/staged-measures`,
    persons: `${plan}/persons`,
    externalIds: `${plan}/external-ids`,
    duplicates: `${plan}/duplicates`,
    duplicateOf: `${plan}/duplicate-of`,
    earlierQueries: `${plan}/earlier-queries`,
    earlierMatches: `${plan}/earlier-matches`,
  };
  const contactScratch = `${plan}/do-not-contact`;
  return {
    root,
    /** The list's rows as text: a copy of the file, or what was made of the part of it that is chosen. */
    input: (choice: Choice) => `${root}/input${suffixOf(choice)}`,
    /** Exists once such an input is whole, and holds what was found out about it. */
    inputFacts: (choice: Choice) => `${root}/facts${suffixOf(choice)}`,
    /** The workbook, or the ZIP file with several lists, as it was chosen. */
    original: `${root}/original`,
    /** A workbook out of a ZIP file with several lists. */
    unpacked: (file: number) => `${root}/unpacked/${file}`,
    /** Where rows are in the input, as read with `format`. */
    index: (format: Format) => {
      const { encoding, delimiter, headerLine, quoting = 'doubled' } = format;
      const dialect = `${encoding}-${delimiter.charCodeAt(0)}-${headerLine}-${quoting}`;
      return `${root}/index/${dialect}${suffixOf(format)}`;
    },
    plan,
    /** What becomes of each row (`plan/dispositions.ts`), as unsigned 32-bit numbers. */
    dispositions: `${plan}/rows`,
    /** A row number per record, as unsigned 32-bit numbers. */
    rowNumbers: `${plan}/records`,
    ...scratch,
    /** Queries for the do-not-contact list. */
    contactQueries: (kind: ContactKind) => `${contactScratch}/${kind}`,
    /** Files that are gone when a plan is made. */
    onlyToPlan: [...Object.values(scratch), contactScratch],
    /** The list's people who were in earlier lists (`earlier/entries.ts`). */
    earlier: `${plan}/earlier`,
    /** Origins of the reused answers, as JSON. Absent if nobody was in an earlier list. */
    earlierFacts: `${plan}/earlier-facts`,
    earlierAnswers: (id: number) => `${plan}/earlier-answers/${id}`,
    /** Records that were not sent because an earlier answer was reused. */
    earlierRecords: (id: number) => `${plan}/earlier-records/${id}`,
    /** The list's people, for later lists: a set of keys, and a JSON file with the places of the answers. */
    people: `${root}/people`,
    peopleFacts: `${root}/people-facts`,
    peopleScratch: `${root}/people-scratch`,
    parts: `${root}/parts`,
    part: (id: number) => `${root}/parts/${id}`,
    answers: (id: number) => `${root}/results/${id}`,
    /** The records whose emails are withheld (`merge/withheld.ts`). */
    withheld: `${plan}/withheld`,
    withheldQueries: (kind: ContactKind) => `${plan}/withheld-${kind}`,
    outputs: `${root}/output`,
    output: (name: string) => `${root}/output/${name}`,
    export: (slot: number) => `${root}/export/${slot}`,
    /** Holds one file of several while they are put together. */
    exportPiece: `${root}/export/piece`,
    /** Holds the slot of the newest export. */
    lastExport: `${root}/export/last`,
    /** Holds the name of the newest output that is whole. */
    newestOutput: `${root}/output/newest`,
  };
}

/** Tells apart what is made of the lists of one file; empty for a file that is a list itself. */
function suffixOf({ file, sheet, withoutHidden = false }: Choice): string {
  const parts = [
    file === undefined ? '' : `-file-${file}`,
    sheet === undefined ? '' : `-sheet-${sheet}`,
    withoutHidden ? '-visible' : '',
  ];
  return parts.join('');
}
