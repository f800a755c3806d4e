import {
  FACETS,
  listChips,
  narrow,
  type Choice,
  type Facet,
  type ValueOf,
} from '../../awards/lookup/narrow.ts';
import type { LookupRow } from '../../awards/lookup/form.ts';
import { awardOf, type ResultSources } from './build-row.ts';
import { buildChip, buildChipSet } from './chip-set.ts';
import { buildNote } from './parts.ts';

/** Fewer rows are read faster than narrowed. */
const MANY = 20;

/** Chips by which the rows at hand are narrowed. */
export interface Chips {
  element: HTMLElement;
  /** Offers chips for these rows, of all that there are; none for few. */
  offer(rows: readonly LookupRow[], all: number): void;
  /** Those of some rows that have what was chosen. */
  narrow(rows: readonly LookupRow[]): LookupRow[];
}

/** Chips without a choice; `onChoice` is called after each. */
export function buildChips(sources: ResultSources, onChoice: () => void): Chips {
  const { words, types } = sources;
  const valueOf: ValueOf = (row, facet) => {
    if (facet === 'year') return row.on.slice(0, 4);
    return facet === 'place' ? row.place : awardOf(row, words, types);
  };
  const element = document.createElement('div');
  element.className = 'chips';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.narrow);
  element.hidden = true;
  const groups = document.createElement('div');
  const status = document.createElement('p');
  status.className = 'chips__status';
  status.setAttribute('role', 'status');
  element.append(groups, status);

  let choice: Choice = {};
  let offered: readonly LookupRow[] = [];
  let note: readonly string[] = [];
  const whole = new Set<Facet>();
  const show = (): void => {
    const sets = FACETS.map((facet) => ({
      facet,
      chips: listChips(facet, { rows: offered, choice, valueOf }),
      chosen: choice[facet],
      isWhole: whole.has(facet),
      choose: (value: string | undefined) => choose(facet, value),
      showWhole: () => showWhole(facet),
    })).filter(({ chips }) => chips.length > 0);
    groups.replaceChildren(...note.map(buildNote), ...sets.map((set) => buildChipSet(set, words)));
    const isNarrowed = Object.keys(choice).length > 0;
    const left = narrow(offered, choice, valueOf).length;
    status.textContent = isNarrowed ? words.narrowed(left, offered.length) : '';
    if (isNarrowed) groups.append(buildChip(words.widen, widen));
  };
  // The chips are made anew each time: the focus goes to the one that stands for what was used.
  const focus = (isMeant: (chip: HTMLElement) => boolean): void =>
    [...groups.querySelectorAll('button')].find(isMeant)?.focus();
  const set = (next: Choice): void => {
    choice = next;
    onChoice();
    show();
  };
  const choose = (facet: Facet, value: string | undefined): void => {
    const { [facet]: before, ...others } = choice;
    set(value === undefined ? others : { ...others, [facet]: value });
    focus(({ dataset }) => dataset['chip'] === `${facet} ${value ?? before}`);
  };
  const widen = (): void => {
    set({});
    focus(() => true);
  };
  const showWhole = (facet: Facet): void => {
    const before = new Set([...groups.querySelectorAll('button')].map(({ dataset }) => dataset['chip']));
    whole.add(facet);
    show();
    focus(({ dataset }) => !before.has(dataset['chip']));
  };
  return {
    element,
    offer: (rows, all) => {
      offered = rows;
      note = rows.length < all ? [words.loaded(rows.length, all)] : [];
      element.hidden = rows.length <= MANY;
      show();
    },
    narrow: (rows) => narrow(rows, choice, valueOf),
  };
}
