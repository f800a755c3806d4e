import { Unreadable } from '../documents/document.ts';
import { MAX_VALUES, type PdfFile } from './objects.ts';
import { Reader } from './syntax.ts';
import { Dictionary, isLiteral, Keyword, Name, type Text, type Value } from './values.ts';

/** Reads values that every program reads alike, by the grammar of ISO 32000-2, 7.3. Throws `Unreadable` for any other. */
class StrictReader extends Reader {
  protected override differ(found: string): never {
    throw new Unreadable(found);
  }

  protected override readDictionary(depth: number): Dictionary {
    const dictionary = super.readDictionary(depth);
    const keys = new Set<string>();
    for (const [key] of dictionary.entries) {
      // Of two values for one key, some programs take the first and some the last.
      if (keys.has(key)) this.differ(`/${key}`);
      keys.add(key);
    }
    return dictionary;
  }

  protected override readHexString(): Text {
    const start = this.at + 1;
    const text = super.readHexString();
    const written = Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1');
    if (!/^[0-9a-f\0\t\n\f\r ]*>$/i.test(written)) this.differ('<');
    return text;
  }
}

/** Keywords between objects: of objects, of the cross-reference table and of the trailer (ISO 32000-2, 7.3.10, 7.5). */
const STRUCTURE_KEYWORDS = new Set(['obj', 'endobj', 'xref', 'f', 'n', 'trailer', 'startxref']);

/**
 * What a file holds besides the bytes of its streams, piece by piece, and what its object streams hold. Throws `Unreadable` at the
 * first place that programs read in different ways, because each could find other objects there. All objects must be listed.
 * `onObject` is given the number of every object that does not lie in an object stream.
 */
export function* listStructure(file: PdfFile, onObject: (number: number) => void): Generator<Buffer> {
  yield* listBetweenStreams(file, onObject);
  for (const data of file.unpacked) {
    checkValues(data);
    yield data;
  }
}

function* listBetweenStreams(file: PdfFile, onObject: (number: number) => void): Generator<Buffer> {
  const { bytes } = file;
  const reader = openReader(bytes);
  let from = 0;
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    if (typeof word === 'number') continue;
    if (!(word instanceof Keyword) || !STRUCTURE_KEYWORDS.has(word.text)) throw new Unreadable(show(word));
    if (word.text !== 'obj' && word.text !== 'trailer') continue;
    const origin = word.text === 'obj' ? file.findOrigin(reader.at - 3) : undefined;
    if (word.text === 'obj' && origin === undefined) throw new Unreadable('obj');
    if (origin) onObject(origin.number);
    const value = reader.next();
    if (value instanceof Keyword && !isLiteral(value) && value.text !== 'endobj')
      throw new Unreadable(value.text);
    const start = value instanceof Dictionary ? reader.findStream() : undefined;
    if (start === undefined) continue;
    yield bytes.subarray(from, start);
    from = file.streams.findEnd(value as Dictionary, start);
    reader.at = from;
    const end = reader.next();
    if (!(end instanceof Keyword && end.text === 'endstream')) throw new Unreadable('endstream');
  }
  yield bytes.subarray(from);
}

/** An object stream holds values and the numbers by which they are found, and no other words. */
function checkValues(data: Buffer): void {
  const reader = openReader(data);
  for (let value = reader.next(); value !== undefined; value = reader.next())
    if (value instanceof Keyword && !isLiteral(value)) throw new Unreadable(value.text);
}

/** A strict reader whose budget is enough to read every byte once, and blanks once more. */
function openReader(bytes: Buffer): StrictReader {
  return new StrictReader(bytes, 0, { left: bytes.length, values: MAX_VALUES });
}

function show(value: Value): string {
  return value instanceof Keyword ? value.text : value instanceof Name ? `/${value.text}` : 'endobj';
}
