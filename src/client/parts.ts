/** Finds the parts that the markup names with `data-part`. */
export function partsOf(root: HTMLElement): <E extends HTMLElement = HTMLElement>(name: string) => E {
  return <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part="${name}"]`)!;
}
