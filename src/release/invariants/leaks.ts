import { holdsLocalAddress, isLocalAddress } from '../verify/local-address.ts';
import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** Texts of missing values that a program has printed by mistake, as the source of a pattern. */
export const NO_VALUE = String.raw`(?:undefined|NaN|Invalid Date|\[object Object\])`;
const ANYWHERE = new RegExp(NO_VALUE, 'u');
const ALONE = new RegExp(`^${NO_VALUE}$`, 'u');

/** Attributes that hold editors' words, which may mention `undefined` or `file:///etc`. Only the whole value is judged. */
const SPOKEN = new Set(['alt', 'title', 'content', 'aria-label', 'placeholder', 'label', 'value']);

/** The values that are none which stand as words of their own in texts: where editors write them, they are no leak. */
export function listSaidValues(texts: Iterable<string>): Set<string> {
  const alone = new RegExp(String.raw`(?<![\p{L}\p{N}_])${NO_VALUE}(?![\p{L}\p{N}_])`, 'gu');
  return new Set([...texts].flatMap((text) => (ANYWHERE.test(text) ? (text.match(alone) ?? []) : [])));
}

/** Whether a text has to be looked at, because such a value or an address of the building machine stands anywhere in it. */
export function isSuspect(value: string): boolean {
  return ANYWHERE.test(value) || holdsLocalAddress(value);
}

/**
 * No page shows what belongs to the machine or the program that made it: addresses of the machine itself, values that are
 * none. Words are judged as a whole, so that a bulletin may speak of them. `said` are values that the content itself says.
 */
export function findLeaks(pages: readonly Page[], said: ReadonlySet<string>): Fault[] {
  return pages.flatMap(({ file, suspects }) =>
    suspects.flatMap(({ attribute, value }): Fault[] => {
      const detail = attribute === undefined ? value.trim() : `${attribute}="${value}"`;
      const areWords = attribute === undefined || SPOKEN.has(attribute);
      if (areWords ? isLocalAddress(value) : holdsLocalAddress(value))
        return [{ rule: 'local-address', file, detail }];
      const leaked = areWords ? ALONE.exec(value.trim())?.[0] : findValue(attribute, value);
      const isSaid = leaked !== undefined && said.has(leaked) && attribute !== 'class';
      return leaked !== undefined && !isSaid ? [{ rule: 'leaked-value', file, detail }] : [];
    }),
  );
}

/** The value that is none in an attribute that is no words. */
function findValue(attribute: string, value: string): string | undefined {
  const whole = /Invalid Date|\[object Object\]/u.exec(value);
  if (whole) return whole[0];
  // A class is put together with hyphens; in an address or an id they belong to a word.
  const parts = value.split(attribute === 'class' ? /[\s_-]+/u : /[\s/?&=#,;:.]+/u);
  return parts.find((part) => ALONE.test(part));
}
