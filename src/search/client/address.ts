import { FILTERS } from '../filters.ts';
import type { ChosenFilters, RangeKey } from './facets.ts';
import type { Order } from './search.ts';

/** The state of the search page. It is kept in the query of its address, so that a search can be bookmarked and shared. */
export interface SearchState {
  text: string;
  selection: ChosenFilters;
  order: Order;
  /** How many pages of results are open. */
  pages: number;
  /** Whether the words are meant as they were typed, so that no other spelling is searched. */
  isVerbatim: boolean;
}

/** Names of the query parameters besides those of the filters; the form uses the same. */
const PARAMETERS = { text: 'q', order: 'thu-tu', pages: 'trang', verbatim: 'nguyen-van' } as const;

/** The value that stands for the order by date. */
export const BY_DATE = 'moi-nhat';

/** The value that stands for words meant as they were typed. */
const VERBATIM = '1';

/** Whether a search has neither words nor filters. */
export function isEmpty({ text, selection }: SearchState): boolean {
  return text.trim() === '' && Object.keys(selection).length === 0;
}

/** The parameters of the range of days. */
export const RANGE_KEYS: readonly RangeKey[] = ['tu', 'den'];

/** Whether a text is a day as fields of days give it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Open pages of results that an address can ask for, at most. */
const MAX_PAGES = 50;

/** Parses the query of an address. Unknown parameters are ignored. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const selection: ChosenFilters = {};
  for (const { key } of FILTERS) {
    const value = parameters.get(key);
    if (value) selection[key] = value;
  }
  for (const key of RANGE_KEYS) {
    const value = parameters.get(key);
    if (value && DAY.test(value)) selection[key] = value;
  }
  const pages = Number(parameters.get(PARAMETERS.pages));
  return {
    text: parameters.get(PARAMETERS.text) ?? '',
    selection,
    order: parameters.get(PARAMETERS.order) === BY_DATE ? 'date' : 'relevance',
    pages: Number.isInteger(pages) ? Math.min(MAX_PAGES, Math.max(1, pages)) : 1,
    isVerbatim: parameters.get(PARAMETERS.verbatim) === VERBATIM,
  };
}

/** The query of an address, with its question mark; empty for an empty search. */
export function writeState({ text, selection, order, pages, isVerbatim }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set(PARAMETERS.text, text);
  for (const key of [...FILTERS.map((filter) => filter.key), ...RANGE_KEYS]) {
    const value = selection[key];
    if (value !== undefined) parameters.set(key, value);
  }
  if (order === 'date') parameters.set(PARAMETERS.order, BY_DATE);
  if (pages > 1) parameters.set(PARAMETERS.pages, String(pages));
  if (isVerbatim) parameters.set(PARAMETERS.verbatim, VERBATIM);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
