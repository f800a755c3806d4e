import { holdsLocalAddress, isLocalAddress } from '../verify/local-address.ts';
import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Texts of missing values that a program has printed by mistake, as the source of a pattern. */
export const NO_VALUE = String.raw`(?:undefined|NaN|Invalid Date|\[object Object\])`;
const ANYWHERE = new RegExp(NO_VALUE, 'u');
const ALONE = new RegExp(`^${NO_VALUE}$`, 'u');

/** Attributes that hold editors' words, which may mention `undefined` or `file:///etc`. Only the whole value is judged. */
const SPOKEN = new Set(['alt', 'title', 'content', 'aria-label', 'placeholder', 'label', 'value']);

/** Whether a text contains such a value or an address of the building machine, and has to be examined. */
export function isSuspect(value: string): boolean {
  return ANYWHERE.test(value) || holdsLocalAddress(value);
}

/**
 * No page leaks from the program or machine that made it: addresses of the machine, printed missing values. A text of editors is a
 * leak only as a whole, so that a bulletin may mention them.
 */
export function findLeaks(pages: readonly Page[]): Fault[] {
  return pages.flatMap(({ file, suspects }) =>
    suspects.flatMap(({ attribute, value }): Fault[] => {
      const detail = attribute === undefined ? value.trim() : `${attribute}="${value}"`;
      const areWords = attribute === undefined || SPOKEN.has(attribute);
      if (areWords ? isLocalAddress(value) : holdsLocalAddress(value))
        return [{ rule: 'local-address', file, detail }];
      const isLeaked = areWords ? ALONE.test(value.trim()) : holdsValue(attribute, value);
      return isLeaked ? [{ rule: 'leaked-value', file, detail }] : [];
    }),
  );
}

function holdsValue(attribute: string, value: string): boolean {
  if (/Invalid Date|\[object Object\]/u.test(value)) return true;
  // Parts of a class are joined with hyphens; in an address or an id, hyphens belong to a word.
  const parts = value.split(attribute === 'class' ? /[\s_-]+/u : /[\s/?&=#,;:.]+/u);
  return parts.some((part) => ALONE.test(part));
}
