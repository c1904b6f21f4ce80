/**
 * What the API's texts do not say. Each assumption is made here and nowhere else; a person with a
 * live account corrects it here.
 */

/** A1: where jobs are created; read at the same path with the job's id added. */
export const JOB_COLLECTION = '/async/append/email/job';

/** A1 with A4: the words with which the gateway refuses (403) a call that the API does not have. */
export const NO_SUCH_CALL_WORDS = /missing authentication token/i;

/** A7: where Batch-Files are created, below their job; read at the same path with their ID added. */
export const BATCH_FILE_COLLECTION = 'batchfile';

/**
 * A11: attributes that may carry the ID in the answer to Create Asynchronous Batch-File. The first one present
 * counts.
 */
export const BATCH_FILE_ID_ATTRIBUTES = ['batch_file_id', 'batchfile_id', 'id'] as const;

/** A11: attributes that may carry the upload address. The first one present counts. */
export const UPLOAD_URL_ATTRIBUTES = ['upload_url', 'uploadUrl', 'uploadURL', 'url'] as const;

/** A12: the media type of an upload. Its body is the JSON body of a batch. */
export const UPLOAD_MEDIA_TYPE = 'application/json';

/** A2: the attribute that carries the id in the answer to Create Asynchronous Job. */
export const JOB_ID_ATTRIBUTE = 'job_id';

/** A8: a job ID that cannot exist. Retrieving that job costs nothing, and shows whether credentials are accepted. */
export const NO_SUCH_JOB = '0';

/** A2: the attribute that carries the token in the answer to Authorization. */
export const TOKEN_ATTRIBUTE = 'token';

/** The one state that the tutorial names: the result can be fetched. */
export const COMPLETED = 'COMPLETED';

/** `COMPLETED` in any case, and names that add to it, such as `COMPLETED_WITH_ERRORS`. */
const HAS_RESULT = /^completed?(?![a-z])/i;

const ENDED_BADLY = /fail|error|cancel|reject|expire/i;

/**
 * A3: a state whose name begins with COMPLETED may have a result, so that one is asked for; any other
 * is still under way, unless its name says that it ended badly.
 */
export function stateMeans(state: string): 'completed' | 'ended badly' | 'under way' {
  if (HAS_RESULT.test(state)) return 'completed';
  return ENDED_BADLY.test(state) ? 'ended badly' : 'under way';
}

/** A3: names of states that say that a batch's turn has not come. Only the shown progress depends on them. */
export const IN_LINE = /queue|wait|pend|submit|receiv|creat/i;

/** A4: the most bytes that the gateway in front of the API takes in one body. */
export const GATEWAY_BODY_LIMIT = 10_485_760;

/** A4: words in a 429 that mean a used-up quota, which waiting a few seconds does not cure. */
export const QUOTA_WORDS = /limit exceeded|quota/i;
