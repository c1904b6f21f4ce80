/** Names to show for columns, unique in the list: `Column 3` where blank, `zip (2)` where repeated. */
export function labelsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const wanted = name.trim() || `Column ${i + 1}`;
    let label = wanted;
    for (let n = 2; taken.has(label); n++) label = `${wanted} (${n})`;
    taken.add(label);
    return label;
  });
}
