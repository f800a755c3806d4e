import {
  isPlainAddress,
  Unreadable,
  type ActiveKind,
  type ActivePart,
  type DocumentFindings,
} from '../document.ts';
import { PdfFile, type Origin, type PdfObject } from './objects.ts';
import { Dictionary, Name, Reference, Text, type Value } from './syntax.ts';

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
/** What the action `Named` may do: turn pages. */
const PAGE_MOVES = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward']);
/** Annotations that carry the name of who made them. */
const REMARK =
  /^(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|Redact)$/;

/** What makes an action run: a click of the reader, or something else such as opening the file. */
type Trigger = 'click' | 'itself';

interface Pending {
  value: Value;
  origin: Origin;
  trigger: Trigger;
  /** Whether it may be something else than an action, such as a place in the document. */
  isDoubtful: boolean;
}

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
  const names = new Set<string>();
  const writers: { value: Value; origin: Origin }[] = [];
  const descriptions: { dictionary: Dictionary; stream: number; origin: Origin }[] = [];
  try {
    for (const { value, origin, stream } of file.list()) {
      // A name can be an object of its own, to which a dictionary leads.
      if (value instanceof Name && Object.hasOwn(REFUSED, value.text))
        findings.active ??= { kind: REFUSED[value.text]!, found: `/${value.text}` };
      for (const dictionary of listDictionaries(value)) {
        findings.active ??= judgeDictionary(dictionary);
        pending.push(...listActions(dictionary, origin));
        findings.isSigned ||= dictionary.has('ByteRange') && dictionary.has('Contents');
        writers.push(...listWriters(dictionary).map((each) => ({ value: each, origin })));
      }
      if (stream === undefined || !(value instanceof Dictionary)) continue;
      // A stream whose bytes lie in another file has it loaded.
      if (value.has('F')) findings.active ??= { kind: 'other-file', found: '/F' };
      if (isNamed(value, 'Type', 'Metadata')) descriptions.push({ dictionary: value, stream, origin });
    }
    for (const action of pending) findings.active ??= judgePending(file, action);
    for (const { value, origin } of writers)
      for (const name of readNames(file, value, origin)) names.add(name);
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

function judgeDictionary(dictionary: Dictionary): ActivePart | undefined {
  for (const [key, value] of dictionary.entries) {
    const words = [
      key,
      ...(Array.isArray(value) ? value : [value]).flatMap((each) => (each instanceof Name ? each.text : [])),
    ];
    for (const word of words) {
      if (Object.hasOwn(REFUSED, word)) return { kind: REFUSED[word]!, found: `/${word}` };
    }
    if (key === 'S' || key === 'Subtype') {
      const kind = words.slice(1).find((word) => Object.hasOwn(REFUSED_KINDS, word));
      if (kind !== undefined) return { kind: REFUSED_KINDS[kind]!, found: `/${kind}` };
    }
    // A drawing that is taken from a page of another file.
    if (key === 'Ref' && value instanceof Dictionary && value.has('F'))
      return { kind: 'other-file', found: '/Ref' };
  }
  return undefined;
}

function listActions(dictionary: Dictionary, origin: Origin): Pending[] {
  // A reader clicks on links and on the entries of the table of contents, which have a title.
  const isClicked = isNamed(dictionary, 'Subtype', 'Link') || dictionary.has('Title');
  const of = (key: string, trigger: Trigger, isDoubtful: boolean): Pending[] =>
    dictionary.all(key).map((value) => ({ value, origin, trigger, isDoubtful }));
  return [
    ...of('OpenAction', 'itself', false),
    ...of('A', isClicked ? 'click' : 'itself', true),
    ...of('PA', isClicked ? 'click' : 'itself', true),
    ...of('Next', 'itself', true),
    ...of('AA', 'itself', false),
  ];
}

function judgePending(
  file: PdfFile,
  { value, origin, trigger, isDoubtful }: Pending,
): ActivePart | undefined {
  const found = file.follow(value, origin);
  // An action that a program may find by other ways than these.
  if (found.length === 0) throw new Unreadable('/Action');
  for (const each of found) {
    const wrong = judgeAction(file, each, trigger, isDoubtful);
    if (wrong) return wrong;
  }
  return undefined;
}

function judgeAction(
  file: PdfFile,
  { value, origin }: PdfObject,
  trigger: Trigger,
  isDoubtful: boolean,
): ActivePart | undefined {
  // Several actions one after another; the parts of a destination are none.
  if (Array.isArray(value)) {
    for (const each of value) {
      if (!(each instanceof Dictionary || each instanceof Reference)) continue;
      const wrong = judgePending(file, { value: each, origin, trigger: 'itself', isDoubtful: true });
      if (wrong) return wrong;
    }
  }
  if (!(value instanceof Dictionary)) return undefined;
  if (!value.has('S')) {
    // Events, each with an action of its own; a destination written as a dictionary has none.
    if (isDoubtful) return undefined;
    for (const [, each] of value.entries) {
      if (!(each instanceof Dictionary || each instanceof Reference)) continue;
      const wrong = judgePending(file, { value: each, origin, trigger: 'itself', isDoubtful: true });
      if (wrong) return wrong;
    }
    return undefined;
  }
  for (const type of value.all('S').flatMap((each) => file.follow(each, origin))) {
    const wrong = judgeType(file, value, type.value, origin, trigger);
    if (wrong) return wrong;
  }
  return undefined;
}

function judgeType(
  file: PdfFile,
  action: Dictionary,
  type: Value,
  origin: Origin,
  trigger: Trigger,
): ActivePart | undefined {
  const name = type instanceof Name ? type.text : '';
  const values = (key: string) => action.all(key).flatMap((each) => file.follow(each, origin));
  if (name === 'GoTo') return undefined;
  if (name === 'Named') {
    const odd = values('N').find(({ value }) => !(value instanceof Name && PAGE_MOVES.has(value.text)));
    return (
      odd && { kind: 'unknown-action', found: `/Named /${odd.value instanceof Name ? odd.value.text : ''}` }
    );
  }
  if (name !== 'URI') return { kind: 'unknown-action', found: `/${name}` };
  const addresses = values('URI').map(({ value, origin: own }) =>
    value instanceof Text ? file.decodeText(value, own) : '',
  );
  if (trigger !== 'click') return { kind: 'opened-address', found: addresses[0] ?? '/URI' };
  const odd = addresses.find((address) => !isPlainAddress(address));
  return odd === undefined ? undefined : { kind: 'odd-address', found: odd };
}

/** Where a dictionary names people: the author of the whole, the writer of a remark. */
function listWriters(dictionary: Dictionary): Value[] {
  const isRemark = dictionary.all('Subtype').some((each) => each instanceof Name && REMARK.test(each.text));
  return [...dictionary.all('Author'), ...(isRemark && !dictionary.has('FT') ? dictionary.all('T') : [])];
}

function readNames(file: PdfFile, value: Value, origin: Origin): string[] {
  return file
    .follow(value, origin)
    .flatMap(({ value: text, origin: own }) => (text instanceof Text ? [file.decodeText(text, own)] : []));
}

/** The authors in a description of the file (XMP), which may well be unreadable without harm. */
function readDescription(
  file: PdfFile,
  { dictionary, stream, origin }: { dictionary: Dictionary; stream: number; origin: Origin },
): string[] {
  try {
    const text = file.readStream(dictionary, stream, origin).toString('utf8', 0, 1_000_000);
    const begin = text.indexOf('<dc:creator>');
    const end = text.indexOf('</dc:creator>', begin);
    const creators = begin === -1 || end === -1 ? '' : text.slice(begin, end);
    return [...creators.matchAll(/<rdf:li[^<>]*>([^<]+)</g)].map(([, name]) => name!);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function isNamed(dictionary: Dictionary, key: string, name: string): boolean {
  return dictionary.all(key).some((each) => each instanceof Name && each.text === name);
}
