import type { Hidden } from '../documents/hidden.ts';
import { SHEET, WORD } from './namespaces.ts';
import { hasWords } from './signs.ts';
import { isOn, plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Building blocks that Word makes by itself: the words of an empty content control. */
const PLACEHOLDER = 'bbPlcHdr';
/** Hidden names that Excel and its additions make by themselves. */
const NAME_OF_PROGRAM = /^(?:_xl|solver_|HTML_|wrn\.|IQ_|__)/i;
/** Variables of Word that programs beside it make, such as checkers of spelling, and the coded values in them. */
const VARIABLE_OF_PROGRAM = /^(?:_|commondata$|KSO)/i;
const CODED = /^[\w+/={}.-]{20,}$/;
/** A text in a formula. */
const TEXT_IN_FORMULA = /"((?:[^"]|"")*)"/g;

/**
 * Listens to one part for words that a program keeps without showing them: variables and building blocks of Word, scenarios and hidden
 * names of Excel.
 */
export class KeptWords implements Listener {
  private readonly hidden: Hidden;
  private block = { isOpen: false, isPlaceholder: false, hasWords: false };
  private isNameHidden = false;

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  open(tag: XmlTag): void {
    if (WORD.has(tag.uri)) this.readWordTag(tag);
    if (!SHEET.has(tag.uri)) return;
    if (tag.name === 'definedName')
      this.isNameHidden =
        isOn(plainValue(tag, 'hidden')) && !NAME_OF_PROGRAM.test(plainValue(tag, 'name') ?? '');
    if (tag.name === 'scenario') this.hidden.add('data', 1, [plainValue(tag, 'name') ?? '']);
  }

  close({ uri, name }: XmlTag, text: string): void {
    if (SHEET.has(uri) && name === 'definedName' && this.isNameHidden) {
      const texts = [...text.matchAll(TEXT_IN_FORMULA)].map(([, words]) => words!);
      if (texts.some(hasWords)) this.hidden.add('data', 1, ['definedName']);
    }
    if (!WORD.has(uri) || !this.block.isOpen) return;
    if (name === 't' && hasWords(text)) this.block.hasWords = true;
    if (name !== 'docPart') return;
    if (this.block.hasWords && !this.block.isPlaceholder) this.hidden.add('data', 1, ['AutoText']);
    this.block.isOpen = false;
  }

  private readWordTag(tag: XmlTag): void {
    if (tag.name === 'docVar') this.readVariable(wordValue(tag, 'name') ?? '', wordValue(tag, 'val') ?? '');
    if (tag.name === 'docPart' && !this.block.isOpen && wordValue(tag, 'val') === undefined)
      this.block = { isOpen: true, isPlaceholder: false, hasWords: false };
    if (tag.name === 'type' && wordValue(tag, 'val') === PLACEHOLDER) this.block.isPlaceholder = true;
  }

  private readVariable(name: string, value: string): void {
    if (hasWords(value) && !VARIABLE_OF_PROGRAM.test(name) && !CODED.test(value))
      this.hidden.add('data', 1, [name]);
  }
}
