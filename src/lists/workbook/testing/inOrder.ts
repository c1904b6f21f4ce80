import type { XmlElement } from './xmlTree.ts';

/** Complaints of children in another order than the schema's. */
export function inOrder(element: XmlElement, order: string): string[] {
  const places = element.children.map(({ name }) => order.split(' ').indexOf(name));
  return places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))
    ? [`${element.name} has ${element.children.map(({ name }) => name).join(' ')}`]
    : [];
}

/** Complaints of what is there more than once. */
export function twice(values: readonly string[], complaint: string): string[] {
  return values
    .filter((value, i) => values.indexOf(value) !== i)
    .map((value) => `${complaint} ${value}`);
}
