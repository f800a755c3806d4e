import {
  Unreadable,
  type ActiveKind,
  type ActivePart,
  type DocumentFindings,
} from '../documents/document.ts';
import { judgePending, listActions, type Pending } from './actions.ts';
import { HiddenInPdf } from './hidden.ts';
import { PdfFile } from './objects.ts';
import type { Origin } from './references.ts';
import { listWriters, readDescription, readNames } from './people.ts';
import { countSignedForms, findSignedEnd } from './signatures.ts';
import { listStructure } from './strict.ts';
import { Dictionary, isNamed, Name, type Value } from './values.ts';
import { findFirst, judgeEntry, listEntries, type Entry } from './entries.ts';

/** Names that only parts that act use, each with its kind: refused wherever they stand. */
const REFUSED_NAMES: Readonly<Record<string, ActiveKind>> = {
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

/**
 * Inspects a PDF. Allowed are moves within it, links that a reader clicks, form fields and signatures; the first part that does
 * anything else is reported. Its cost is bounded by the budgets of `PdfFile`.
 */
export function judgePdf(bytes: Buffer): DocumentFindings {
  const findings: DocumentFindings = {
    active: undefined,
    unreadable: undefined,
    isLocked: false,
    isSigned: false,
    names: [],
    hidden: [],
    shown: [],
    hasPictures: false,
  };
  const file = new PdfFile(bytes);
  const hiding = new HiddenInPdf(file);
  const pending: Pending[] = [];
  const entries: Entry[] = [];
  const names = new Set<string>();
  const signedEnds = new Set<number>();
  const writers: { value: Value; origin: Origin }[] = [];
  const descriptions: { dictionary: Dictionary; stream: number; origin: Origin }[] = [];
  try {
    for (const { value, origin, stream } of file.list()) {
      findings.active ??= judgeNames(value);
      hiding.readObject({ value, origin, ...(stream === undefined ? {} : { stream }) });
      for (const dictionary of listDictionaries(value)) {
        entries.push(...listEntries(dictionary, origin));
        hiding.readDictionary(dictionary, origin);
        pending.push(...listActions(dictionary, origin));
        findings.hasPictures ||= isNamed(dictionary, 'Subtype', 'Image');
        findings.isSigned ||= dictionary.has('ByteRange') && dictionary.has('Contents');
        const signedEnd = findSignedEnd(dictionary, bytes);
        if (signedEnd !== undefined) signedEnds.add(signedEnd);
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
    for (const piece of listStructure(file, (number) => hiding.readNumber(number))) {
      findings.active ??= judgeWritten(piece);
      for (const remark of listRemarks(piece)) hiding.readRemark(remark);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  for (const each of descriptions) for (const name of readDescription(file, each)) names.add(name);
  const hidden = hiding.list(countSignedForms(signedEnds, bytes));
  // A signature that covers the file names its signer on purpose, and any change would break it.
  const people = signedEnds.size > 0 ? [] : [...names];
  return { ...findings, isLocked: file.isLocked, names: people, hidden, shown: hiding.shown };
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
  return Object.hasOwn(REFUSED_NAMES, name) ? { kind: REFUSED_NAMES[name]!, found: `/${name}` } : undefined;
}

/** A literal string with one level of nested parentheses, in which no name is looked for; or a name, its text in the group. */
const STRING_OR_NAME =
  /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()]){0,2000}\)){0,2000}\)|\/([!-$&'*-.0-;=?-Z\\^-z|~]+)/g;

/** Refuses a name in bytes that were not parsed as values, such as comments. */
function judgeWritten(bytes: Buffer): ActivePart | undefined {
  for (const [, written] of bytes.toString('latin1').matchAll(STRING_OR_NAME)) {
    const name = written?.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const wrong = name === undefined ? undefined : judgeName(name);
    if (wrong) return wrong;
  }
  return undefined;
}

/** A literal string, or a remark up to the end of its line, its text in the group. */
const STRING_OR_REMARK = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()]){0,2000}\)){0,2000}\)|%([^\r\n]{1,2000})/g;

/** What a library says of itself in a remark. */
const OF_PROGRAMS = /^[\x80-\xff]* ReportLab [Gg]enerated PDF document\b[ \w:/.()-]*$/;

/** The remarks between objects. */
function* listRemarks(bytes: Buffer): Generator<string> {
  if (!bytes.includes('%')) return;
  for (const [, remark] of bytes.toString('latin1').matchAll(STRING_OR_REMARK))
    if (remark !== undefined && !OF_PROGRAMS.test(remark)) yield remark;
}
