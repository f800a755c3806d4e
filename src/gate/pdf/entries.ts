import { Unreadable, type ActiveKind, type ActivePart } from '../documents/document.ts';
import { PdfFile } from './objects.ts';
import type { Origin } from './references.ts';
import { Dictionary, Name, Reference, type Value } from './values.ts';

/** Refused kinds of annotations and external objects, each with the kind of part. Under other keys their names are harmless. */
const REFUSED_KINDS: Readonly<Record<string, ActiveKind>> = {
  Movie: 'media',
  Sound: 'media',
  Screen: 'media',
  '3D': 'media',
  PS: 'script',
};

/** What a key leads to decides whether its dictionary is refused. */
export interface Entry {
  key: string;
  value: Value;
  origin: Origin;
}

/** Keys of the kind of an annotation, action or external object. */
const KIND_KEYS = new Set(['S', 'Subtype']);

/** The entries whose meaning lies in their key and value together; the value may be an object of its own. */
export function listEntries(dictionary: Dictionary, origin: Origin): Entry[] {
  return dictionary.entries.flatMap(([key, value]) => {
    const isDecisive =
      value instanceof Reference
        ? KIND_KEYS.has(key) || key === 'Ref'
        : judgeEntryValue(key, value) !== undefined;
    return isDecisive ? [{ key, value, origin }] : [];
  });
}

/** Throws `Unreadable` for an object that cannot be found: a program may find it by other ways than these. */
export function judgeEntry(file: PdfFile, { key, value, origin }: Entry): ActivePart | undefined {
  const found = file.references.follow(value, origin);
  if (found.length === 0) throw new Unreadable(`/${key}`);
  return findFirst(found, (each) => judgeEntryValue(key, each.value));
}

function judgeEntryValue(key: string, value: Value): ActivePart | undefined {
  if (Array.isArray(value)) return findFirst(value, (each) => judgeEntryValue(key, each));
  if (KIND_KEYS.has(key) && value instanceof Name && Object.hasOwn(REFUSED_KINDS, value.text))
    return { kind: REFUSED_KINDS[value.text]!, found: `/${value.text}` };
  // A drawing that is taken from a page of another file.
  return key === 'Ref' && value instanceof Dictionary && value.has('F')
    ? { kind: 'other-file', found: '/Ref' }
    : undefined;
}

/** What the first of some values is refused for, if one is. */
export function findFirst<T>(
  values: readonly T[],
  judge: (value: T) => ActivePart | undefined,
): ActivePart | undefined {
  for (const value of values) {
    const found = judge(value);
    if (found) return found;
  }
  return undefined;
}
