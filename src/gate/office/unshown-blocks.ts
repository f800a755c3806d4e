import type { Hidden } from '../documents/hidden.ts';
import { VML, WORD } from './namespaces.ts';
import { hasPersonalNumber, hasWords } from './signs.ts';
import { isOn, plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** An instruction of Word that gives words a name, which only a reference shows. */
const SETTING = /^\s*SET\s+\S+\s+"?([^"\\]*)/i;
/** An instruction that shows a property of the document. */
const SHOWING = /^\s*DOCPROPERTY\s+"?([^"\\]*)/i;

/** A row of a table or a drawing of VML that is open. */
interface HiddenBlock {
  kind: 'words' | 'shapes';
  depth: number;
  isHidden: boolean;
  hasWords: boolean;
}

/**
 * Listens to one part of Word for what its elements hide as a whole: rows of tables, drawings of VML, values of choices that differ
 * from what is offered, and words that a field only names.
 */
export class UnshownBlocks implements Listener {
  private readonly hidden: Hidden;
  /** The properties of the document that fields show, by name. */
  private readonly shownProperties: Set<string>;
  private readonly blocks: HiddenBlock[] = [];
  private readonly instructions: string[] = [];
  private readonly named = new Set<string>();
  private readonly texts = new Set<string>();
  private depth = 0;
  private parent = '';

  constructor(hidden: Hidden, shownProperties: Set<string>) {
    this.hidden = hidden;
    this.shownProperties = shownProperties;
  }

  open(tag: XmlTag): void {
    this.depth += 1;
    if (tag.uri === VML && /visibility\s*:\s*hidden/i.test(plainValue(tag, 'style') ?? ''))
      this.openBlock('shapes', true);
    if (!WORD.has(tag.uri)) return;
    if (tag.name === 'tr') this.openBlock('words', false);
    const block = this.blocks.at(-1);
    const value = wordValue(tag, 'val');
    if (tag.name === 'hidden' && this.parent === 'trPr' && block)
      block.isHidden = value === undefined || isOn(value);
    if (tag.name === 'listItem')
      this.readChoice(wordValue(tag, 'value') ?? '', wordValue(tag, 'displayText'));
    if (tag.name === 'fldSimple') this.readInstruction(wordValue(tag, 'instr') ?? '');
    if (tag.name === 'fldChar') this.readMark(wordValue(tag, 'fldCharType'));
    this.parent = tag.name;
  }

  close({ uri, name }: XmlTag, text: string): void {
    if (WORD.has(uri) && name === 't' && hasWords(text)) {
      this.texts.add(text.trim());
      for (const block of this.blocks) block.hasWords = true;
    }
    if (WORD.has(uri) && name === 'instrText' && this.instructions.length > 0)
      this.instructions[this.instructions.length - 1] += text;
    const block = this.blocks.at(-1);
    if (block?.depth === this.depth) {
      this.blocks.pop();
      if (block.isHidden && block.hasWords) this.hidden.add(block.kind);
    }
    this.depth -= 1;
  }

  /** The part ends: words that a field names, and that stand nowhere else in it, are added. */
  finish(): void {
    for (const words of this.named) if (!this.texts.has(words)) this.hidden.add('data', 1, ['SET']);
  }

  private openBlock(kind: HiddenBlock['kind'], isHidden: boolean): void {
    this.blocks.push({ kind, depth: this.depth, isHidden, hasWords: false });
  }

  private readChoice(value: string, shown: string | undefined): void {
    const isUnshown = shown !== undefined && shown !== value && hasWords(value);
    // Of all choices a page shows the one that was made.
    if (isUnshown || hasPersonalNumber(shown ?? value)) this.hidden.add('data', 1, ['listItem']);
  }

  private readMark(type: string | undefined): void {
    if (type === 'begin') this.instructions.push('');
    else this.readInstruction(this.instructions.at(-1) ?? '');
    if (type === 'end') this.instructions.pop();
  }

  private readInstruction(instruction: string): void {
    const [, words = ''] = SETTING.exec(instruction) ?? [];
    if (hasWords(words)) this.named.add(words.trim());
    const [, property] = SHOWING.exec(instruction) ?? [];
    if (property !== undefined) this.shownProperties.add(property.trim());
  }
}
