import type { Page } from '../page.ts';
import type { Fault } from './fault.ts';

const LOCAL = /\bfile:\/|\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/iu;
const VALUES = new Set(['undefined', 'NaN', 'Invalid Date', '[object Object]']);
const VALUE = /undefined|NaN|Invalid Date|\[object Object\]/u;

/** Attributes that hold words of editors, who may well write about a value that is undefined. */
const SPOKEN = new Set(['alt', 'title', 'content', 'aria-label', 'placeholder', 'label', 'value']);

/** The first address in a text that only the building machine knows. */
export function findLocalAddress(text: string): string | undefined {
  return LOCAL.exec(text)?.[0];
}

/** Whether a text or an attribute has to be looked at by `findLeaks`. */
export function isSuspect(value: string): boolean {
  return VALUE.test(value) || LOCAL.test(value);
}

/**
 * No page shows what belongs to the machine or the program that made it: addresses of the machine itself, values that are
 * none. Words are judged as a whole, so that a bulletin may speak of them.
 */
export function findLeaks(pages: readonly Page[]): Fault[] {
  return pages.flatMap(({ file, suspects }) =>
    suspects.flatMap(({ attribute, value }): Fault[] => {
      const detail = attribute === undefined ? value.trim() : `${attribute}="${value}"`;
      if (LOCAL.test(value)) return [{ rule: 'local-address', file, detail }];
      return isLeaked(attribute, value) ? [{ rule: 'leaked-value', file, detail }] : [];
    }),
  );
}

function isLeaked(attribute: string | undefined, value: string): boolean {
  if (attribute === undefined || SPOKEN.has(attribute)) return VALUES.has(value.trim());
  if (/Invalid Date|\[object Object\]/u.test(value)) return true;
  // A class is put together with hyphens; in an address or an id they belong to a word.
  const parts = value.split(attribute === 'class' ? /[\s_-]+/u : /[\s/?&=#,;:.]+/u);
  return parts.some((part) => VALUES.has(part));
}
