/** The API's answer to a request that it does not take; thrown, and turned into a response at the top. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** The gateway refuses bodies that are too large in plain text, everything else in JSON (A4). */
  readonly plain: boolean;

  constructor(status: number, message: string, plain = false) {
    super(message);
    this.status = status;
    this.plain = plain;
  }

  response(): Response {
    const { status, message } = this;
    return this.plain ? new Response(message, { status }) : Response.json({ message }, { status });
  }
}
