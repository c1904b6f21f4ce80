/** Maximum bytes of one request body: "at most 10 MB" in the tutorial, read as decimal to be safe. */
export const MAX_BODY_BYTES = 10_000_000;

/** The bytes of one request body that parts are cut to unless configured otherwise. */
export const DEFAULT_BODY_BYTES = 8_000_000;

/** Maximum bytes of a Batch-File: "at most 50 MB" in the user guide, read as decimal to be safe. */
export const MAX_FILE_BYTES = 50_000_000;

/** Default maximum bytes of one Batch-File. */
export const DEFAULT_FILE_BYTES = 48_000_000;

/** How long the upload address of a Batch-File is valid (user guide), in milliseconds. */
export const UPLOAD_URL_LIFETIME = 8 * 60 * 60 * 1000;

/**
 * Below this a part is not cut further when a body is refused as too large (413): something between
 * us and the API, not the API, must be refusing it.
 */
export const SMALLEST_SPLIT_BYTES = 1_000_000;

/** The longest notification URL that is accepted: every browser and gateway takes it. */
export const MAX_NOTIFICATION_URL = 2_000;

/** How long an Authorization Token lasts (user guide), in milliseconds. */
export const TOKEN_LIFETIME = 8 * 60 * 60 * 1000;
