import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { refuseRedirect, RequestProgress } from '../../progress.ts';

export interface ApiPostOptions {
  /** Whether the connection uses TLS. */
  readonly secure: boolean;
  /** Milliseconds until the connection must be established, including TLS. */
  readonly connect: number;
}

/** A POST to the API or an upload, on its own connection. */
export class ApiPost {
  readonly upstream: ClientRequest;
  readonly progress = new RequestProgress();

  /** Tracks the progress of `upstream`, which has its own timeout for silence. */
  constructor(upstream: ClientRequest, options: ApiPostOptions) {
    this.upstream = upstream;
    upstream.once('socket', (socket) => {
      this.#connecting(socket, options);
    });
    upstream.once('timeout', () => {
      this.#giveUp();
    });
  }

  #connecting(socket: Socket, { secure, connect }: ApiPostOptions): void {
    const timer = setTimeout(() => {
      this.#giveUp();
    }, connect);
    this.upstream.once('close', () => {
      clearTimeout(timer);
    });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      this.progress.connected = true;
    });
  }

  #giveUp(): void {
    this.progress.late = true;
    this.upstream.destroy(new Error('time is up'));
  }

  /** The head of the API's answer. Throws a ProxyError if none comes, or one that leads elsewhere. */
  async answer(): Promise<IncomingMessage> {
    const answer = await this.head();
    try {
      refuseRedirect(answer.statusCode ?? 0);
      return answer;
    } catch (error) {
      this.upstream.destroy();
      throw error;
    }
  }

  /** The head of the answer. Throws a ProxyError if none comes. */
  head(): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      this.upstream.once('response', (answer) => {
        this.progress.answered = true;
        resolve(answer);
      });
      // Not once: errors after the answer are the answer's reader's to see, and must not end the process.
      this.upstream.on('error', (error) => {
        reject(this.progress.failure(error));
      });
      // After a switch of protocols there is neither an answer nor an error.
      this.upstream.once('close', () => {
        if (!this.progress.answered) reject(this.progress.failure(undefined));
      });
    });
  }
}
