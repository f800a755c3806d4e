import { holdsLocalAddress, isLocalAddress } from '../verify/local-address.ts';
import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Values that are none, as the source of a pattern. */
export const NO_VALUE = String.raw`(?:undefined|NaN|Invalid Date|\[object Object\])`;
const ANYWHERE = new RegExp(NO_VALUE, 'u');
const ALONE = new RegExp(`^${NO_VALUE}$`, 'u');

/** Attributes that hold words of editors, who may well write about a value that is undefined, or about `file:///etc`. */
const SPOKEN = new Set(['alt', 'title', 'content', 'aria-label', 'placeholder', 'label', 'value']);

/** Whether a text has to be looked at, because such a value or an address of the building machine stands anywhere in it. */
export function isSuspect(value: string): boolean {
  return ANYWHERE.test(value) || holdsLocalAddress(value);
}

/**
 * No page shows what belongs to the machine or the program that made it: addresses of the machine itself, values that are
 * none. Words are judged as a whole, so that a bulletin may speak of them.
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
  // A class is put together with hyphens; in an address or an id they belong to a word.
  const parts = value.split(attribute === 'class' ? /[\s_-]+/u : /[\s/?&=#,;:.]+/u);
  return parts.some((part) => ALONE.test(part));
}
