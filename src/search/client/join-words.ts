import type { IndexedWord } from './chunk.ts';
import type { Postings } from './postings.ts';

/** What one part of the index has of a word; its pages are numbered from `offset` on. */
export interface PartOfWord {
  word: IndexedWord;
  offset: number;
}

/**
 * Opens the joining of words of which each part of the index has some pages, as an index in one part would have them. Parts are in the
 * order of their pages. A word that is joined again is the same object.
 */
export function openJoining(): (parts: readonly PartOfWord[]) => IndexedWord | undefined {
  const joined = new Map<string, IndexedWord>();
  return (parts) => {
    const [first] = parts;
    if (!first) return undefined;
    const word = joined.get(first.word.key) ?? joinWord(first.word.key, parts);
    joined.set(word.key, word);
    return word;
  };
}

function joinWord(key: string, parts: readonly PartOfWord[]): IndexedWord {
  const forms = new Map<string, { postings: Postings; offset: number }[]>();
  for (const { word, offset } of parts) {
    for (const { form, postings } of word.forms) {
      const known = forms.get(form);
      if (known) known.push({ postings, offset });
      else forms.set(form, [{ postings, offset }]);
    }
  }
  return {
    key,
    forms: [...forms].map(([form, own]) => ({ form, postings: joinPostings(own) })),
  };
}

function joinPostings(parts: readonly { postings: Postings; offset: number }[]): Postings {
  const size = (of: (postings: Postings) => Uint32Array): number =>
    parts.reduce((sum, { postings }) => sum + of(postings).length, 0);
  const pages = new Uint32Array(size((each) => each.pages));
  const positions = new Uint32Array(size((each) => each.positions));
  const starts = new Uint32Array(pages.length + 1);
  let page = 0;
  let position = 0;
  for (const { postings, offset } of parts) {
    for (let index = 0; index < postings.pages.length; index += 1) {
      pages[page + index] = postings.pages[index]! + offset;
      starts[page + index + 1] = postings.starts[index + 1]! + position;
    }
    positions.set(postings.positions, position);
    page += postings.pages.length;
    position += postings.positions.length;
  }
  return { pages, starts, positions };
}
