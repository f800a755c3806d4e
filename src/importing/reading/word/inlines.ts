import { isOn, wordValue } from '../../../gate/office/xml-part.ts';
import type { Inline, SourceBlock } from '../../source.ts';
import { readDrawing } from './drawings.ts';
import { OpenFields } from './open-fields.ts';
import { readRunProperties, type RunProperties } from './styles.ts';
import { readRunText, SOFT_HYPHEN } from './run-text.ts';
import { readSymbol } from '../symbols.ts';
import { relationId } from './word-file.ts';
import { noteUnseen, type WordReading } from './word-reading.ts';
import { chooseBranch, isUnread } from './unread.ts';
import { childOf, childrenOf, listNamed, textIn, type XmlNode } from './xml-tree.ts';

/** What stands in a paragraph: its line, and the pictures and boxes that hang on it, before its first word and behind. */
export interface ParagraphInside {
  inlines: Inline[];
  before: SourceBlock[];
  behind: SourceBlock[];
}

/** Reads what stands in a paragraph of a style. */
export function readInlines(
  paragraph: XmlNode,
  style: string | undefined,
  reading: WordReading,
): ParagraphInside {
  const reader = new InlineReader(style, reading);
  reader.readInside(paragraph);
  return reader.finish();
}

class InlineReader {
  readonly #style: string | undefined;
  readonly #reading: WordReading;
  readonly #inside: ParagraphInside = { inlines: [], before: [], behind: [] };
  readonly #fields = new OpenFields();
  /** Where inlines go: into the line, or into the link that is open. */
  #line: Inline[] = this.#inside.inlines;

  constructor(style: string | undefined, reading: WordReading) {
    this.#style = style;
    this.#reading = reading;
  }

  finish(): ParagraphInside {
    return this.#inside;
  }

  readInside(node: XmlNode): void {
    for (const child of childrenOf(node)) this.#read(child);
  }

  #read(node: XmlNode): void {
    if (isUnread(node)) return;
    if (node.name === 'r') this.#readRun(node);
    else if (node.name === 'hyperlink') this.#readLink(node);
    else if (node.name === 'AlternateContent') this.readInside(chooseBranch(node));
    else if (node.name === 'oMath' || node.name === 'oMathPara')
      for (const text of listNamed(node, 't')) this.#addText(textIn(text), {});
    else if (!node.name.endsWith('Pr')) this.readInside(node);
  }

  #readRun(run: XmlNode): void {
    const own = childOf(run, 'rPr');
    const style = own && childOf(own, 'rStyle');
    const properties = this.#reading.styles.resolveRun(
      readRunProperties(own),
      style && wordValue(style, 'val'),
      this.#style,
    );
    for (const child of childrenOf(run)) this.#readRunChild(child, properties);
  }

  #readRunChild(node: XmlNode, properties: RunProperties): void {
    const { name } = node;
    if (isUnread(node)) return;
    if (name === 'fldChar') return this.#readField(node);
    if (name === 'instrText') return this.#fields.instruct(textIn(node));
    if (this.#fields.isInstruction) return;
    if (name === 't') this.#addText(textIn(node), properties);
    else if (name === 'tab' || name === 'ptab') this.#line.push({ kind: 'text', text: ' ' });
    else if (name === 'br' || name === 'cr') this.#addBreak(node);
    else if (name === 'noBreakHyphen') this.#addText('-', properties);
    else if (name === 'softHyphen') this.#addText(SOFT_HYPHEN, properties);
    else if (name === 'sym') this.#addSymbol(node, properties);
    else if (/^(?:foot|end)noteReference$/u.test(name)) this.#callNote(node);
    else if (name === 'AlternateContent')
      for (const child of childrenOf(chooseBranch(node))) this.#readRunChild(child, properties);
    else if (/^(?:drawing|pict|object)$/u.test(name)) this.#hang(readDrawing(node, this.#reading));
  }

  #addText(text: string, properties: RunProperties): void {
    const run = readRunText(text, properties, this.#reading);
    if (run) this.#line.push(run);
  }

  /** A break of a line; those of pages and columns only part words. */
  #addBreak(node: XmlNode): void {
    const isOfLine = !/^(?:page|column)$/u.test(wordValue(node, 'type') ?? '');
    this.#line.push(isOfLine ? { kind: 'break' } : { kind: 'text', text: ' ' });
  }

  #addSymbol(node: XmlNode, properties: RunProperties): void {
    const sign = readSymbol(wordValue(node, 'font') ?? '', wordValue(node, 'char') ?? '');
    if (sign === undefined) noteUnseen(this.#reading.unseen, 'symbol');
    else this.#addText(sign, { ...properties, fonts: {} });
  }

  #callNote(node: XmlNode): void {
    const { notes } = this.#reading;
    const key = `${node.name.replace('Reference', '')} ${wordValue(node, 'id') ?? ''}`;
    if (!notes.has(key)) notes.set(key, notes.size + 1);
    this.#line.push({ kind: 'note', number: notes.get(key)! });
  }

  #readLink(node: XmlNode): void {
    const href = this.#reading.relations.outer(relationId(node, 'id'));
    this.#within(href, () => this.readInside(node));
  }

  #readField(node: XmlNode): void {
    const mark = wordValue(node, 'fldCharType');
    const box = childOf(childOf(node, 'ffData'), 'checkBox');
    if (box) this.#addBox(box);
    if (mark === 'begin') this.#fields.begin();
    if (mark === 'separate') {
      const href = this.#fields.separate();
      if (href !== undefined) this.#fields.keep(this.#openLink(href));
    }
    if (mark === 'end') {
      const around = this.#fields.end();
      if (around) this.#line = around;
    }
  }

  /** A box that is ticked or not, which the document keeps as a property alone. */
  #addBox(box: XmlNode): void {
    const ticked = childOf(box, 'checked') ?? childOf(box, 'default');
    const sign = ticked && isOn(wordValue(ticked, 'val') ?? 'on') ? '☑' : '☐';
    this.#reading.labels.push(sign);
    this.#addText(sign, {});
  }

  #within(href: string | undefined, read: () => void): void {
    if (href === undefined) return read();
    const around = this.#openLink(href);
    read();
    this.#line = around;
  }

  /** Opens a link and gives the line around it. */
  #openLink(href: string): Inline[] {
    const around = this.#line;
    const link: Inline = { kind: 'link', href, inlines: [] };
    around.push(link);
    this.#line = link.inlines;
    return around;
  }

  #hang(blocks: readonly SourceBlock[]): void {
    const isFirst = this.#inside.inlines.every(
      (inline) => inline.kind === 'text' && inline.text.trim() === '',
    );
    (isFirst ? this.#inside.before : this.#inside.behind).push(...blocks);
  }
}
