import {
  Unreadable,
  type ActiveKind,
  type ActivePart,
  type DocumentFindings,
} from '../documents/document.ts';
import { judgePending, listActions, type Pending } from './actions.ts';
import { PdfFile, type Origin } from './objects.ts';
import { listWriters, readDescription, readNames } from './people.ts';
import { listStructure } from './strict.ts';
import { Dictionary, isNamed, Name, Reference, type Value } from './syntax.ts';

/** Names that belong to nothing else than to what is refused, wherever they stand. */
const REFUSED: Readonly<Record<string, ActiveKind>> = {
  JavaScript: 'script',
  JS: 'script',
  Launch: 'program',
  SubmitForm: 'sending',
  ImportData: 'sending',
  GoToR: 'other-file',
  GoToE: 'other-file',
  Rendition: 'media',
  RichMedia: 'media',
  RichMediaExecute: 'media',
  RichMediaContent: 'media',
  GoTo3DView: 'media',
  EmbeddedFile: 'packed-file',
  EmbeddedFiles: 'packed-file',
  FileAttachment: 'packed-file',
  EF: 'packed-file',
  XFA: 'form-program',
};
/** Kinds of annotations and of things drawn that are refused; elsewhere their names can be harmless. */
const REFUSED_KINDS: Readonly<Record<string, ActiveKind>> = {
  Movie: 'media',
  Sound: 'media',
  Screen: 'media',
  '3D': 'media',
  PS: 'script',
};
/**
 * Judges a PDF by what is allowed: moves within it, addresses that a reader clicks, fields of forms, signatures. Whatever else
 * acts is named.
 */
export function judgePdf(bytes: Buffer): DocumentFindings {
  const findings: DocumentFindings = {
    active: undefined,
    unreadable: undefined,
    isLocked: false,
    isSigned: false,
    names: [],
  };
  const file = new PdfFile(bytes);
  const pending: Pending[] = [];
  const entries: Entry[] = [];
  const names = new Set<string>();
  const writers: { value: Value; origin: Origin }[] = [];
  const descriptions: { dictionary: Dictionary; stream: number; origin: Origin }[] = [];
  try {
    for (const { value, origin, stream } of file.list()) {
      findings.active ??= judgeNames(value);
      for (const dictionary of listDictionaries(value)) {
        entries.push(...listEntries(dictionary, origin));
        pending.push(...listActions(dictionary, origin));
        findings.isSigned ||= dictionary.has('ByteRange') && dictionary.has('Contents');
        writers.push(...listWriters(dictionary).map((each) => ({ value: each, origin })));
      }
      if (stream === undefined || !(value instanceof Dictionary)) continue;
      // A stream whose bytes lie in another file has it loaded.
      if (value.has('F')) findings.active ??= { kind: 'other-file', found: '/F' };
      if (isNamed(value, 'Type', 'Metadata')) descriptions.push({ dictionary: value, stream, origin });
    }
    for (const entry of entries) findings.active ??= judgeEntry(file, entry);
    for (const action of pending) findings.active ??= judgePending(file, action);
    for (const { value, origin } of writers)
      for (const name of readNames(file, value, origin)) names.add(name);
    for (const piece of listStructure(file)) findings.active ??= judgeWritten(piece);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  for (const each of descriptions) for (const name of readDescription(file, each)) names.add(name);
  return { ...findings, isLocked: file.isLocked, names: [...names] };
}

/** The dictionaries in a value, the value itself included. */
function* listDictionaries(value: Value): Generator<Dictionary> {
  if (Array.isArray(value)) for (const each of value) yield* listDictionaries(each);
  if (!(value instanceof Dictionary)) return;
  yield value;
  for (const [, each] of value.entries) yield* listDictionaries(each);
}

/** Refuses a name wherever it stands, because it can be an object of its own, to which a dictionary leads. */
function judgeNames(value: Value): ActivePart | undefined {
  if (value instanceof Name) return judgeName(value.text);
  if (Array.isArray(value)) return findFirst(value, judgeNames);
  if (!(value instanceof Dictionary)) return undefined;
  return findFirst(value.entries, ([key, each]) => judgeName(key) ?? judgeNames(each));
}

function judgeName(name: string): ActivePart | undefined {
  return Object.hasOwn(REFUSED, name) ? { kind: REFUSED[name]!, found: `/${name}` } : undefined;
}

/** A string, with strings of brackets in it, which names nothing unless it is long; or a name, up to whatever can end it. */
const WRITTEN = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()]){0,2000}\)){0,2000}\)|\/([!-$&'*-.0-;=?-Z\\^-z|~]+)/g;

/** Refuses a name in bytes in which no value was made out, comments among them. */
function judgeWritten(bytes: Buffer): ActivePart | undefined {
  for (const [, written] of bytes.toString('latin1').matchAll(WRITTEN)) {
    const name = written?.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const wrong = name === undefined ? undefined : judgeName(name);
    if (wrong) return wrong;
  }
  return undefined;
}

/** What a key leads to decides whether its dictionary is refused. */
interface Entry {
  key: string;
  value: Value;
  origin: Origin;
}

const KINDS = new Set(['S', 'Subtype']);

/** The entries whose meaning lies in their key and value together; the value may be an object of its own. */
function listEntries(dictionary: Dictionary, origin: Origin): Entry[] {
  return dictionary.entries.flatMap(([key, value]) => {
    const isDecisive =
      value instanceof Reference
        ? KINDS.has(key) || key === 'Ref'
        : judgeEntryValue(key, value) !== undefined;
    return isDecisive ? [{ key, value, origin }] : [];
  });
}

/** Throws `Unreadable` for an object that cannot be found: a program may find it by other ways than these. */
function judgeEntry(file: PdfFile, { key, value, origin }: Entry): ActivePart | undefined {
  const found = file.follow(value, origin);
  if (found.length === 0) throw new Unreadable(`/${key}`);
  return findFirst(found, (each) => judgeEntryValue(key, each.value));
}

function judgeEntryValue(key: string, value: Value): ActivePart | undefined {
  if (Array.isArray(value)) return findFirst(value, (each) => judgeEntryValue(key, each));
  if (KINDS.has(key) && value instanceof Name && Object.hasOwn(REFUSED_KINDS, value.text))
    return { kind: REFUSED_KINDS[value.text]!, found: `/${value.text}` };
  // A drawing that is taken from a page of another file.
  return key === 'Ref' && value instanceof Dictionary && value.has('F')
    ? { kind: 'other-file', found: '/Ref' }
    : undefined;
}

function findFirst<T>(
  values: readonly T[],
  judge: (value: T) => ActivePart | undefined,
): ActivePart | undefined {
  for (const value of values) {
    const found = judge(value);
    if (found) return found;
  }
  return undefined;
}
