import type { LoadHostList } from '../../runs/contacts.ts';

/**
 * Loads the do-not-contact list at an address, as it is now: the browser asks the host whether its copy still is. The
 * tag of a version is the ETag that the host gives, else its date and length.
 */
export function hostList(address: string | undefined): LoadHostList | undefined {
  if (address === undefined) return undefined;
  return async (known) => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok)
      throw new Error(`The do-not-contact list could not be fetched (${response.status}).`);
    const tag = tagOf(response.headers);
    if (tag !== '' && tag === known) {
      await response.body?.cancel();
      return undefined;
    }
    return { file: await response.blob(), tag };
  };
}

/** The version of the host's file. Empty if the headers don't tell; then the content is compared. */
function tagOf(headers: Headers): string {
  const etag = headers.get('etag');
  if (etag !== null) return etag;
  const date = headers.get('last-modified');
  return date === null ? '' : `${date} ${headers.get('content-length') ?? ''}`;
}
