import {
  BODY_NAME,
  CLASS_WORDS,
  HONORIFIC,
  HOUSEHOLD_NAME,
  RECIPIENT_CODES,
} from '../../strings/award-cues.vi.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { HeadingMeaning } from '../column-meaning.ts';
import type { ListColumn } from '../columns.ts';
import { initialsOf, isChild, isHiddenName } from '../hidden-names.ts';
import { findPersonalValue } from '../personal-values.ts';
import { findKind } from '../read-list.ts';
import type { RecipientKind } from '../row.ts';
import type { FoundForm } from './find-form.ts';

/** The cells of one row of `awards.csv`. */
export type TakenRow = Partial<Record<ListColumn, string>>;

/** A row, and how many of its cells were left out because they say of a person what no list may say. */
export interface RowReading {
  row: TakenRow;
  personalCells: number;
  /** The numbers of cells that were left out because another cell of the row says what their column means. */
  doubled: number[];
}

/** The cells of a record by column. Of personal ones nothing is taken; a row whose name says too much stays, with an empty name. */
export function readCells(record: readonly string[], meanings: readonly HeadingMeaning[]): RowReading {
  const reading: RowReading = { row: {}, personalCells: 0, doubled: [] };
  const { row } = reading;
  for (const [index, cell] of record.entries()) {
    const meaning = meanings[index];
    if (cell === '' || !meaning || !('column' in meaning)) continue;
    const { column } = meaning;
    if (findPersonalValue(column, cell, column !== 'ten' || !BODY_NAME.test(cell)) !== undefined) {
      reading.personalCells += 1;
      if (column === 'ten') row.ten ??= '';
    } else if (column === 'don_vi' && row.don_vi !== undefined) {
      // A department and the body that it belongs to often stand in two columns.
      row.don_vi = `${row.don_vi}, ${cell}`;
    } else if (row[column] !== undefined && row[column] !== cell) reading.doubled.push(index);
    else row[column] = cell;
  }
  return reading;
}

/** A row with a name as `awards.csv` has it; `isHidden` says whether the name is that of a child, and was written as initials. */
export function tidyRow(
  row: TakenRow & { ten: string },
  findForm: (words: string) => FoundForm | undefined,
): { row: TakenRow; isHidden: boolean } {
  const parted = partName(row);
  const form = parted.hinh_thuc === undefined ? undefined : findForm(parted.hinh_thuc);
  const tidy = { ...nameForm(parted, form), loai: findRecipient(parted, form) };
  const name = tidy.ten;
  const said = {
    kind: tidy.loai,
    name,
    honorific: tidy.xung_ho ?? '',
    position: tidy.chuc_vu ?? '',
    unit: tidy.don_vi ?? '',
    distinction: tidy.phan_biet ?? '',
    heading: tidy.muc ?? '',
  };
  const isHidden = isChild(said) && name !== '' && !isHiddenName(name);
  return { row: isHidden ? { ...tidy, ten: initialsOf(name), che_ten: 'x' } : tidy, isHidden };
}

/** Who a row names: by its own words, its heading, a form that one kind alone is given, or the name of a body. */
function findRecipient(
  { loai = '', muc = '', ten = '' }: TakenRow,
  form: FoundForm | undefined,
): RecipientKind {
  const code = RECIPIENT_CODES[fold(loai).replace(/\s+/gu, '')];
  const said = code ?? findKind(loai) ?? findKind(muc) ?? form?.recipient;
  return said ?? (BODY_NAME.test(ten) ? 'tap-the' : 'ca-nhan');
}

/** What stands before a name in its cell goes into a column of its own. */
function partName(row: TakenRow & { ten: string }): TakenRow & { ten: string } {
  const { ten } = row;
  const household = HOUSEHOLD_NAME.exec(ten);
  const match = household ?? (row.xung_ho === undefined ? HONORIFIC.exec(ten) : null);
  if (!match) return { ...row };
  return {
    ...row,
    ...(household ? { loai: 'ho-gia-dinh' } : {}),
    xung_ho: row.xung_ho ?? match.groups!['honorific']!,
    ten: ten.slice(match[0].length),
  };
}

/** A form that the vocabulary knows by its id, and its class; any other form in the words of the list. */
function nameForm(row: TakenRow & { ten: string }, form: FoundForm | undefined): TakenRow & { ten: string } {
  const { hinh_thuc: words, hang: typed, ...others } = row;
  const hang = typed === undefined ? form?.class : (CLASS_WORDS[keyOfClass(typed)] ?? typed);
  return {
    ...others,
    ...(form ? { hinh_thuc: form.id } : {}),
    ...(words !== undefined && !form ? { ten_hinh_thuc: row.ten_hinh_thuc ?? words } : {}),
    ...(hang === undefined ? {} : { hang }),
  };
}

function keyOfClass(typed: string): string {
  return fold(typed).replace(/^hang\s+/u, '');
}
