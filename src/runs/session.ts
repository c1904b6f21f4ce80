import type { ApiClient, Credentials } from '../api/client.ts';

/** The connection of this tab to the API. Credentials live in memory, with the user's tick also in session storage. */
export interface Session {
  /** The client for live runs (undefined until connected) or for demo runs. */
  client(demo: boolean): ApiClient | undefined;
  /** Live credentials, and since when (epoch milliseconds) they are in use. */
  current(): { readonly credentials: Credentials; readonly since: number } | undefined;
  connect(credentials: Credentials, keepForTab: boolean): void;
  disconnect(): void;
  /** Calls back after a change of the live connection; gives the way to stop. */
  subscribe(changed: () => void): () => void;
}
