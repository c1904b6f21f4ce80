/** What the edge's runtime (Cloudflare Workers) has beyond the web's standards, as far as we use it. */

/** Passes bytes on and fails unless they are exactly so many: a body with a Content-Length. */
declare class FixedLengthStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(length: number);
}

/** Takes bytes for their hash. */
declare class DigestStream extends WritableStream<Uint8Array> {
  constructor(algorithm: 'SHA-256');
  readonly digest: Promise<ArrayBuffer>;
}

interface Crypto {
  readonly DigestStream: typeof DigestStream;
}

declare module 'cloudflare:workers' {
  /** An object of which one instance at most is alive anywhere; no two of its events run at once. */
  export class DurableObject {
    protected readonly ctx: { readonly storage: DurableStorage };
  }

  export interface DurableStorage {
    get<T>(key: string): Promise<T | undefined>;
    put(key: string, value: unknown): Promise<void>;
    deleteAll(): Promise<void>;
    /** Calls the object's `alarm` at `time`, in milliseconds since 1970. */
    setAlarm(time: number): Promise<void>;
  }
}
