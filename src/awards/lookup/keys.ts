import { fold } from '../../vietnamese/fold.ts';
import { words } from '../../vietnamese/words.ts';

/** What separates the parts of a key that has two: no letter, and before all letters and blanks. */
export const BETWEEN = '\u0001';

/** The folded words of a text with single blanks between them: "Hương, Nguyễn" → "huong nguyen". */
export function keyOf(text: string): string {
  return words(fold(text)).join(' ');
}

/**
 * The keys under which a name is found: from each of its words on, and without its middle words, as people say names: "Nguyễn Thị
 * Minh Hương" also as "nguyen huong" and "nguyen minh huong".
 */
export function listNameKeys(name: string, isPerson: boolean): string[] {
  const parts = keyOf(name).split(' ');
  const keys = new Set(parts.map((_, at) => parts.slice(at).join(' ')));
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (isPerson && parts.length > 2) keys.add(`${first} ${last}`);
  if (isPerson && parts.length > 3) keys.add(`${first} ${parts.at(-2)!} ${last}`);
  return [...keys];
}

/** The words of places and units without which people name them as well, folded. */
const UNIT_WORD = /^(?:xa|phuong|thi tran|dac khu|huyen|thanh pho|tinh) (?=\p{L})/u;

/** The key of a place or unit without the word for its kind: "xã Ví Dụ" → "vi du". */
export function contextKeyOf(text: string): string {
  return keyOf(text).replace(UNIT_WORD, '');
}

/** Where the rows of a name stand. */
export function keyOfName(name: string, kind: 'p' | 'c'): string {
  return `${keyOf(name)}${BETWEEN}${kind}${name}`;
}

/** A number of a decision without leading zeros. */
export function numberKey(number: string): string {
  return keyOf(number).replace(/^0+(?=\d)/u, '');
}
