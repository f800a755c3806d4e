import { isPlainAddress, Unreadable, type ActivePart } from '../documents/document.ts';
import type { PdfFile } from './objects.ts';
import type { Origin, PdfObject } from './references.ts';
import { Dictionary, isNamed, Name, Reference, Text, type Value } from './values.ts';

/** Names of the action `Named` that are allowed: those that move between pages. */
const PAGE_MOVES = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward']);
/** What makes an action run: a click of the reader, or something else such as opening the file. */
type Trigger = 'click' | 'itself';

/** A value that can be an action, to be judged once all objects are known. */
export interface Pending {
  value: Value;
  origin: Origin;
  trigger: Trigger;
  /** Whether it may be something else than an action, such as a place in the document. */
  isDoubtful: boolean;
}

/** The values of a dictionary that can be actions. */
export function listActions(dictionary: Dictionary, origin: Origin): Pending[] {
  // A reader clicks on links and on the entries of the table of contents, which have a title.
  const isClicked = isNamed(dictionary, 'Subtype', 'Link') || dictionary.has('Title');
  const of = (key: string, trigger: Trigger, isDoubtful: boolean): Pending[] =>
    dictionary.all(key).map((value) => ({ value, origin, trigger, isDoubtful }));
  return [
    ...of('OpenAction', 'itself', false),
    ...of('A', isClicked ? 'click' : 'itself', true),
    ...of('PA', isClicked ? 'click' : 'itself', true),
    ...of('NA', 'itself', true),
    ...of('Next', 'itself', true),
    ...of('AA', 'itself', false),
  ];
}

/** What is not allowed about an action or one that follows it. Throws `Unreadable` where an action cannot be found. */
export function judgePending(
  file: PdfFile,
  { value, origin, trigger, isDoubtful }: Pending,
): ActivePart | undefined {
  const found = file.references.follow(value, origin);
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
      if (!(each instanceof Dictionary || each instanceof Reference || Array.isArray(each))) continue;
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
  for (const type of value.all('S').flatMap((each) => file.references.follow(each, origin))) {
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
  const values = (key: string) => action.all(key).flatMap((each) => file.references.follow(each, origin));
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
