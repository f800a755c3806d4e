import { holdsLocalAddress, isLocalAddress } from '../local-address.ts';
import type { Page } from '../page.ts';
import type { Fault } from './fault.ts';

const VALUES = new Set(['undefined', 'NaN', 'Invalid Date', '[object Object]']);
const VALUE = /undefined|NaN|Invalid Date|\[object Object\]/u;

/** Attributes that hold words of editors, who may well write about a value that is undefined, or about `file:///etc`. */
const SPOKEN = new Set(['alt', 'title', 'content', 'aria-label', 'placeholder', 'label', 'value']);

/** Whether a text or an attribute has to be looked at by `findLeaks`. */
export function isSuspect(value: string): boolean {
  return VALUE.test(value) || holdsLocalAddress(value);
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
      const isLeaked = areWords ? VALUES.has(value.trim()) : holdsValue(attribute, value);
      return isLeaked ? [{ rule: 'leaked-value', file, detail }] : [];
    }),
  );
}

function holdsValue(attribute: string, value: string): boolean {
  if (/Invalid Date|\[object Object\]/u.test(value)) return true;
  // A class is put together with hyphens; in an address or an id they belong to a word.
  const parts = value.split(attribute === 'class' ? /[\s_-]+/u : /[\s/?&=#,;:.]+/u);
  return parts.some((part) => VALUES.has(part));
}
