import { COMPATIBILITY } from './namespaces.ts';
import { hasPersonalNumber, hasPhrase } from './signs.ts';
import type { XmlTag } from './xml-part.ts';

/**
 * Attributes whose words are no words of the document, or are read to readers or shown to them where they point: names of styles,
 * fonts, colours and drawings, descriptions of pictures, hints, addresses, formulas and styles of drawings.
 */
const KNOWN_ATTRIBUTES = new Set(
  (
    'name displayName descr title typeface ascii hAnsi eastAsia cs tooltip author initials instr style eqn formatCode alt ' +
    'panose script id altLang prompt promptTitle error errorTitle location adj path o spid uniqueName caption style-name family ' +
    'schemaLocation Requires Ignorable ProcessContent MustUnderstand uri ref sqref spans formula textlink font latin lang userId ' +
    'providerId displayText label tag codeName uiObject defaultTableStyle defaultPivotStyle styleName string gfxdata ' +
    'connectloctype dataCaption grandTotalCaption rowHeaderCaption colHeaderCaption errorCaption missingCaption ' +
    'mergeInterval subtotalCaption numFmt targetScreenSize pivotTableStyle dataObject macro fmlaLink fmlaRange'
  ).split(' '),
);
/** Elements whose attribute `val` holds a name or a setting of the program, or what is shown by other means. */
const KNOWN_VALUES = new Set(
  (
    'name aliases alias tag altName docPartGallery docPartCategory docPartUnique category lvlText font rFonts tblCaption ' +
    'tblDescription rStyle pStyle tblStyle basedOn link next numStyleLink styleLink bookmarkStart decimalSymbol listSeparator ' +
    'themeFontLang mathFont lang docVar compatSetting placeholder docPart separator statusText helpText entryMacro exitMacro default'
  ).split(' '),
);

/** The words in the attributes of an element that are neither names nor settings of the program, one item for each attribute. */
export function listAttributeWords(tag: XmlTag): string[] {
  // Values of choices are told by a check of their own, where they differ from what is offered.
  if (tag.uri === COMPATIBILITY || tag.name === 'listItem') return [];
  return tag.attributes.flatMap(({ name, value }) => {
    // Most values are a word or a number, and a phrase has two words and what lies between.
    if (value.length < 5 || !hasPhrase(value)) return [];
    const isKnown = name === 'val' ? KNOWN_VALUES.has(tag.name) : KNOWN_ATTRIBUTES.has(name);
    return isKnown && !hasPersonalNumber(value) ? [] : [value];
  });
}

/** Elements and attributes whose words are names and hints, which readers see when they point at something or nowhere. */
const HINTS =
  /^(?:descr|title|name|displayName|tooltip|prompt|promptTitle|error|errorTitle|alt|caption|val)$/;
const HINTING_VALUES = /^(?:alias|tag|tblCaption|tblDescription|statusText|helpText)$/;
/** Hints that are words of a reader, but for the descriptions of pictures. */
const WORDED = /^(?:tooltip|prompt|promptTitle|error|errorTitle)$/;
/** Words that are more than a name: four of letters, one after the other. */
const SENTENCE = /(?:\p{L}{2,}[\s,;:]+){3}\p{L}{2}/u;

/** The hints of an element that say more than a name does: words that a reader may never see, or the number of a person. */
export function listHints(tag: XmlTag): string[] {
  return tag.attributes.flatMap(({ name, value }) => {
    if (value.length < 5 || !HINTS.test(name)) return [];
    const isValue = name === 'val';
    if (isValue && !HINTING_VALUES.test(tag.name)) return [];
    const isSaying = isValue ? SENTENCE.test(value) : WORDED.test(name) && hasPhrase(value);
    return isSaying || hasPersonalNumber(value) ? [value] : [];
  });
}
