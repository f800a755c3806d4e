import type { ActiveDocument } from '../../strings/issues/forms.ts';

/** What a part of a document does, by what an editor has to do about it. */
export type ActiveKind = ActiveDocument['kind'];

/** A part that is not allowed, as it stands in the document. */
export interface ActivePart {
  kind: ActiveKind;
  found: string;
}

/** What a document does besides being read, and what it tells of its makers. */
export interface DocumentFindings {
  /** The first part that is not allowed. */
  active: ActivePart | undefined;
  /** The part that could not be looked into, as it stands in the document. */
  unreadable: string | undefined;
  /** Whether it is encrypted though it opens without a password. */
  isLocked: boolean;
  /** Whether somebody signed it, so that no byte of it may change. */
  isSigned: boolean;
  /** Names of people: authors, and those who wrote remarks or changed something. */
  names: string[];
}

/** Thrown where a document is written so that it cannot be looked into within the limits. The message names the part. */
export class Unreadable extends Error {}

/** Whether an address that a reader clicks leads to a page or to a letter, and nowhere on a machine. */
export function isPlainAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address.trim());
}

/** Names that programs give to an author whom they do not know. */
const NOBODY =
  /^(?:user|admin|administrator|pc|owner|unknown(?: author)?|windows user|microsoft(?: office)? user|microsoft|dell|hp|asus|acer|lenovo|python-docx|openpyxl|docx|apache poi|root)$/i;

/** How many people of one file are told, and how many characters of a name. */
const MOST_PEOPLE = 100;
const LONGEST_NAME = 100;

/** The names that can be people's, each once, sorted; of very many or very long ones the first part. */
export function listPeople(names: Iterable<string>): string[] {
  const people = new Set<string>();
  for (const name of names) {
    if (people.size === MOST_PEOPLE) break;
    const words = name
      .slice(0, LONGEST_NAME)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    if (words !== '' && !NOBODY.test(words)) people.add(words);
  }
  return [...people].sort();
}
