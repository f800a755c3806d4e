import type { Chip, Facet } from '../../awards/lookup/narrow.ts';
import type { LookupWords } from '../../strings/lookup.vi.ts';
import { buildButton } from './parts.ts';

/** Chips of one facet that stand before the others are asked for: on a telephone they leave the rows in sight. */
const FIRST = 5;

/** The chips of one facet, and what a tap on them does. */
interface ChipSet {
  facet: Facet;
  chips: readonly Chip[];
  chosen: string | undefined;
  /** Whether all chips are shown. */
  isWhole: boolean;
  /** Takes a value; `undefined` gives the one that was chosen back. */
  choose: (value: string | undefined) => void;
  /** Shows the chips behind those that are shown. */
  showWhole: () => void;
}

/** The chips of one facet behind its name. */
export function buildChipSet(
  { facet, chips, chosen, isWhole, choose, showWhole }: ChipSet,
  words: LookupWords,
): HTMLElement {
  const set = document.createElement('div');
  set.className = 'chips__set';
  set.setAttribute('role', 'group');
  set.setAttribute('aria-label', words.facets[facet]);
  const label = document.createElement('span');
  label.className = 'chips__label';
  label.textContent = words.facets[facet];
  // One more button would take the room of the last chip.
  const isCut = !isWhole && chips.length > FIRST + 1;
  const shown = isCut ? chips.filter(({ value }, at) => at < FIRST || value === chosen) : chips;
  set.append(label);
  for (const { value, count } of shown) {
    const isChosen = value === chosen;
    const chip = buildChip(`${value} (${count})`, () => choose(isChosen ? undefined : value));
    chip.dataset['chip'] = `${facet} ${value}`;
    chip.setAttribute('aria-pressed', String(isChosen));
    set.append(chip);
  }
  if (isCut) set.append(buildChip(words.moreChips(chips.length - shown.length), showWhole));
  return set;
}

/** A small button among others. */
export function buildChip(text: string, act: () => void): HTMLButtonElement {
  const chip = buildButton(text);
  chip.className = 'chip';
  chip.addEventListener('click', act);
  return chip;
}
