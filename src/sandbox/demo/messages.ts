/**
 * What the page asks the demo's worker, with a port for the reply. Bodies go as handles, never
 * copied through the page.
 */
export type Ask =
  | {
      readonly kind: 'request';
      readonly method: string;
      /** Below the API base, such as `/v3/async/append/email/job`. */
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: Blob | string;
    }
  | { readonly kind: 'forget'; readonly job: string }
  | { readonly kind: 'forget all' };

export type Reply =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: readonly [string, string][];
      readonly body: Blob;
    }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly message: string };
