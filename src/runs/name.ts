/** `list.csv` → `list-enriched.csv`; a name without an extension stays without. */
export function enrichedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-enriched${name.slice(dot)}` : `${name}-enriched`;
}
