import { Unreadable } from '../documents/document.ts';
import { Reader, type ReadingBudget } from './syntax.ts';
import { Reference, type Dictionary, type Value } from './values.ts';

/** The object that holds a value, whose numbers are needed to decrypt its strings. */
export interface Origin {
  number: number;
  generation: number;
  /** Whether the object lies in an object stream, which is decrypted as a whole. */
  isPacked: boolean;
}

/** One object of a PDF. */
export interface PdfObject {
  value: Value;
  origin: Origin;
  /** The offset in bytes of its stream, when it has one. */
  stream?: number;
}

/** The origin of a value outside of any object. */
export const UNKNOWN_ORIGIN: Origin = { number: -1, generation: 0, isPacked: false };

/** References that lead to references, at most. */
const MAX_DEPTH = 20;

interface Source {
  bytes: Buffer;
  at: number;
  origin: Origin;
}

/** Where the objects of a PDF stand, by their numbers. Several can have one number: a program may show any of them. */
export class References {
  /** Bytes that may still be read of the file. */
  readonly budget: ReadingBudget;
  private readonly sources = new Map<number, Source[]>();

  constructor(budget: ReadingBudget) {
    this.budget = budget;
  }

  /** Notes that an object stands at an offset of these bytes. */
  remember(at: number, bytes: Buffer, origin: Origin): void {
    const known = this.sources.get(origin.number);
    if (known) known.push({ bytes, at, origin });
    else this.sources.set(origin.number, [{ bytes, at, origin }]);
  }

  /** Every value that a reference can lead to; nothing when there is no such object, and the value itself when it is no reference. */
  follow(value: Value, origin: Origin, depth = 0): PdfObject[] {
    if (!(value instanceof Reference)) return [{ value, origin }];
    if (depth > MAX_DEPTH) throw new Unreadable('references');
    return (this.sources.get(value.number) ?? []).flatMap((source) => {
      const found = new Reader(source.bytes, source.at, this.budget).next();
      return found === undefined ? [] : this.follow(found, source.origin, depth + 1);
    });
  }

  /** The values of a key, a single one or the items of a list. Throws `Unreadable` where the key has two values. */
  listOf(dictionary: Dictionary, key: string, origin: Origin): Value[] {
    const found = dictionary.all(key).flatMap((value) => this.follow(value, origin));
    if (found.length > 1) throw new Unreadable(`/${key}`);
    return found.flatMap(({ value, origin: own }) =>
      (Array.isArray(value) ? value : [value]).flatMap((each) => {
        const [only, ...others] = this.follow(each, own);
        if (only === undefined || others.length > 0) throw new Unreadable(`/${key}`);
        return [only.value];
      }),
    );
  }

  /** Every number that a key can have. */
  numbersOf(dictionary: Dictionary, key: string, origin: Origin): number[] {
    return dictionary
      .all(key)
      .flatMap((value) => this.follow(value, origin))
      .flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  }
}
