import { hasPlainHost } from '../../addresses/plain-host.ts';
import { hasUser } from '../../addresses/user-in-address.ts';
import type { ActiveDocument, HiddenPart } from '../../strings/issues/forms.ts';

/** The kind of a part that is not allowed, which decides what an editor has to do about it. */
export type ActiveKind = ActiveDocument['kind'];

/** A part that is not allowed, as it stands in the document. */
export interface ActivePart {
  kind: ActiveKind;
  found: string;
}

/** What was found in a document: parts that act, names of its authors, and what its readers do not see. */
export interface DocumentFindings {
  /** The first part that is not allowed. */
  active: ActivePart | undefined;
  /** The part that could not be looked into, as it stands in the document. */
  unreadable: string | undefined;
  /** Whether it is encrypted though it opens without a password. */
  isLocked: boolean;
  /** Whether it says that somebody signed it, which changes what an editor is advised, and never what is told. */
  isSigned: boolean;
  /** Names of people: authors, and those who wrote remarks or changed something. */
  names: string[];
  /** What readers do not see when they open it, in the order of `hiddenKinds`. */
  hidden: HiddenPart[];
  /** What readers see when they open it, one item for each paragraph, cell or line, in the order of the document. */
  shown: readonly string[];
  /** Whether it has pictures, each of which may be the scan of a page; told of a PDF alone. */
  hasPictures?: boolean;
}

/** Thrown for a document that cannot be inspected within the limits. The message names the part, as it stands in the document. */
export class Unreadable extends Error {}

/** Whether the address of a link leads to a web page or a mailbox, no file or program of a machine, and to the host that it looks like. */
export function isPlainAddress(address: string): boolean {
  const bare = address.replace(/[\p{Cc}\p{Zs}]/gu, '');
  return /^(?:https?:\/\/|mailto:)/i.test(address.trim()) && !hasUser(bare) && hasPlainHost(address);
}

/** Names that programs write in place of an unknown author. */
const PLACEHOLDER_AUTHOR =
  /^(?:user|admin|administrator|pc|owner|unknown(?: author)?|windows user|microsoft(?: office)? user|microsoft|dell|hp|asus|acer|lenovo|python-docx|openpyxl|docx|apache poi|root)$/i;

/** Names of one file that are reported, at most, and characters of a name, at most. */
const MAX_PEOPLE = 100;
const MAX_NAME_LENGTH = 100;

/** The names that can be those of people: each once, sorted, at most 100 of at most 100 characters. */
export function listPeople(names: Iterable<string>): string[] {
  const people = new Set<string>();
  for (const name of names) {
    if (people.size === MAX_PEOPLE) break;
    const words = name
      .slice(0, MAX_NAME_LENGTH)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    if (words !== '' && !PLACEHOLDER_AUTHOR.test(words)) people.add(words);
  }
  return [...people].sort();
}
