import {
  BIRTH_BESIDE,
  BIRTH_FOLDED,
  HAMLET,
  HOUSE,
  NUMBERED_PLACE,
  PLACE_WORD,
  REACHES,
  STREET,
  YEAR_OF_BIRTH,
} from '../strings/award-cues.vi.ts';
import { PERSONAL_DATA, type PersonalKind } from '../strings/personal-data.vi.ts';
import { fold } from '../vietnamese/fold.ts';
import { toPlainSigns } from '../vietnamese/plain-signs.ts';
import type { ListColumn } from './columns.ts';
import { findLongNumber, isTelephone } from './digit-runs.ts';

/** Columns of ids, which registers have, and that of consents, whose words are published nowhere. */
const NOT_SHOWN: ReadonlySet<ListColumn> = new Set(['hinh_thuc', 'to_chuc', 'nguoi', 'dia_danh', 'dong_y']);

/** Columns that tell who somebody is: a day there is that of a birth. */
const WHO: ReadonlySet<ListColumn> = new Set([
  'xung_ho',
  'ten',
  'chuc_vu',
  'don_vi',
  'dia_phuong',
  'phan_biet',
]);

/** The identity number of Vietnam, by its parts: province, century and sex, year, chance (Thông tư 59/2021/TT-BCA). */
const IDENTITY = /^0\d{2}[0-3]\d{8}/u;

/**
 * What a cell says of a person that no list may say. Numbers are judged by their digits alone, whatever stands between them. Places are
 * no finer than a commune, but a hamlet may tell two equal rows apart (`phan_biet`), and names of collectives may name theirs.
 */
export function findPersonalValue(
  column: ListColumn,
  text: string,
  isPerson = true,
): PersonalKind | undefined {
  if (text === '' || NOT_SHOWN.has(column)) return undefined;
  const plain = toPlainText(text);
  return (
    findWorded(column, plain) ??
    findNumber(column, plain) ??
    (WHO.has(column) && (isPerson || column !== 'ten') ? findWho(column, plain) : undefined)
  );
}

/** A text with its letters, of plain signs, without what nobody sees, with one blank wherever there are some. */
function toPlainText(text: string): string {
  return toPlainSigns(text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

/** What words tell, and signs that are no digits. */
function findWorded(column: ListColumn, text: string): PersonalKind | undefined {
  const kinds = Object.entries(PERSONAL_DATA) as [PersonalKind, RegExp][];
  // The number of a book of honour may have as many digits as an old identity card.
  const isBook = column === 'so_khen_thuong' && /^\d{9}$/u.test(text);
  const [worded] = kinds.find(([, words]) => !isBook && words.test(text)) ?? [];
  if (worded) return worded;
  if (testAny(HOUSE, text)) return 'address';
  return WHO.has(column) ? REACHES.find(([, words]) => words.test(text))?.[0] : undefined;
}

function findNumber(column: ListColumn, text: string): PersonalKind | undefined {
  const digits = findLongNumber(text);
  if (digits === undefined) return undefined;
  if (isTelephone(digits)) return 'phone';
  return column === 'so_khen_thuong' && !IDENTITY.test(digits) ? undefined : 'id';
}

/** What the column itself says of digits and places. */
function findWho(column: ListColumn, text: string): PersonalKind | undefined {
  if (testAny(BIRTH_BESIDE, text) || testAny(BIRTH_FOLDED, fold(text))) return 'birth';
  if (column === 'dia_phuong') {
    const isFiner = testAny(HAMLET, text) || testAny(STREET, text) || beginsFiner(text);
    return isFiner || /\d/u.test(text.replaceAll(NUMBERED_PLACE, '')) ? 'address' : undefined;
  }
  // One digit tells two people of one name apart.
  if (column === 'ten' && /\p{N}.*\p{N}/u.test(text)) return /\d{5}/u.test(text) ? 'id' : 'birth';
  return column === 'phan_biet' && YEAR_OF_BIRTH.test(text) ? 'birth' : undefined;
}

/** Whether a part of a place begins with a word in small letters that is none of a commune or what is above it, before a name. */
function beginsFiner(place: string): boolean {
  return place.split(/[,;()/–-]/u).some((part) => {
    const [first = ''] = /^\p{Ll}+(?!\p{L})/u.exec(part.trim()) ?? [];
    return first !== '' && !PLACE_WORD.test(fold(first)) && /[\p{Lu}\p{N}]/u.test(part);
  });
}

function testAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((each) => each.test(text));
}
