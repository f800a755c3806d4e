import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What is told of a file of XML while it is read. */
export interface XmlListener {
  /** Each element as it begins, with the one that it stands in. */
  onElement(tag: SaxesTagNS, parent: SaxesTagNS | undefined): void;
  /** At its end, all text that stands right in an element, references resolved: joined as browsers join it, whatever parts it. */
  onText(text: string, element: SaxesTagNS): void;
  /** What is neither element nor text: it could run, or hide from other readers. */
  onOther(written: string): void;
}

export const SVG = 'http://www.w3.org/2000/svg';

/** Namespaces whose elements browsers act on, in whatever file of XML they stand. */
export const SHOWN_BY_BROWSERS: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/xhtml',
  SVG,
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/XSL/Transform',
]);

/** Tells what stands in a file of XML, as a browser reads it. Returns what a parser stumbles over, if anything. */
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
