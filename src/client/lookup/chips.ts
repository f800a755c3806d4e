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
import { buildButton, buildNote } from './parts.ts';

/** Fewer rows are read faster than narrowed. */
const MANY = 20;

/** Chips of one facet, at most: those with the most rows; the years of a register are hardly more. */
const MOST = 12;

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
  const show = (): void => {
    const sets = FACETS.map((facet) => buildSet(facet, { rows: offered, choice, valueOf }, words, choose));
    groups.replaceChildren(...note.map(buildNote), ...sets.flat());
    const isNarrowed = Object.keys(choice).length > 0;
    status.textContent = isNarrowed
      ? words.narrowed(narrow(offered, choice, valueOf).length, offered.length)
      : '';
    if (isNarrowed) groups.append(buildChip(words.widen, () => choose({})));
  };
  const choose = (next: Choice, chip?: string): void => {
    choice = next;
    onChoice();
    show();
    // The chips were made anew: the focus goes to the one that was there.
    const buttons = [...groups.querySelectorAll('button')];
    (buttons.find(({ dataset }) => dataset['chip'] === chip) ?? buttons[0])?.focus();
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

/** The chips of one facet below its name; nothing where all rows are alike. */
function buildSet(
  facet: Facet,
  asked: { rows: readonly LookupRow[]; choice: Choice; valueOf: ValueOf },
  words: ResultSources['words'],
  choose: (choice: Choice, chip: string) => void,
): HTMLElement[] {
  const { choice } = asked;
  const chips = listChips(facet, asked);
  if (chips.length === 0) return [];
  const { [facet]: chosen, ...others } = choice;
  const shown = chips.filter(({ value }, at) => at < MOST || value === chosen);
  const set = document.createElement('div');
  set.className = 'chips__set';
  set.setAttribute('role', 'group');
  set.setAttribute('aria-label', words.facets[facet]);
  const label = document.createElement('span');
  label.className = 'chips__label';
  label.textContent = words.facets[facet];
  set.append(label);
  for (const { value, count } of shown) {
    const isChosen = value === chosen;
    const name = `${facet} ${value}`;
    const chip = buildChip(`${value} (${count})`, () =>
      choose(isChosen ? others : { ...others, [facet]: value }, name),
    );
    chip.dataset['chip'] = name;
    chip.setAttribute('aria-pressed', String(isChosen));
    set.append(chip);
  }
  if (shown.length < chips.length) set.append(words.moreChips(chips.length - shown.length));
  return [set];
}

function buildChip(text: string, choose: () => void): HTMLButtonElement {
  const chip = buildButton(text);
  chip.className = 'chip';
  chip.addEventListener('click', choose);
  return chip;
}
