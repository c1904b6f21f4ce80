import { UPLOAD_MEDIA_TYPE } from '../../api/assumptions.ts';
import type { Exchange } from '../api.ts';
import type { Commit } from '../attempts/idempotentSend.ts';
import { answerHeaders, type ApiAnswer } from '../headers.ts';
import type { Admitted } from '../rules.ts';
import type { UploadTarget } from '../uploads/uploadHosts.ts';
import { readDigest } from './digest.ts';
import { ApiRequest, type Destination } from './apiRequest.ts';

type Headers = Readonly<Record<string, string>>;

/** An exchange of the edge. */
export class EdgeExchange implements Exchange<Response> {
  readonly method: string;
  /** As the runtime gives it: with dot segments resolved already. */
  readonly target: string;
  readonly #request: Request;
  readonly #destination: Destination;

  constructor(request: Request, destination: Destination) {
    const { pathname, search } = new URL(request.url);
    this.method = request.method;
    this.target = pathname + search;
    this.#request = request;
    this.#destination = destination;
  }

  get client(): string {
    return this.header('cf-connecting-ip') ?? '';
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  /** When the client leaves, the runtime ends all that is done for it, the request to the API included. */
  async relay(request: Admitted, headers: Headers): Promise<Response> {
    const answer = await new ApiRequest(this.#destination, request).get();
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...headers, ...answerHeaders((name) => answer.headers.get(name) ?? undefined) },
    });
  }

  send(request: Admitted, commit?: Commit): Promise<ApiAnswer> {
    return new ApiRequest(this.#destination, request).post(this.#request.body, commit);
  }

  /** The platform resolves names itself and can't reach private networks, so nothing is checked here. */
  upload({ url }: UploadTarget, length: number, commit: Commit): Promise<ApiAnswer> {
    const { silence } = this.#destination;
    const headers = { 'content-type': UPLOAD_MEDIA_TYPE };
    const path = url.pathname + url.search;
    const request = { method: 'PUT', path, headers, length } as const;
    return new ApiRequest({ origin: new URL(url.origin), silence }, request).post(
      this.#request.body,
      commit,
    );
  }

  readDigest({ length }: Pick<Admitted, 'length'>): Promise<string> {
    return readDigest(this.#request.body, length);
  }

  answer(status: number, headers: Headers, body: string): Promise<Response> {
    const empty = status === 204 || status === 205;
    return Promise.resolve(new Response(empty ? null : body, { status, headers }));
  }
}
