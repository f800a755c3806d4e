import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT } from '../strings/personal-data.vi.ts';
import { toPlainSigns } from '../vietnamese/plain-signs.ts';

const KINDS: readonly RegExp[] = [PERSONAL_DATA, PERSONAL_DATA_IN_TEXT].flatMap((kinds) =>
  Object.values(kinds),
);

/** A day alone, which may be of anything, and an address to be written, which readers are meant to see. */
const OF_NOBODY = /^\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:tel|mailto|https?):\S+)\s*$/u;

/**
 * A text that a message quotes, with a dot for every digit where it says of a person what no list may say: reports are kept and passed
 * on. Its length stays, so that places in it do.
 */
export function maskQuoted(text: string): string {
  if (!/\p{Nd}/u.test(text) || OF_NOBODY.test(text)) return text;
  const plain = toPlainSigns(text.normalize('NFC'));
  return KINDS.some((kind) => kind.test(text) || kind.test(plain)) ? text.replaceAll(/\p{Nd}/gu, '•') : text;
}
