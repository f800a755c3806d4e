import { decodeByFont, isOldFont } from '../../../vietnamese/old-fonts/old-font.ts';
import type { TextRun } from '../../source.ts';
import { pickLook } from '../block-writer.ts';
import { tidyLine, tidyRun } from '../decode.ts';
import { raiseDigits } from '../raised.ts';
import { readSigns } from '../symbols.ts';
import { fontOf, type RunProperties } from './styles.ts';
import { noteUnseen, type WordReading } from './word-reading.ts';

/** The sign that Word keeps as an element of its own: a letter in some old fonts, nothing in any other. */
export const SOFT_HYPHEN = '\u00AD';

/** A run of text as its font and its properties mean it; `undefined` for one that shows nothing. Hidden words are left out and listed. */
export function readRunText(
  text: string,
  properties: RunProperties,
  reading: WordReading,
): TextRun | undefined {
  const { leftOut, unseen } = reading;
  const font = fontOf(properties);
  if (font !== undefined && isOldFont(font)) noteUnseen(unseen, 'old-font', font);
  const decoded = readSigns(decodeByFont(text, font), font);
  if (properties.vanished) {
    if (tidyLine(decoded) !== '') leftOut.push({ why: 'hidden', text: tidyLine(decoded) });
    return undefined;
  }
  if (properties.struck && decoded.trim() !== '') noteUnseen(unseen, 'struck');
  const isRaised = properties.raised === true && /^\d+$/u.test(decoded);
  const written = isRaised ? raiseDigits(decoded) : tidyRun(decoded);
  return written === '' ? undefined : { kind: 'text', text: written, ...pickLook(properties) };
}
