import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { CrampedBox } from './cramped-box.ts';
import type { ColourValues } from './theme-colours.ts';
import type { Ground } from './word-styles.ts';
import type { PlacedBox } from './word-words.ts';

/** What is known of an open element, for all that stands in it. */
export interface WordFrame {
  name: string;
  why: HiddenKind | undefined;
  boxes: readonly PlacedBox[];
  /** How the box around the words is filled. */
  fill: ColourValues | 'any';
  /** The grounds of what is open, from the nearest on. */
  grounds: readonly Ground[];
  paragraphStyle: string;
  tableStyle: string;
  paragraph: number;
  note: string | undefined;
  /** The boxes of fixed size around the words. */
  rooms: readonly CrampedBox[];
  /** The points of the exact height of the row, and the cell and the drawing that are open, where their size is fixed. */
  rowHeight: number | undefined;
  cell: CrampedBox | undefined;
  drawing: CrampedBox | undefined;
}

/** What is known where nothing is open yet. */
export const OUTERMOST: Omit<WordFrame, 'name'> = {
  why: undefined,
  boxes: [],
  fill: 'any',
  grounds: [],
  paragraphStyle: '',
  tableStyle: '',
  paragraph: 0,
  note: undefined,
  rooms: [],
  rowHeight: undefined,
  cell: undefined,
  drawing: undefined,
};
