import type { Results } from '../../runs/results.ts';
import { Value } from '../../runs/watched.ts';
import type { Downloads } from '../../features/page/services.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** Downloads of enriched files, and which lists had one since the page was loaded. */
export function openDownloads(results: Pick<Results, 'download'>): Downloads {
  const done = new Value<ReadonlySet<string>>(new Set());
  return {
    done,
    async save(run) {
      const { blob, name } = await results.download(run);
      saveFile(blob, name);
      done.set(new Set([...done.get(), run]));
      return name;
    },
  };
}
