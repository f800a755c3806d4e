import { SaxesParser } from 'saxes';
import { Unreadable } from '../document.ts';

/** An element as it begins: names without prefix, because any prefix can stand for any vocabulary. */
export interface Tag {
  name: string;
  /** Names without prefix, with their values. */
  attributes: readonly (readonly [name: string, value: string])[];
}

/** Hears what a part of XML holds, in its order. */
export interface Listener {
  open(tag: Tag): void;
  /** The text directly in the element that ends. */
  close(name: string, text: string): void;
}

/** Longest text of one element that is kept: cells and instructions are short. */
const MAX_TEXT = 100_000;
/** Elements within each other: office documents have some dozens, and each costs memory for as long as it is open. */
const MAX_DEPTH = 256;
/** Elements of one part, which take about two seconds to read. */
const MAX_ELEMENTS = 6_000_000;

/**
 * Reads a part of XML in UTF-8 or UTF-16. Throws `Unreadable` for another encoding, for definitions of its own (DOCTYPE), which no
 * office document has, and for what is not well-formed.
 */
export async function readXmlPart(
  name: string,
  pieces: AsyncIterable<Buffer>,
  listener: Listener,
): Promise<void> {
  const parser = new SaxesParser();
  const fail = () => {
    throw new Unreadable(name);
  };
  const texts: string[] = [];
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-?8|utf-?16(?:[bl]e)?|us-ascii)$/i.test(encoding)) fail();
  });
  let elements = 0;
  parser.on('opentag', (tag) => {
    texts.push('');
    elements += 1;
    if (texts.length > MAX_DEPTH || elements > MAX_ELEMENTS) fail();
    const attributes = Object.entries(tag.attributes).map(([key, value]) => [local(key), value] as const);
    listener.open({ name: local(tag.name), attributes });
  });
  const keep = (text: string) => {
    const last = texts.length - 1;
    if (last >= 0 && texts[last]!.length < MAX_TEXT) texts[last] += text;
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', (tag) => listener.close(local(tag.name), texts.pop() ?? ''));
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    try {
      parser.write(decoder.decode(piece, { stream: true }));
    } catch (error) {
      if (error instanceof TypeError) fail();
      throw error;
    }
  }
  // LibreOffice keeps an empty file where it has no shortcuts of its own.
  if (decoder) parser.close();
}

function encodingOf([first, second]: Buffer): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
