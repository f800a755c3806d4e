import { UNKNOWN_ORIGIN, type PdfObject, type References } from './references.ts';
import { Reader } from './syntax.ts';
import { Name, type Dictionary } from './values.ts';

/** Whether a stream with this dictionary holds objects. */
export function isObjectStream(dictionary: Dictionary): boolean {
  const isCalled = dictionary.all('Type').some((type) => type instanceof Name && type.text === 'ObjStm');
  return isCalled || (dictionary.has('N') && dictionary.has('First'));
}

/**
 * The objects in the decoded bytes of an object stream: those that stand one after another, and those at whatever other place its
 * head names. Those with a number are noted in `references`.
 */
export function* listPackedObjects(
  data: Buffer,
  dictionary: Dictionary,
  references: References,
): Generator<PdfObject> {
  const named = readHead(data, dictionary, references);
  const seen = new Set<number>();
  const reader = new Reader(data, 0, references.budget);
  for (let at = reader.skipBlanks(); at < data.length; at = reader.skipBlanks()) {
    seen.add(at);
    yield* readPacked(reader, data, named.get(at), references);
  }
  for (const [at, number] of named) {
    if (!seen.has(at)) yield* readPacked(new Reader(data, at, references.budget), data, number, references);
  }
}

function* readPacked(
  reader: Reader,
  data: Buffer,
  number: number | undefined,
  references: References,
): Generator<PdfObject> {
  const at = reader.at;
  const value = reader.next();
  if (value === undefined) return;
  const origin = { number: number ?? UNKNOWN_ORIGIN.number, generation: 0, isPacked: true };
  if (number !== undefined) references.remember(at, data, origin);
  yield { value, origin };
}

/** The places of the objects in an object stream, each with the number of its object. */
function readHead(data: Buffer, dictionary: Dictionary, references: References): Map<number, number> {
  const places = new Map<number, number>();
  const counts = references.numbersOf(dictionary, 'N', UNKNOWN_ORIGIN);
  for (const first of references.numbersOf(dictionary, 'First', UNKNOWN_ORIGIN)) {
    const head = new Reader(data, 0, references.budget);
    for (let index = 0; index < Math.max(...counts); index += 1) {
      const [number, offset] = [head.next(), head.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      const at = new Reader(data, Math.max(0, first + offset), references.budget).skipBlanks();
      places.set(at, number);
    }
  }
  return places;
}
