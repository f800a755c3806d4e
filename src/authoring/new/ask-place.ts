import { AutocompletePrompt, settings } from '@clack/core';
import { limitOptions, S_BAR, S_BAR_END, S_RADIO_ACTIVE, S_RADIO_INACTIVE, symbol } from '@clack/prompts';
import { styleText } from 'node:util';
import { commandWords } from '../command.ts';
import type { LocationAnswer } from './answers.ts';
import { judgeField, tidyWords } from './judge.ts';
import { completePlaces, findNearName, type PlaceChoice } from './places.ts';
import { stopIfCancelled } from './prompts.ts';

interface PlaceOption {
  value: string;
  label: string;
  hint?: string;
}

/** Values of the options "no place" and "as typed". */
const NONE = 'none';
const TYPED = 'typed';

/**
 * Asks for the place of an event, completing from the register as it is typed. What the register does not hold can be kept as
 * typed. Clack's own prompt of this kind speaks English only.
 */
export async function askPlace(choices: readonly PlaceChoice[]): Promise<LocationAnswer | null> {
  let typed = '';
  const prompt = new AutocompletePrompt<PlaceOption>({
    options() {
      typed = tidyWords(this.userInput ?? '');
      return listOptions(typed, choices);
    },
    validate: (value) => (value === TYPED ? judgeField('location', typed) : undefined),
    render() {
      const { place, placeHelp } = commandWords().new;
      const bar = settings.withGuide ? `${styleText('cyan', S_BAR)}  ` : '';
      const head = [styleText('gray', S_BAR), `${symbol(this.state)}  ${place}`];
      const chosen = this.options.find(({ value }) => value === this.focusedValue);
      if (this.state === 'submit' || this.state === 'cancel') {
        const answer = this.state === 'submit' ? (chosen?.label ?? '') : '';
        return [...head, `${styleText('gray', S_BAR)}  ${styleText('dim', answer)}`].join('\n');
      }
      const list = limitOptions({
        cursor: this.cursor,
        options: this.filteredOptions,
        maxItems: 8,
        columnPadding: 3,
        style: ({ label, hint }, isActive) => {
          const words = hint ? `${label} ${styleText('dim', `(${hint})`)}` : label;
          return isActive
            ? `${styleText('green', S_RADIO_ACTIVE)} ${words}`
            : `${styleText('dim', S_RADIO_INACTIVE)} ${styleText('dim', words)}`;
        },
      });
      const fault = this.state === 'error' ? [styleText('yellow', this.error)] : [];
      return [
        ...head,
        ...[this.userInputWithCursor, ...fault, ...list, styleText('dim', placeHelp)].map(
          (line) => bar + line,
        ),
        styleText('cyan', S_BAR_END),
      ].join('\n');
    },
  });
  const value = stopIfCancelled((await prompt.prompt()) ?? NONE);
  if (value === NONE) return null;
  if (value === TYPED) return { text: typed };
  const place = choices.find(({ id }) => id === value);
  return place ? { text: place.name, place: place.id } : null;
}

/** The options for what has been typed: matching places, then the text itself. With nothing typed: no place, then all places. */
export function listOptions(typed: string, choices: readonly PlaceChoice[]): PlaceOption[] {
  const words = commandWords().new;
  const places = completePlaces(typed, choices).map(({ id, name, within }) => ({
    value: id,
    label: name,
    ...(within ? { hint: within } : {}),
  }));
  if (typed === '') return [{ value: NONE, label: words.noPlace }, ...places];
  const near = places.length === 0 ? findNearName(typed, choices) : undefined;
  const meant = choices
    .filter(({ name }) => name === near)
    .map(({ id, name }) => ({ value: id, label: name }));
  return [...places, ...meant, { value: TYPED, label: words.placeAsTyped(typed) }];
}
