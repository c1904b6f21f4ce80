/** A result as the client hands it over: the bytes of an answer with this JSON text, or value. */
export function resultOf(answer: unknown): ArrayBuffer {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return new TextEncoder().encode(text).buffer;
}
