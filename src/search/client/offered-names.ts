import { fold } from '../../vietnamese/fold.ts';
import { splitPerson } from '../filters.ts';
import { indexText } from '../pieces.ts';
import type { NameEntry } from '../names.ts';
import type { Names } from './names.ts';
import { cutText } from './text-length.ts';

/** A name that is offered while a reader types. */
export interface OfferedName {
  text: string;
  /** What the name belongs to; a name without a page of its own is that of a person. */
  kind: NameEntry[0];
  /** The page's own name, where it is another. */
  title: string;
  /** Bulletins with it. */
  count: number;
}

/** Names offered at once, at most. */
const MAX_OFFERED = 8;

/** Letters from which on names are offered. */
const LEAST_LETTERS = 2;

interface RankedName extends OfferedName {
  /** Smaller is better: other accents 2, not at the beginning of the name 1. */
  rank: number;
}

/**
 * The names that have the typed words side by side, the last one unfinished: with the accents typed first, then those that begin with
 * them, then those in the most bulletins. `people` are the values of the filter with their pages, among them many without a page.
 */
export function listOffered(
  text: string,
  names: Names,
  people: ReadonlyMap<string, Uint32Array>,
): OfferedName[] {
  const word = ` ${indexText(cutText(text))}`;
  if (word.trim().length < LEAST_LETTERS) return [];
  const typed = { word, key: fold(word) };
  const candidates = [...listOfPages(typed, names), ...listOfPeople(typed, people)];
  const seen = new Set<string>();
  return candidates
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .filter(({ text: name, title }) => seen.size < seen.add(`${name}\n${title}`).size)
    .slice(0, MAX_OFFERED)
    .map(({ rank: _, ...offered }) => offered);
}

interface Typed {
  word: string;
  key: string;
}

function listOfPages(typed: Typed, { pages }: Names): RankedName[] {
  return pages.flatMap(({ page, spellings }) => {
    const ranked = spellings.flatMap(({ text, word, key }) => rankName({ text, word, key }, typed));
    const [best] = ranked.sort((a, b) => a.rank - b.rank);
    return best ? [{ ...best, kind: page.kind, title: page.title, count: page.count }] : [];
  });
}

/** People without a page: those with one have been listed, each for itself. */
function listOfPeople(typed: Typed, people: ReadonlyMap<string, Uint32Array>): RankedName[] {
  const counts = new Map<string, number>();
  for (const [value, pages] of people) {
    const { name } = splitPerson(value);
    counts.set(name, (counts.get(name) ?? 0) + pages.length);
  }
  return [...counts].flatMap(([text, count]) => {
    const word = ` ${indexText(text)} `;
    return rankName({ text, word, key: fold(word) }, typed).map((ranked) => ({
      ...ranked,
      kind: 'person' as const,
      title: text,
      count,
    }));
  });
}

function rankName(name: Typed & { text: string }, typed: Typed): { text: string; rank: number }[] {
  const at = name.key.indexOf(typed.key);
  if (at < 0) return [];
  const isExact = name.word.includes(typed.word);
  return [{ text: name.text, rank: (isExact ? 0 : 2) + (at === 0 ? 0 : 1) }];
}
