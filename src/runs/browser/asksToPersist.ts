/**
 * Whether the browser asks the user before it keeps what is stored for good: Firefox alone does, and
 * others decide by themselves. Told by a property that only Firefox has (seen in 115 to 153).
 */
export function asksToPersist(): boolean {
  return 'mozInnerScreenX' in globalThis;
}
