import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Callbacks while an XML file is parsed. */
export interface XmlListener {
  /** Called for each start tag, with that of its parent. */
  onElement(tag: SaxesTagNS, parent: SaxesTagNS | undefined): void;
  /** Called at the end of an element with its own text, references resolved and pieces joined as browsers join them. */
  onText(text: string, element: SaxesTagNS): void;
  /** Called for everything else (doctype, processing instruction, encoding), which could act or hide text from other parsers. */
  onOther(written: string): void;
}

export const SVG = 'http://www.w3.org/2000/svg';

/** Namespaces whose elements browsers act on, in any XML file. */
export const SHOWN_BY_BROWSERS: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  SVG,
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/XSL/Transform',
]);

/** Elements that may lie within each other, at most: the parser looks through all of them at each name. */
export const MAX_DEPTH = 256;

/** What is returned of a file that is deeper; it is not read to its end. */
export const TOO_DEEP = `elements within each other, more than ${MAX_DEPTH} deep`;

/** Parses an XML file as a browser does and calls the listener. Returns the parser's error message, or that it is too deep, if any. */
export function readXml(source: string, listener: Partial<XmlListener>): string | undefined {
  const open: { tag: SaxesTagNS; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const readText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-8$/iu.test(encoding)) listener.onOther?.(`encoding="${encoding}"`);
  });
  parser.on('doctype', () => listener.onOther?.('<!DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => listener.onOther?.(`<?${target}`));
  parser.on('opentag', (tag) => {
    listener.onElement?.(tag, open.at(-1)?.tag);
    open.push({ tag, text: '' });
    if (open.length > MAX_DEPTH) throw new Error(TOO_DEEP);
  });
  parser.on('closetag', () => {
    const { tag, text } = open.pop()!;
    listener.onText?.(text, tag);
  });
  parser.on('text', readText);
  parser.on('cdata', readText);
  try {
    parser.write(source).close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
