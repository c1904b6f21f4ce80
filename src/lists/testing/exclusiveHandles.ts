/**
 * Makes sync access handles exclusive, as they are in Firefox, Safari and Chromium before 121, none
 * of which know a `mode`. Imported by a worker before everything else.
 */
import type { SyncFile } from '../storage/opfs/syncHandle.ts';

const prototype = FileSystemFileHandle.prototype as SyncFile;
// oxlint-disable-next-line typescript/unbound-method -- called with the file it is called on
prototype.createSyncAccessHandle = new Proxy(prototype.createSyncAccessHandle, {
  apply: (open, file) => Reflect.apply(open, file, []),
});
