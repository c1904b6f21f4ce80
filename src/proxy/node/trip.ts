import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { ProxyError, refused } from '../errors.ts';

export interface TripOptions {
  /** Whether the connection uses TLS. */
  readonly secure: boolean;
  /** How long it may take until a new connection stands, its TLS included, in milliseconds. */
  readonly connect: number;
}

/**
 * How far a request to the API got, which is what tells whether the API can have it. A request whose
 * last byte was not handed to the connection cannot have been understood.
 */
export class Trip {
  readonly upstream: ClientRequest;
  /** Whether the whole request was handed to the connection. */
  whole = false;
  #connected = false;
  #answered = false;
  #late = false;

  /** Watches `upstream`, which has its own time-out for silence. */
  constructor(upstream: ClientRequest, options: TripOptions) {
    this.upstream = upstream;
    upstream.once('socket', (socket) => {
      this.#connected = upstream.reusedSocket;
      if (!this.#connected) this.#connecting(socket, options);
    });
    upstream.once('timeout', () => {
      this.#giveUp();
    });
  }

  #connecting(socket: Socket, { secure, connect }: TripOptions): void {
    const timer = setTimeout(() => {
      this.#giveUp();
    }, connect);
    this.upstream.once('close', () => {
      clearTimeout(timer);
    });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      this.#connected = true;
    });
  }

  #giveUp(): void {
    this.#late = true;
    this.upstream.destroy(new Error('time is up'));
  }

  /** The head of the API's answer. Throws a ProxyError where none comes, or one that leads elsewhere. */
  async answer(): Promise<IncomingMessage> {
    const answer = await this.#head();
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    if (status >= 400 && status < 600) return answer;
    this.upstream.destroy();
    throw new ProxyError(502, 'redirected', `The API answered ${status}.`, 'unknown');
  }

  #head(): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      this.upstream.once('response', (answer) => {
        this.#answered = true;
        resolve(answer);
      });
      // Not once: errors after the answer are the answer's reader's to see, and must not end the process.
      this.upstream.on('error', (error) => {
        reject(this.failure(error));
      });
      // After a switch of protocols there is neither an answer nor an error.
      this.upstream.once('close', () => {
        if (!this.#answered) reject(this.failure(undefined));
      });
    });
  }

  /** What an error means by how far the request got. */
  failure(error: unknown): ProxyError {
    if (error instanceof ProxyError) return error;
    const status = this.#late ? 504 : 502;
    if (!this.#connected)
      return refused(status, 'unreachable', `The API cannot be reached${reason(error)}.`);
    if (!this.whole && !this.#answered)
      return refused(status, 'interrupted', 'Sending to the API stopped before its end.');
    return this.#late
      ? new ProxyError(504, 'no_answer', 'The API did not answer in time.', 'unknown')
      : new ProxyError(502, 'connection_lost', 'The connection to the API was lost.', 'unknown');
  }
}

/** The system's short code for what went wrong, such as `ENOTFOUND`: it helps whoever runs this. */
function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}
