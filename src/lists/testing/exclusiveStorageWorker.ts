/** The storage worker in a browser whose file handles are exclusive. */
import './exclusiveHandles.ts';
import './storageWorker.ts';
