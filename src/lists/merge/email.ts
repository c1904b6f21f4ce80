/** Longest address that mail can be sent to (RFC 5321 with its errata). */
const LONGEST = 254;

/** One `@`, a dot in the domain, none of what would need quoting in an address or hides in a cell. */
const EMAIL =
  /^[^\s@"'`,:;<>()[\]\\\p{C}]+@[^\s@"'`,:;<>()[\]\\\p{C}]+\.[^\s@"'`,:;<>()[\]\\\p{C}]{2,}$/u;

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@]/;

/**
 * An e-mail of the API as it may be written to the user's file, or undefined. What is no e-mail, or
 * would run as a formula when the file is opened, counts as no match and is never written.
 */
export function writableEmail(text: string | undefined): string | undefined {
  const email = text?.trim() ?? '';
  if (email === '' || email.length > LONGEST) return undefined;
  return EMAIL.test(email) && !FORMULA.test(email) ? email : undefined;
}
