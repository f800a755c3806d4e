import { DAYS_FILTER, FILTERS, splitPerson, type FilterKey } from '../filters.ts';
import type { Engine } from './engine.ts';

/** The ends of a range of days, `2024-05-03`. */
export type RangeKey = 'tu' | 'den';

/** The chosen value of each filter, and the range of days. */
export type ChosenFilters = Partial<Record<FilterKey | RangeKey, string>>;

/** A value of a filter, and how many results choosing it would leave. */
export interface FacetValue {
  value: string;
  count: number;
}

export type Facets = Record<FilterKey, FacetValue[]>;

interface FilterValues {
  key: FilterKey;
  values: Map<string, Uint32Array>;
  chosen: string | undefined;
}

/** The filters of an index with what a reader has chosen. */
export class Filtering {
  readonly #values: FilterValues[];
  /** How many of the chosen filters each page fails. */
  readonly #failures: Uint8Array;

  private constructor(values: FilterValues[], pages: number, within: ReadonlySet<number> | undefined) {
    this.#values = values;
    this.#failures = new Uint8Array(pages);
    if (within) for (let page = 0; page < pages; page += 1) if (!within.has(page)) this.#failures[page]! += 1;
    for (const filter of values) {
      if (filter.chosen === undefined) continue;
      const passing = new Set(listChosen(filter.values, filter.chosen));
      for (let page = 0; page < pages; page += 1) if (!passing.has(page)) this.#failures[page]! += 1;
    }
  }

  static async load(engine: Engine, selection: ChosenFilters): Promise<Filtering> {
    const values = await Promise.all(
      FILTERS.map(async ({ key }) => ({
        key,
        values: await engine.loadFilter(key),
        chosen: selection[key],
      })),
    );
    return new Filtering(values, engine.meta.fragments.length, await loadWithin(engine, selection));
  }

  /** Whether a page passes all that has been chosen. */
  admits(page: number): boolean {
    return this.#failures[page] === 0;
  }

  /** Counts the values among the pages found, each filter as if nothing were chosen in it. */
  count(pages: Iterable<number>): Facets {
    const found = new Set(pages);
    const facets = this.#values.map(({ key, values, chosen }) => {
      const passing = chosen === undefined ? undefined : new Set(listChosen(values, chosen));
      const isOpen = (page: number): boolean => {
        const ownFailure = passing === undefined || passing.has(page) ? 0 : 1;
        return found.has(page) && this.#failures[page] === ownFailure;
      };
      const counts = [...values].map(([value, all]) => ({ value, count: all.filter(isOpen).length }));
      return [key, counts.filter(({ value, count }) => count > 0 || value === chosen)] as const;
    });
    return Object.fromEntries(facets) as Facets;
  }
}

/** The pages of the days of a range; undefined where none is chosen. Days as text are in the order of time. */
async function loadWithin(
  engine: Engine,
  { tu: from = '', den: to = '9999' }: ChosenFilters,
): Promise<ReadonlySet<number> | undefined> {
  if (from === '' && to === '9999') return undefined;
  const days = await engine.loadFilter(DAYS_FILTER);
  return new Set([...days].flatMap(([day, pages]) => (from <= day && day <= to ? [...pages] : [])));
}

/** The pages of a value. A name alone, as addresses had it before namesakes were told apart, stands for all who bear it. */
function listChosen(values: ReadonlyMap<string, Uint32Array>, chosen: string): number[] {
  const exact = values.get(chosen);
  if (exact) return [...exact];
  return [...values].flatMap(([value, pages]) => (splitPerson(value).name === chosen ? [...pages] : []));
}
