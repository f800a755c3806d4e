import type { IndexedWord } from './chunk.ts';
import type { Postings } from './postings.ts';
import type { QueryWord } from './query.ts';

/** How a word of a page answers a word of the query. */
export interface Form {
  /** Spelled as typed, accents included; it may go on where the reader has not finished. */
  isExact: boolean;
  /** The whole word, not the beginning of a longer one. */
  isWhole: boolean;
}

/**
 * All words of all pages that answer one word of the query. An occurrence is one number for a position and the form
 * found there; those of a page stand together in ascending order.
 */
export interface Term {
  /** Where the occurrences of each page begin; one more than there are pages. */
  starts: Uint32Array;
  occurrences: Float64Array;
  forms: Form[];
  /** On how many pages it stands. */
  pageCount: number;
}

/** Factor of the position in an occurrence; more than any term has forms. */
const FORMS = 2 ** 16;

/** The position of an occurrence. */
export function positionOf(occurrence: number): number {
  return Math.floor(occurrence / FORMS);
}

/** The number of the form of an occurrence. */
export function formOf(occurrence: number): number {
  return occurrence % FORMS;
}

/** Gathers the words that answer `typed`. In a query without accents no form is more exact than another. */
export function buildTerm(
  typed: QueryWord,
  words: readonly IndexedWord[],
  options: { isAccented: boolean; pages: number },
): Term {
  const found: { postings: Postings; form: Form }[] = [];
  const spellings = typed.twin ? [typed, typed.twin] : [typed];
  for (const { key, forms } of words) {
    const isWhole = spellings.some((spelling) => key === spelling.key);
    for (const { form, postings } of forms) {
      if (typed.isStrict && spellings.every(({ word }) => form !== word)) continue;
      const isExact = options.isAccented && spellings.some(({ word }) => form.startsWith(word));
      found.push({ postings, form: { isWhole, isExact } });
    }
  }
  const gathered = gather(
    found.map(({ postings }) => postings),
    options.pages,
  );
  return { ...gathered, forms: found.map(({ form }) => form) };
}

function gather(lists: readonly Postings[], pages: number): Omit<Term, 'forms'> {
  const starts = new Uint32Array(pages + 1);
  for (const list of lists) {
    for (let index = 0; index < list.pages.length; index += 1) {
      starts[list.pages[index]! + 1]! += list.starts[index + 1]! - list.starts[index]!;
    }
  }
  let pageCount = 0;
  for (let page = 0; page < pages; page += 1) {
    if (starts[page + 1]! > 0) pageCount += 1;
    starts[page + 1]! += starts[page]!;
  }
  const occurrences = new Float64Array(starts[pages]!);
  const ends = starts.slice();
  for (const [form, list] of lists.entries()) {
    for (let index = 0; index < list.pages.length; index += 1) {
      const page = list.pages[index]!;
      let end = ends[page]!;
      for (let at = list.starts[index]!; at < list.starts[index + 1]!; at += 1) {
        occurrences[end] = list.positions[at]! * FORMS + form;
        end += 1;
      }
      ends[page] = end;
    }
  }
  if (lists.length > 1) {
    for (let page = 0; page < pages; page += 1) {
      const [start, end] = [starts[page]!, starts[page + 1]!];
      if (!isAscending(occurrences, start, end)) occurrences.subarray(start, end).sort();
    }
  }
  return { starts, occurrences, pageCount };
}

/** Most pages have a word in one form, whose places are in order. */
function isAscending(numbers: Float64Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (numbers[at]! < numbers[at - 1]!) return false;
  return true;
}
