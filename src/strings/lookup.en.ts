import { formatDay } from './formats.en.ts';
import type { LookupWords } from './lookup.vi.ts';

/** What the look-up of awards says while it is used, in English. */
export const lookupEn: LookupWords = {
  waiting: 'Looking…',
  failed: 'The data of the look-up could not be loaded. Try again, or browse the lists by year below.',
  none: 'Nothing found. Type without accents, or fewer words.',
  noneOfNumber: 'No decision of this number is on this site.',
  noneButNear: 'Nothing of exactly this name.',
  noneButWays: 'Nobody of this name; there are lists by unit, place or award.',
  ways: 'Lists by unit, place and award',
  near: 'Names that differ by one letter',
  wayOut: 'Not found? What else to try, and whom to ask',
  found: ({ names, isMore, rows, decisions, isOtherDay }) =>
    [
      ...(rows.same > 0 ? [`${rows.same} ${rows.same === 1 ? 'row' : 'rows'} of exactly this name`] : []),
      ...(rows.accents > 0
        ? [`${rows.accents} ${rows.accents === 1 ? 'row' : 'rows'} of a name with other accents`]
        : []),
      ...(rows.part > 0
        ? [`${rows.part} ${rows.part === 1 ? 'row' : 'rows'} of a name with these words`]
        : []),
      ...(names > 0
        ? [
            `${isMore ? 'more than ' : ''}${names} ${rows.same + rows.accents + rows.part > 0 ? 'other ' : ''}${names === 1 ? 'name' : 'names'} with these words`,
          ]
        : []),
      ...(decisions > 0 && isOtherDay
        ? [`No decision of this number on the day or in the year typed; on other days there are ${decisions}`]
        : []),
      ...(decisions > 0 && !isOtherDay
        ? [`${decisions} ${decisions === 1 ? 'decision' : 'decisions'} of this number`]
        : []),
    ].join('; '),
  furtherNames: (names) => `Show ${names} more names`,
  more: 'There are many more names: type one more word of the name, or a commune or unit behind it.',
  namesakes: 'One name need not be one person: compare post, unit, place and decision.',
  others: 'Other names with these words',
  decisions: 'Decisions of this number',
  otherDays: 'Decisions of this number, of other days',
  narrow: 'Narrow the list',
  facets: { year: 'Year', place: 'Place', award: 'Award' },
  moreChips: (values) => `and ${values} more`,
  narrowed: (shown, rows) => `${shown} of ${rows} rows are left`,
  widen: 'Show all again',
  loaded: (rows, all) =>
    `Only the ${rows} newest rows, which are loaded, are counted and narrowed; ${all - rows} more are not loaded, and “Show all” below a name loads them.`,
  all: (rows) => `Show all ${rows} rows`,
  offer: (rows) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} of the lists of awards ${rows === 1 ? 'has' : 'have'} this name`,
  offerAny: 'Look this up in the lists of awards',
  unit: 'a unit or place that lists name; type the name of a person before it to find people there',
  decision: (number, day) => `Decision ${number} of ${formatDay(day)}`,
  rows: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'}`,
  classes: { nhat: 'first class', nhi: 'second class', ba: 'third class' },
  corrected: (from, to) => `Corrected: “${from}” becomes “${to}”`,
  posthumous: 'posthumous',
  struck: 'annulled or stripped',
};
