import { ListError } from '../types/problem.ts';

/** The error for a file that is cut off or was changed on its way. */
export function damaged(): ListError {
  return new ListError({ kind: 'file damaged' });
}

/** Bytes of a file to take numbers from. Throws a ListError `file gone` if it cannot be read any more. */
export async function viewOf(file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  try {
    return new DataView(await file.slice(from, to).arrayBuffer());
  } catch (error) {
    throw error instanceof DOMException ? new ListError({ kind: 'file gone' }) : error;
  }
}
