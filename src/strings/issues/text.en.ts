import { FIX, list, plain } from './wording.ts';
import type { issuesOfTextVi } from './text.vi.ts';
import { CONVERT_FIRST } from './phrases.en.ts';

/** The words of the rules about the letters of a text. */
export const issuesOfTextEn: typeof issuesOfTextVi = {
  'not-utf8': () => ({
    what: 'The file is not UTF-8 text (it may be a Word file, a picture, or text in an older encoding).',
    hint: 'Open the file in an editor and save it with the encoding UTF-8.',
  }),
  'bidirectional-control': (p) => ({
    what: `There is an invisible character that changes the direction of writing (${p.codePoint}).`,
    hint: 'Remove it: put the cursor at the place given, delete, and type the letters on both sides again.',
  }),
  'mixed-script': (p) => ({
    what: `The word “${p.word}” mixes Latin letters with letters of another script (Cyrillic, Greek, Armenian…) that look the same.`,
    hint: 'Type the whole word again with a Vietnamese keyboard.',
  }),
  'look-alike-letter': (p) => {
    const retype =
      p.write === undefined
        ? 'Type the word again with a Vietnamese keyboard.'
        : `Type it again with a Vietnamese keyboard: “${p.write}”.`;
    switch (p.as) {
      case 'private':
        return {
          what: `“${p.word}” has a character that only one font knows (such as a bullet of Word): other machines show an empty box.`,
          hint: 'Delete it; begin the entry of a list with “- ”, and insert a symbol of Unicode (✓, →…) again.',
        };
      case 'styled':
        return {
          what: `“${p.word}” is written in styled forms (full-width, mathematical bold or italic…), not in plain letters: neither search nor screen readers know them.`,
          hint: `Write ${plain(p.word)}; for bold write ${plain(p.word, '**')}.`,
        };
      case 'other-script':
        return {
          what: `“${p.word}” is of another script (Cyrillic, Greek…) and looks like Latin letters: the word is not found by search.`,
          hint: retype,
        };
      case 'foreign':
        return {
          what: `“${p.word}” has a letter of another language that looks Vietnamese, mostly copied from a PDF: the word is not found by search.`,
          hint: retype,
        };
      case 'misread':
        return {
          what: `“${p.word}” is “${p.write}”, read in a wrong encoding (UTF-8 as Windows-1252) and saved anew.`,
          hint: 'Copy the text from its source again, and save the file as UTF-8; without the source, type it again.',
        };
      case 'lost':
        return {
          what: `“${p.word}” has lost a letter: a program could not read it and wrote a replacement.`,
          hint: 'Copy it from its source again, or type the word again.',
        };
    }
  },
  'not-nfc': (p) => ({
    what: `“${p.word}” is typed with combining marks, which search and comparison get wrong.`,
    hint: p.byHand
      ? CONVERT_FIRST
      : `Run ${FIX} to compose the letters (NFC); nothing visible changes. Choose “Unicode” in the input method, so that it does not happen again.`,
  }),
  'invisible-character': (p) => ({
    what: `There is an invisible character (${p.codePoint}).`,
    hint: p.byHand
      ? 'Delete the character at this very place; if it stands for the end of a line or a space, type that again.'
      : `Run ${FIX} to remove it; nothing visible changes.`,
  }),
  'eth-for-d-stroke': (p) => ({
    what: `In “${p.word}” the letter Ð is one of another language (${p.codePoint}), not the Vietnamese Đ.`,
    hint: p.byHand ? CONVERT_FIRST : `Run ${FIX} to put Đ (U+0110) in its place; nothing visible changes.`,
  }),
  'non-breaking-space': (p) => ({
    what: `There are ${p.count} non-breaking spaces (NBSP), mostly copied from a web page or Word; this is the first.`,
    hint: 'Delete them and type plain spaces.',
  }),
  'doubled-space': (p) => ({
    what: `There are ${p.count} places with two or more spaces in a row; this is the first.`,
    hint: 'Keep one space; where the spaces set words in columns, write a table.',
  }),
  'mixed-tone-placement': (p) => ({
    what: `Tone marks are placed in two ways within one file: ${p.kinds.map(({ word, count }) => `as in “${word}” ${count} times`).join(', ')}.`,
    hint: 'Both are correct; one should be chosen. What is copied word for word stays as its source has it.',
  }),
  'legacy-encoding': (p) => ({
    what: `“${p.word}” looks like an old encoding (TCVN3, the .VnTime fonts; or VNI) and will show wrong letters on the page.`,
    hint: 'Open the original, convert it to Unicode (for example with the converter of UniKey), and copy it again.',
  }),
  'office-spelt-twice': (p) => ({
    what: `The name of an office is spelt in several ways: ${list(p.spellings)}.`,
    hint: 'One spelling is better. What is copied word for word stays as its source has it.',
  }),
};
