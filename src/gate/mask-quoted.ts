import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT } from '../strings/personal-data.vi.ts';
import { toPlainSigns } from '../vietnamese/plain-signs.ts';

const KINDS: readonly RegExp[] = [PERSONAL_DATA, PERSONAL_DATA_IN_TEXT].flatMap((kinds) =>
  Object.values(kinds),
);

/** An address that readers are meant to dial or open. */
const ADDRESS = /^(?:tel|mailto|https?):\S+$/u;

/**
 * A text that a message quotes, with a dot for every digit where it says of a person what no list may say: reports are kept and passed
 * on. Its length stays, so that places in it do.
 */
export function maskQuoted(text: string): string {
  if (!/\p{Nd}/u.test(text) || ADDRESS.test(text)) return text;
  const plain = toPlainSigns(text.normalize('NFC'));
  return KINDS.some((kind) => kind.test(text) || kind.test(plain)) ? text.replaceAll(/\p{Nd}/gu, '•') : text;
}
