import type { ActivePart } from '../documents/document.ts';
import { isClickable } from './targets.ts';

/**
 * Names of allowed fields of Word (ECMA-376, part 1, 17.16.5): those that work on the document itself, whatever their arguments,
 * and HYPERLINK, whose arguments are judged.
 */
const ALLOWED_FIELDS = new Set(
  (
    'ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS ' +
    'COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN FORMCHECKBOX ' +
    'FORMDROPDOWN FORMTEXT GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE MERGEFIELD ' +
    'MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION ' +
    'SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE'
  ).split(' '),
);
/** An instruction of a link. */
const HYPERLINK = /^HYPERLINK(?=[\s"\\]|$)/i;
/** Switches of HYPERLINK with an argument, and those without. */
const SWITCH_WITH_WORD = /^\\[lost*]$/i;
const SWITCH_ALONE = /^\\[mnh]$/i;

/** What is not allowed about the instruction of a field; an empty one does nothing. */
export function judgeInstruction(instruction: string): ActivePart | undefined {
  const words = instruction.trim();
  // A formula; the name of a place in the document, which is shorthand for REF, begins with a small letter or a line mostly.
  if (words === '' || words.startsWith('=') || words.startsWith('_')) return undefined;
  if (isHyperlink(words)) return judgeHyperlink(words);
  const [name = ''] = /^[^\s"\\]*/.exec(words) ?? [];
  return ALLOWED_FIELDS.has(name.toUpperCase()) ? undefined : { kind: 'field', found: words.slice(0, 80) };
}

/** Whether what follows the instruction so far, which begins without blanks, can no more change what it does. */
export function isSettled(instruction: string): boolean {
  return /^(?:=|[^\s"\\]{1,40}[\s"\\])/.test(instruction) && !isHyperlink(instruction);
}

/** Whether an instruction is that of a link, whose words say where it leads. */
export function isHyperlink(instruction: string): boolean {
  return HYPERLINK.test(instruction);
}

/** Judges all words of a link but its tooltip, because programs differ in which of them they follow. */
function judgeHyperlink(words: string): ActivePart | undefined {
  let owner: string | undefined;
  for (const [word, quoted] of words
    .replace(HYPERLINK, '')
    .matchAll(/"((?:[^"\\]|\\[^])*)"?|\\\S|[^\s"]+/g)) {
    const isSwitch = quoted === undefined && /^\\\S$/.test(word);
    if (isSwitch && !SWITCH_WITH_WORD.test(word) && !SWITCH_ALONE.test(word))
      return { kind: 'field', found: words.slice(0, 80) };
    const address = (quoted ?? word).replaceAll(/\\(["\\])/g, '$1');
    if (!isSwitch && !isHarmless(address, owner)) return { kind: 'odd-address', found: address.slice(0, 80) };
    owner = isSwitch && SWITCH_WITH_WORD.test(word) ? word.toLowerCase() : undefined;
  }
  return undefined;
}

function isHarmless(word: string, owner: string | undefined): boolean {
  if (owner === '\\o') return true;
  // The name of a place in the document or of a frame, unless it looks like an address.
  return isClickable(word) || (owner !== undefined && !/^[a-z][a-z0-9+.-]*:\S|[\\/]{2}/i.test(word));
}
