import type { RunService } from '../../runs/runService.ts';
import { Value } from '../../runs/watched.ts';
import type { Downloads } from '../../features/page/services.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** Downloads of enriched files, and which lists had one since the page was loaded. */
export function openDownloads(runs: Pick<RunService, 'download'>): Downloads {
  const done = new Value<ReadonlySet<string>>(new Set());
  return {
    done,
    async save(run) {
      const { blob, name } = await runs.download(run);
      saveFile(blob, name);
      done.set(new Set([...done.get(), run]));
      return name;
    },
  };
}
