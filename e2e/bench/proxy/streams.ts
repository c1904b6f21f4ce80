import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { MAX_STREAMS_OF_TOPIC } from '../../../src/proxy/hints/hintHub.ts';

/** Settings of a server that offers hints and lets one client open any number of streams. */
export const HINTS_OFFERED = { PUBLIC_URL: 'https://desk.example', MAX_CONCURRENT: '100000' };

/** Event streams that are all open at the same time. Each one uses a file descriptor on both sides (`ulimit -n`). */
export interface Streams {
  /** Sends a hint to each topic and resolves when every stream has received one. */
  hint(): Promise<void>;
  close(): void;
}

/** Opens `count` streams, as many for each topic as the server allows. */
export async function openStreams(port: number, count: number): Promise<Streams> {
  const tokens: string[] = [];
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const token = randomBytes(32).toString('hex');
    const topic = createHash('sha256').update(token).digest('base64url');
    const next = Array.from(
      { length: Math.min(MAX_STREAMS_OF_TOPIC, count - sockets.length) },
      () => openStream(port, topic),
    );
    sockets.push(...(await Promise.all(next)));
    tokens.push(token);
  }
  return {
    async hint() {
      const told = Promise.all(sockets.map(hinted));
      for (const token of tokens)
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
