/** Names of the two columns that are added, such that the list has none of that name in any case. */
export function addedColumns(header: readonly string[]): { email: string; status: string } {
  const taken = new Set(header.map((name) => name.trim().toLowerCase()));
  return {
    email: taken.has('email') ? free('appended_email', taken) : 'email',
    status: free('append_status', taken),
  };
}

/** The name, or the first of `name_2`, `name_3`… that is not taken. */
function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name}_${n}`)) n += 1;
  return `${name}_${n}`;
}
