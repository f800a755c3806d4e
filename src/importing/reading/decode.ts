import { repairText } from '../../gate/text.ts';

/**
 * The text of bytes: by their mark, else as UTF-8 where they are, else in the charset that they declare or the one of older Windows
 * in Vietnam. Composed letters, as drafts have them.
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
    return new TextDecoder(isKnown(declared) ? declared : 'windows-1258').decode(bytes);
  }
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
  return repairText(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
