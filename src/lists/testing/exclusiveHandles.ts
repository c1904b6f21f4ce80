/**
 * Makes sync access handles exclusive, as they are in Firefox, Safari and Chromium before 121, none
 * of which know a `mode`. Imported by a worker before everything else.
 */
import type { SyncFile } from '../storage/syncHandle.ts';

const prototype = FileSystemFileHandle.prototype as SyncFile;
const open = prototype.createSyncAccessHandle;
prototype.createSyncAccessHandle = function (this: SyncFile) {
  return open.call(this);
};
