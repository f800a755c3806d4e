import type { RangeKey } from './facets.ts';
import { FILTERS, type FilterKey } from '../filters.ts';

/** The parts of the search panel. `SearchPanel.astro` marks them with `data-part`. */
export interface PanelElements {
  form: HTMLFormElement;
  field: HTMLInputElement;
  names: HTMLElement;
  controls: HTMLDetailsElement;
  fields: HTMLFieldSetElement;
  filters: Record<FilterKey, HTMLSelectElement>;
  range: Record<RangeKey, HTMLInputElement>;
  order: HTMLSelectElement;
  clear: HTMLButtonElement;
  status: HTMLElement;
  suggestions: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  browse: HTMLElement;
  level: HTMLTemplateElement;
  result: HTMLTemplateElement;
  named: HTMLTemplateElement;
}

/** Finds the parts of a panel. Throws if the markup lacks one. */
export function findElements(panel: HTMLElement): PanelElements {
  const part = <Kind extends HTMLElement>(name: string): Kind => findPart<Kind>(panel, name);
  return {
    form: part('form'),
    field: part('field'),
    names: part('names-offered'),
    controls: part('controls'),
    fields: part('fields'),
    filters: Object.fromEntries(
      FILTERS.map(({ key }) => [key, part<HTMLSelectElement>(key)]),
    ) as PanelElements['filters'],
    range: { tu: part('tu'), den: part('den') },
    order: part('order'),
    clear: part('clear'),
    status: part('status'),
    suggestions: part('suggestions'),
    results: part('results'),
    more: part('more'),
    browse: part('browse'),
    level: part('level'),
    result: part('result'),
    named: part('named'),
  };
}

/** The part of this name within an element or a copy of a template. */
export function findPart<Kind extends HTMLElement>(root: ParentNode, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The search panel has no part "${name}"`);
  return found;
}
