import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { ProxyError } from '../errors.ts';
import { failure, refuseRedirect } from '../progress.ts';

export interface TripOptions {
  /** Whether the connection uses TLS. */
  readonly secure: boolean;
  /** How long it may take until the connection stands, its TLS included, in milliseconds. */
  readonly connect: number;
}

/** A POST on its way to the API, on a connection of its own. */
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
      this.#connecting(socket, options);
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
    try {
      refuseRedirect(answer.statusCode ?? 0);
      return answer;
    } catch (error) {
      this.upstream.destroy();
      throw error;
    }
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
    return failure(error, {
      connected: this.#connected,
      whole: this.whole,
      answered: this.#answered,
      late: this.#late,
    });
  }
}
