import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Unreadable } from '../documents/document.ts';
import { WORD } from './namespaces.ts';
import type { Package } from './package.ts';

/** An attribute by namespace and local name. Without a prefix, the namespace is ''. */
export interface Attribute {
  uri: string;
  name: string;
  value: string;
}

/** A start tag by namespace and local name; prefixes are not kept. */
export interface XmlTag {
  uri: string;
  name: string;
  attributes: readonly Attribute[];
}

/** Receives the events of an XML part, in document order. */
export interface Listener {
  /** `resolve` gives the namespace to which a prefix is bound here. */
  open(tag: XmlTag, resolve: (prefix: string) => string | undefined): void;
  /** `text` stands directly in the element that ends; what is longer than `MAX_TEXT_LENGTH` signs is cut. */
  close(tag: XmlTag, text: string): void;
  /** A piece of text, in its place between the elements; the pieces of one element are given together to `close` as well. */
  text?(text: string): void;
  /** A remark to programs: a comment, or what a processing instruction says. No program shows it. */
  remark?(text: string): void;
}

/** The namespace of the attributes that declare namespaces. */
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** UTF-16 units of the text of one element that are kept, at most: cells and instructions are short. */
export const MAX_TEXT_LENGTH = 100_000;
/** Levels of nested elements, at most: office documents have some dozens, and each open one takes memory. */
const MAX_DEPTH = 256;

/**
 * Reads a part of XML in UTF-8 or UTF-16. Throws `Unreadable` for another encoding, for definitions of its own (DOCTYPE), which no
 * office document has, for what is not well-formed with its namespaces, and for more markup than the budget of the package holds.
 */
export async function readXmlPart(
  { read, budget }: Package,
  name: string,
  listener: Listener,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  const fail = () => {
    throw new Unreadable(name);
  };
  const open: { tag: XmlTag; text: string }[] = [];
  const resolve = (prefix: string) => parser.resolve(prefix);
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-?8|utf-?16(?:[bl]e)?|us-ascii)$/i.test(encoding)) fail();
  });
  const spend = (count: number) => {
    budget.markup -= count;
    if (budget.markup < 0) fail();
  };
  parser.on('opentagstart', () => spend(1));
  parser.on('attribute', () => spend(1));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length >= MAX_DEPTH) fail();
    const tag = { uri, name: local, attributes: listAttributes(attributes) };
    // The parser cuts blanks around namespaces, which office programs keep.
    if (tag.attributes.some((each) => each.uri === XMLNS && each.value !== each.value.trim())) fail();
    open.push({ tag, text: '' });
    listener.open(tag, resolve);
  });
  const keep = (text: string) => {
    const element = open.at(-1);
    if (!element || element.text.length >= MAX_TEXT_LENGTH) return;
    element.text += text;
    listener.text?.(text);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', () => {
    const { tag, text } = open.pop()!;
    listener.close(tag, text);
  });
  parser.on('comment', (text) => listener.remark?.(text));
  parser.on('processinginstruction', ({ body }) => listener.remark?.(body));
  let decoder: TextDecoder | undefined;
  for await (const piece of read(name)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      const text = decoder.decode(piece, { stream: true });
      spend(text.split('&').length - 1);
      parser.write(text);
    } catch (error) {
      if (error instanceof TypeError) fail();
      throw error;
    }
  }
  // LibreOffice keeps an empty file where it has no shortcuts of its own.
  if (decoder) parser.close();
}

/** Shared by all elements without attributes, which spares an allocation each. */
const NO_ATTRIBUTES: readonly Attribute[] = [];
function listAttributes(attributes: SaxesTagNS['attributes']): readonly Attribute[] {
  const all = Object.values(attributes);
  return all.length === 0 ? NO_ATTRIBUTES : all.map(({ uri, local, value }) => ({ uri, name: local, value }));
}

/** The value of an attribute without prefix. */
export function plainValue({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.find((each) => each.uri === '' && each.name === name)?.value;
}

/** The value of an attribute in the namespace of Word. */
export function wordValue({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.find((each) => WORD.has(each.uri) && each.name === name)?.value;
}

/** Whether the value of an attribute says yes (ECMA-376, part 1, 22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/.test(value);
}

function encodingOf([first, second]: Buffer): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}
