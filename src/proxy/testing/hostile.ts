import * as fc from 'fast-check';
import { BATCHES, JOB } from './rig.ts';

const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/) },
  fc.constantFrom(
    '..',
    '.',
    '',
    '%2e%2e',
    '%2F',
    '%252f',
    '%00',
    'a%2fb',
    ';',
    '@evil.example',
    '\\',
  ),
  fc.constantFrom('1'.repeat(128), '1'.repeat(129), 'x'.repeat(9_000), 'result', 'batch', 'auth'),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

const target = fc.oneof(
  { weight: 4, arbitrary: word.map((id) => `${BATCHES}/${id}`) },
  { weight: 3, arbitrary: word.map((id) => `${JOB}/${id}/batch`) },
  { weight: 2, arbitrary: word.map((version) => `/api/${version}/auth`) },
  fc.array(word, { maxLength: 9 }).map((words) => `/api/${words.join('/')}`),
  fc.tuple(word, word).map(([id, tail]) => `${BATCHES}/${id}/result${tail}`),
  fc
    .constantFrom('http://evil.example', '//evil.example', '/x/..', '/./', ' ')
    .map((start) => start + BATCHES),
  fc.constantFrom(
    '*',
    '/',
    '/api',
    'evil.example:443',
    `${BATCHES}?a=/api/v3/auth`,
    `/api/attempts/..${JOB}`,
  ),
);

function mostly(usual: string, ...others: string[]) {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET', 'POST') },
  fc.constantFrom('PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'get', 'PRI'),
);

const header = fc.oneof(
  fc.constantFrom(
    'Content-Length: 5',
    'Content-Length: 5',
    'Content-Length: 0',
    'Content-Length: 05',
  ),
  fc.constantFrom(
    'Content-Length: 5, 5',
    'Content-Length: +5',
    'Content-Length: 99999999',
    'Content-Length: 50',
  ),
  fc.constantFrom(
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding:\tchunked',
  ),
  fc.constantFrom(
    'Transfer-Encoding: identity',
    'Transfer_Encoding: chunked',
    'TE: trailers',
    'Trailer: Host',
  ),
  fc.constantFrom(
    'Connection: close',
    'Connection: Content-Length',
    'Connection: x-api-key',
    'Upgrade: h2c',
  ),
  fc.constantFrom(
    'Host: evil.example',
    'Host: a/b',
    'Host:',
    'X-Forwarded-Host: evil.example',
    'X-HTTP-Method-Override: PUT',
  ),
  fc.constantFrom(
    'X-Api-Key: k',
    'Cookie: a=b',
    'Expect: 100-continue',
    'Expect: x',
    'X-Original-URL: /admin',
  ),
  fc.constantFrom(
    'Idempotency-Key: 1',
    'Idempotency-Key: e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3e',
    'Attempt-Secret: 1',
    'Content-Digest: sha-256=:x:',
    ' folded: 1',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
);

const SMUGGLED = 'GET /api/v3/admin HTTP/1.1\r\nHost: x\r\n\r\n';

/** Headers and body: often such as the method asks for, or else at odds with each other. */
const framed = (verb: string) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<[string[], string]>(
        verb === 'POST' ? [['Content-Length: 5'], '12345'] : [[], ''],
        verb === 'POST' ? [['Content-Length: 5'], `12345${SMUGGLED}`] : [[], SMUGGLED],
      ),
    },
    fc.tuple(
      fc.constant<string[]>([]),
      fc.constantFrom('', '12345', '5\r\nabcde\r\n0\r\n\r\n', '0\r\n\r\n', `12345${SMUGGLED}`),
    ),
  );

/** How many of each part of a request are made; the requests are combinations of them. */
const POOL = 2_000;

/**
 * So many requests as an attacker may write them, in bytes (latin-1); the same ones for the same
 * `seed`. Making each one by itself would take longer than sending it.
 */
export function* hostileRequests(count: number, seed: number): Generator<string> {
  const random = randomNumbers(seed);
  const pool = <T>(parts: fc.Arbitrary<T>): (() => T) => {
    const made = fc.sample(parts, { numRuns: POOL, seed: random() });
    return () => made[random() % POOL] as T;
  };
  const verbs = pool(method);
  const targets = pool(target);
  const versions = pool(mostly('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', ''));
  const framings = { POST: pool(framed('POST')), other: pool(framed('GET')) };
  const extras = pool(fc.array(header, { maxLength: 3 }));
  const ends = pool(mostly('\r\n', '\n', '\r'));
  for (let i = 0; i < count; i += 1) {
    const verb = verbs();
    const [framing, body] = (verb === 'POST' ? framings.POST : framings.other)();
    const head = [`${verb} ${targets()} ${versions()}`, 'Host: localhost', ...framing, ...extras()];
    yield [...head, '', body].join(ends());
  }
}

/** Whole numbers from 0 to 2³¹ − 1 that look random (xorshift32), the same ones for the same `seed`. */
function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0x7f_ff_ff_ff;
  };
}
