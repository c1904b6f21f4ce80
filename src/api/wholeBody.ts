/** Initial buffer size for a body of unknown length, in bytes. */
const FIRST_BYTES = 1 << 20;

/** Spare bytes in which the end of the body is usually detected. */
const LAST_BYTES = 1 << 12;

/**
 * Keeps responses alive while they are read. Chromium garbage-collects a body made by the page (the demo's), and then
 * delivers no more of it.
 */
const underWay = new Set<Response>();

/**
 * Reads the body of a response whole, straight into the memory that it stays in, and calls `heard` with each
 * piece: silence is noticed long before a slow connection would be done. Rejects if the connection breaks off.
 */
export async function wholeBody(response: Response, heard: () => void): Promise<ArrayBuffer> {
  underWay.add(response);
  try {
    return await readWhole(response, heard);
  } finally {
    underWay.delete(response);
  }
}

async function readWhole(response: Response, heard: () => void): Promise<ArrayBuffer> {
  const { body, headers } = response;
  if (!body) return response.arrayBuffer();
  const read = readerOf(body);
  let memory = new Uint8Array(Number(headers.get('content-length')) || FIRST_BYTES);
  let length = 0;
  for (;;) {
    const room = length < memory.length ? memory.subarray(length) : new Uint8Array(LAST_BYTES);
    const { value, done } = await read(room);
    // The read detached the buffer.
    if (value && memory.length === 0) memory = new Uint8Array(value.buffer);
    if (done) break;
    if (value.buffer !== memory.buffer) memory = withPiece(memory, value, length);
    length += value.length;
    heard();
  }
  return length === memory.length ? memory.buffer : memory.buffer.slice(0, length);
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads into the room that it is given, or, where the browser or the body cannot do that, into its own. */
function readerOf(
  body: ReadableStream<Bytes>,
): (room: Bytes) => Promise<ReadableStreamReadResult<Bytes>> {
  try {
    const into = body.getReader({ mode: 'byob' });
    return (room) => into.read(room);
  } catch {
    const reader = body.getReader();
    return () => reader.read();
  }
}

function withPiece(memory: Bytes, piece: Bytes, at: number): Bytes {
  const into = at + piece.length > memory.length ? withRoom(memory, piece.length) : memory;
  into.set(piece, at);
  return into;
}

function withRoom(memory: Bytes, bytes: number): Bytes {
  const larger = new Uint8Array(Math.max(memory.length * 2, memory.length + bytes));
  larger.set(memory);
  return larger;
}
