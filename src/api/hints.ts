/**
 * The protocol of hints: the API calls our server when something happened to a batch (A9), and our server tells the page to
 * ask. Not part of the remote API.
 *
 * | call | answer |
 * | --- | --- |
 * | `GET /hints` | where the API reaches our server (`hintOffer`); 404 where hints are not offered |
 * | `POST /hints/{token}/{part}` | 204, whether anybody knows the token or not |
 * | `GET /hints/stream?topics={topic},{topic}` | server-sent events (`STREAM_EVENTS`) |
 *
 * The token is 32 random bytes that only the page and the API know. The page listens by the token's hash, its topic, so
 * that what names a stream can't be used to send hints.
 */
import * as v from 'valibot';
import { isSecret } from './attempts.ts';
import { exchange, type HttpOptions } from './http.ts';

/** Path of the hint calls, below the API base. */
export const HINTS_PATH = '/hints';

/** Path of the event stream, below the API base. */
export const STREAM_PATH = `${HINTS_PATH}/stream`;

/**
 * What a stream says. `ready`: it carries hints from now on; its data is `missed` unless everything since the event in
 * `Last-Event-ID` follows. `hint`: a topic, and the number of a part where it is about one. `missed`: some may have been
 * lost. `beat`: the stream is alive.
 */
export const STREAM_EVENTS = ['ready', 'hint', 'missed', 'beat'] as const;

/** Interval of a stream's heartbeat, in milliseconds. Common proxies close a stream after 60 s of silence. */
export const HINT_BEAT = 15_000;

/** Maximum number of topics of one stream. Keeps its URL below the length that servers accept. */
export const MAX_TOPICS = 100;

/** Something happened to the batch of a run's part, or to any batch of the run if `part` is absent. */
export interface Hint {
  readonly topic: string;
  readonly part?: number;
}

const TOPIC = /^[\w-]{43}$/;
const PART = /^\d{1,9}$/;

/** Whether `text` can be a topic: a SHA-256 in base64url. */
export function isTopic(text: string): boolean {
  return TOPIC.test(text);
}

/** The token and part in a path below `HINTS_PATH`. Undefined if the path isn't one that we gave the API. */
export function parseHintPath(path: string): { token: string; part?: number } | undefined {
  const [token = '', part, ...more] = path.split('/');
  if (!isSecret(token) || more.length > 0) return undefined;
  if (part === undefined) return { token };
  return PART.test(part) ? { token, part: Number(part) } : undefined;
}

/** A hint as text: `topic`, or `topic part`. */
export function hintText({ topic, part }: Hint): string {
  return part === undefined ? topic : `${topic} ${part}`;
}

/** Reads what `hintText` wrote; undefined for anything else. */
export function parseHint(text: string): Hint | undefined {
  const [topic = '', part, ...more] = text.split(' ');
  if (!isTopic(topic) || more.length > 0) return undefined;
  if (part === undefined) return { topic };
  return PART.test(part) ? { topic, part: Number(part) } : undefined;
}

/** The topic of a token. Needs a secure context. */
export async function topicOf(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
}

const offer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ url: v.pipe(v.string(), v.url(), v.startsWith('https://'), v.endsWith('/')) }),
);

/** The base URL at which the API reaches our server, ending in a slash. Undefined if hints are not offered. */
export async function hintOffer(
  options: Pick<HttpOptions, 'send' | 'base'>,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const response = await exchange(options, {
    method: 'GET',
    path: HINTS_PATH,
    headers: {},
    signal,
  });
  const parsed = v.safeParse(offer, await response.text());
  return response.ok && parsed.success ? parsed.output.url : undefined;
}
