import { repair } from '../repair.ts';

/**
 * The text of bytes: by their mark, else as UTF-8 where they are, or were before a few of them broke, else in the charset that they
 * declare or the one of older Windows in Vietnam. Composed letters, as drafts have them; a sign of its own (U+FFFD) for what is broken.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): string {
  return decode(bytes, declared).normalize('NFC');
}

function decode(bytes: Uint8Array, declared: string | undefined): string {
  const mark = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16)).join('');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const broken = new TextDecoder('utf-8').decode(bytes);
    if (isMostlyWhole(broken)) return broken;
    return new TextDecoder(isKnown(declared) ? declared : 'windows-1258').decode(bytes);
  }
}

/** The sign for bytes that are no letter. */
const BROKEN = '\uFFFD';
/** Letters above ASCII for each broken sign from which on bytes are UTF-8: in other charsets nearly all of them are broken. */
const WHOLE_FOR_BROKEN = 4;

function isMostlyWhole(text: string): boolean {
  const broken = countBroken(text);
  const above = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return above - broken >= broken * WHOLE_FOR_BROKEN;
}

/** How many signs of a text are broken. */
export function countBroken(text: string): number {
  return text.split(BROKEN).length - 1;
}

/** Whether a label names a charset. One that says UTF-8 of bytes that are none says nothing. */
function isKnown(label: string | undefined): label is string {
  if (label === undefined || /^utf-?8$/iu.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** A line as drafts have it: nothing invisible, single spaces, none at the ends. */
export function tidyLine(text: string): string {
  return repair(text).replace(/\s+/gu, ' ').trim();
}

/** A run of text without what is invisible; its spaces stay. */
export function tidyRun(text: string): string {
  const repaired = repair(text);
  const tidy = repaired.replace(/\s+/gu, ' ').trim();
  if (tidy === '') return /\s/u.test(repaired) ? ' ' : '';
  return `${/^\s/u.test(repaired) ? ' ' : ''}${tidy}${/\s$/u.test(repaired) ? ' ' : ''}`;
}
