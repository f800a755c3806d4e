import type { SearchWords } from '../../strings/search.vi.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';
import { compareByGivenName } from '../../vietnamese/names.ts';
import { splitPerson, type FilterKey } from '../filters.ts';
import type { PanelElements } from './elements.ts';
import type { Facets, FacetValue, ChosenFilters } from './facets.ts';

/** Options of one filter, at most: those with the most results. */
const MAX_OPTIONS = 200;

const ORDERS: Record<FilterKey, (a: string, b: string) => number> = {
  nam: (a, b) => compareVietnamese(b, a),
  'chuyen-muc': compareVietnamese,
  'dia-danh': compareVietnamese,
  'su-kien': compareVietnamese,
  nguoi: (a, b) => compareByGivenName(splitPerson(a), splitPerson(b)) || compareVietnamese(a, b),
};

/** Offers the values of every filter with their counts, and marks what is chosen. */
export function showFilters(
  filters: PanelElements['filters'],
  facets: Facets,
  selection: ChosenFilters,
  words: SearchWords,
): void {
  for (const key of Object.keys(facets) as FilterKey[]) {
    const chosen = selection[key];
    const values = listOffered(facets[key], chosen).sort((a, b) => ORDERS[key](a.value, b.value));
    const label = key === 'nguoi' ? labelPeople(values) : (value: string) => value;
    const options = values.map(({ value, count }) => new Option(words.option(label(value), count), value));
    filters[key].replaceChildren(new Option(words.any, ''), ...options);
    filters[key].value = chosen ?? '';
    // An office that registers no people has no use for their filter.
    filters[key].parentElement!.hidden = values.length === 0;
  }
}

/** Names, with what tells their bearers apart where several have the same. */
function labelPeople(values: readonly FacetValue[]): (value: string) => string {
  const times = new Map<string, number>();
  for (const { value } of values) {
    const { name } = splitPerson(value);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (value) => {
    const { name, detail } = splitPerson(value);
    return detail !== '' && times.get(name)! > 1 ? `${name}, ${detail}` : name;
  };
}

function listOffered(values: readonly FacetValue[], chosen: string | undefined): FacetValue[] {
  const known = chosen === undefined || values.some(({ value }) => value === chosen);
  const all = known ? values : [...values, { value: chosen, count: 0 }];
  return [...all]
    .sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen) || b.count - a.count)
    .slice(0, MAX_OPTIONS);
}
