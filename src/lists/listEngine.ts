import type { Context } from './context.ts';
import type { ListEngine } from './engine.ts';
import { ContactWorks } from './contactWorks.ts';
import type { RememberedLists } from './earlier/lookUp/earlierLookup.ts';
import { rememberPeople } from './earlier/rememberPeople.ts';
import { breakdowns } from './export/breakdowns.ts';
import { exportArchive } from './export/exportArchive.ts';
import { exportRows } from './export/exportRows.ts';
import { outcomePage } from './export/outcomePage.ts';
import { withProposal, withProposalSoFar } from './match/propose.ts';
import { keepResult } from './merge/keepResult.ts';
import { browserSecret } from './keys/browserSecret.ts';
import { mergeList } from './merge/mergeList.ts';
import { outputBlob } from './merge/output.ts';
import { glanceAt, readList, rereadList } from './packed/readList.ts';
import { checkedPart } from './plan/parts/readPart.ts';
import { compareBlocks, recordBlocks } from './plan/parts/recordBlocks.ts';
import { splitPart } from './plan/parts/splitPart.ts';
import { planList, removeScratch } from './plan/planList.ts';
import { rowPage } from './rows/rowPage.ts';
import { RunLocks } from './runLocks.ts';
import { RUNS, runFiles } from './storage/paths.ts';
import { suggestFixes } from './suggest/suggestFixes.ts';
import type { Storage } from './storage/storage.ts';
import type { EarlierLists } from './types/earlier.ts';
import { ListError } from './types/problem.ts';
import type { Profile, SampledProfile } from './types/profile.ts';
import type { Work } from './types/progress.ts';

/** The list engine, wherever it runs: with private storage in the list worker, in memory in tests. */
export function createListEngine(context: Context): ListEngine {
  const { storage } = context;
  const locks = new RunLocks((run, work) =>
    storage.alone(run, () => thenStored(storage, run, work)),
  );
  /** Plans with the sets of earlier lists, which are locked against removal meanwhile. */
  const withEarlier = async <T>(
    earlier: EarlierLists | undefined,
    plan: (lists: RememberedLists | undefined) => Promise<T>,
  ): Promise<T> => {
    if (!earlier) return plan(undefined);
    const secret = await browserSecret(storage);
    const planning = () => plan({ ...earlier, secret });
    return earlier.lists.reduce(
      (work, { run }) =>
        () =>
          locks.read(run, work),
      planning,
    )();
  };
  const contacts = new ContactWorks(context, locks);
  // Reading a list has all the work of storing it; the glance that is waited for goes first.
  let glancing: Promise<unknown> = Promise.resolve();
  return {
    lifetime: () => Promise.resolve(storage.lifetime),
    waits: (work) => storage.waits.watch(work),
    glance: async (file) => {
      const glance = glanceAt(context, file);
      // Drops the results, which the chain would otherwise keep in memory.
      glancing = Promise.allSettled([glancing, glance]).then(() => undefined);
      return withProposal(await glance);
    },
    read: async (run, file, work = {}) => {
      await glancing;
      return withProposal(
        await locks.write(run, () => readList(context, run, file, proposing(work))),
      );
    },
    reread: async (run, format, work = {}) =>
      withProposal(await locks.write(run, () => rereadList(context, run, format, proposing(work)))),
    rows: (list, query, from, count) =>
      locks.read(list.run, () => rowPage(context, list, query, from, count)),
    plan: (list, matching, { earlier, ...options }, work = {}) =>
      withEarlier(earlier, (remembered) => {
        const planned = locks.write(list.run, async () => {
          const request = { list, matching, options, earlier: remembered };
          return planList(context, { ...request, contacts: await contacts.lookup() }, work);
        });
        // Only the next who writes waits for it. What stays after all goes with the next plan, or the run.
        locks.write(list.run, () => removeScratch(storage, list.run)).catch(() => {});
        return planned;
      }),
    suggestFixes: (list, matching, work = {}) =>
      locks.read(list.run, () => suggestFixes(context, list, matching, work)),
    split: (run, part, records, ids) =>
      locks.write(run, () => splitPart(context, run, part, records, ids)),
    recordBlocks: (run, parts) => locks.read(run, () => recordBlocks(storage, run, parts)),
    compareBlocks: (run, parts, other) =>
      locks.read(run, () => compareBlocks(storage, run, parts, other)),
    part: (run, part) => locks.read(run, () => checkedPart(storage, run, part)),
    keepResult: (run, part, result) =>
      locks.write(run, () => keepResult(context, run, part, result)),
    merge: (list, parts, work = {}) =>
      contacts.writing(list.run, parts, work.signal, async (version) => {
        const summary = await mergeList(context, list, parts, work);
        return version > 0 ? { ...summary, doNotContact: version } : summary;
      }),
    remember: async (run, parts) => {
      const secret = await browserSecret(storage);
      await locks.write(run, () => rememberPeople(context, run, parts, secret));
    },
    output: (run) => locks.read(run, () => outputBlob(storage, run)),
    outcomes: (list, parts, ...args) =>
      contacts.reading(list.run, parts, () => outcomePage(context, list, parts, ...args)),
    breakdowns: (list, parts, matching, work = {}) =>
      contacts.reading(list.run, parts, () => breakdowns(context, list, parts, matching, work)),
    exportRows: (list, parts, options, work = {}) =>
      contacts.writing(list.run, parts, work.signal, () =>
        exportRows(context, list, parts, options, work),
      ),
    exportWorkbook: (list, parts, work = {}) =>
      contacts.writing(list.run, parts, work.signal, async () => {
        const { exportWorkbook } = await import('./export/exportWorkbook.ts');
        return exportWorkbook(context, list, parts, work);
      }),
    exportArchive: (list, parts, archive, work = {}) =>
      contacts.writing(list.run, parts, work.signal, () =>
        exportArchive(context, list, parts, archive, work),
      ),
    doNotContact: () => contacts.list(),
    addContacts: (file, keep, work = {}) => contacts.add(file, keep, work),
    setHostContacts: (file, tag, work = {}) => contacts.setHost(file, tag, work),
    removeContacts: (source) => contacts.remove(source),
    exportContacts: () => contacts.export(),
    forgetContacts: () => contacts.forget(),
    kept: () => storage.list(RUNS),
    remove: (run) => locks.write(run, () => storage.remove(runFiles(run).root)),
  };
}

/** Does work that writes files of a run and waits until they are stored. Rejects if they could not be stored. */
async function thenStored<T>(storage: Storage, run: string, work: () => Promise<T>): Promise<T> {
  const { root } = runFiles(run);
  let done: T;
  try {
    done = await work();
  } catch (error) {
    // The storage keeps a failure until `sync` reports it: the next work must not get this one.
    await storage.sync(root).catch((unstored: unknown) => {
      throw isStorageFull(error) ? error : unstored;
    });
    throw error;
  }
  await storage.sync(root);
  return done;
}

/** Whether storage was full. Such an error of a work says how many bytes it needs; that of `sync` doesn't. */
function isStorageFull(error: unknown): boolean {
  return error instanceof ListError && error.problem.kind === 'storage full';
}

/** The same work, told of with what is proposed so far. */
function proposing({ onProgress, ...work }: Work<Profile>): Work<SampledProfile> {
  if (!onProgress) return work;
  const proposed = withProposalSoFar();
  return {
    ...work,
    onProgress: (profile) => {
      onProgress(proposed(profile));
    },
  };
}
