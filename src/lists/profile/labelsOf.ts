/** Names to show for columns, unique in the list: `Column 3` where blank, `zip (2)` where repeated. */
export function labelsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  // Labels are only ever added, so each search goes on where the last one for the same name ended.
  const nextNumbers = new Map<string, number>();
  return names.map((name, i) => {
    const wanted = name.trim() || `Column ${i + 1}`;
    let label = wanted;
    let n = nextNumbers.get(wanted) ?? 2;
    for (; taken.has(label); n++) label = `${wanted} (${n})`;
    nextNumbers.set(wanted, n);
    taken.add(label);
    return label;
  });
}
