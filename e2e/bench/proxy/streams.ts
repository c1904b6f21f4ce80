import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Settings of a server that offers hints and lets one client open any number of streams. */
export const HINTS_OFFERED = { PUBLIC_URL: 'https://desk.example', MAX_CONCURRENT: '100000' };

/** Number of streams opened in parallel. */
const AT_ONCE = 100;

/** Event streams that are all open at the same time. Each one uses a file descriptor on both sides (`ulimit -n`). */
export interface Streams {
  /** Sends one hint and resolves when every stream has received it. */
  hint(): Promise<void>;
  close(): void;
}

export async function openStreams(port: number, count: number): Promise<Streams> {
  const token = randomBytes(32).toString('hex');
  const topic = createHash('sha256').update(token).digest('base64url');
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, () =>
      openStream(port, topic),
    );
    sockets.push(...(await Promise.all(next)));
  }
  return {
    async hint() {
      const told = Promise.all(sockets.map(hinted));
      await fetch(`http://127.0.0.1:${port}/api/hints/${token}/1`, { method: 'POST' });
      await told;
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function openStream(port: number, topic: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET /api/hints/stream?topics=${topic} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await heard(socket, 'event: ready');
  return socket;
}

function hinted(socket: Socket): Promise<void> {
  return heard(socket, 'event: hint');
}

async function heard(socket: Socket, text: string): Promise<void> {
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    if (chunk.includes(text)) return;
  }
}
