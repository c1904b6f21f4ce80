/** The list worker in a browser whose file handles are exclusive. */
import './exclusiveHandles.ts';
import '../worker.ts';
