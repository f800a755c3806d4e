import { distance } from 'fastest-levenshtein';
import { restoreDStroke } from '../../vietnamese/canonical.ts';
import { fold } from '../../vietnamese/fold.ts';
import { indexWord, splitPieces } from '../pieces.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findPages, type Sources } from './find.ts';
import { parseQuery, type QueryWord } from './query.ts';

const MOST_SUGGESTIONS = 3;

/** More candidates are looked up than shown, because some lead nowhere. */
const MOST_CANDIDATES = 8;

interface Candidate {
  text: string;
  /** Letters that differ without regard to accents, then with them. */
  distances: [folded: number, accented: number];
}

/** What a reader may have meant whose words are not found together, the nearest first. All of them have results. */
export async function suggest(sources: Sources, text: string): Promise<string[]> {
  const { words } = parseQuery(text);
  if (words.length === 0) return [];
  const vocabulary = (await sources.engine.loadJson('vocabulary.json')) as Vocabulary;
  const candidates = [
    ...listNames(words, vocabulary.names),
    ...(await listCorrections(sources, words, vocabulary.words)),
  ];
  const suggestions: string[] = [];
  for (const candidate of [...new Set(candidates)].slice(0, MOST_CANDIDATES)) {
    const found = await findPages(sources, parseQuery(candidate));
    if (found.some(({ level }) => level !== 'apart' || words.length === 1)) suggestions.push(candidate);
    if (suggestions.length === MOST_SUGGESTIONS) break;
  }
  return suggestions;
}

/** The names, or as many neighbouring words of a name as were typed, that differ by few letters. */
function listNames(words: readonly QueryWord[], names: readonly string[]): string[] {
  const typed = words.map(({ word }) => word).join(' ');
  const typedKey = fold(typed);
  const most = countTolerated(typedKey);
  const candidates = new Map<string, Candidate>();
  for (const name of names) {
    const pieces = splitPieces(name);
    for (let from = 0; from + words.length <= pieces.length; from += 1) {
      const stretch = pieces.slice(from, from + words.length);
      const word = stretch.map(indexWord).join(' ');
      const folded = Math.abs(word.length - typed.length) > most ? Infinity : distance(fold(word), typedKey);
      if (folded > most || folded === 0) continue;
      candidates.set(word, {
        text: stretch.join('').replace(/[^\p{L}\p{M}\p{N}]+$/u, ''),
        distances: [folded, distance(word, typed)],
      });
    }
  }
  return sortNearest([...candidates.values()]);
}

/** The query with the nearest known word in place of every word that no page has. */
async function listCorrections(
  { engine }: Sources,
  words: readonly QueryWord[],
  known: readonly string[],
): Promise<string[]> {
  const isUnknown = await Promise.all(words.map(async ({ key }) => !(await engine.findWord(key))));
  if (!isUnknown.includes(true)) return [];
  const corrected = words.map(({ word, key }, index) => {
    if (!isUnknown[index]) return word;
    const candidates = known.map((text) => ({
      text,
      distances: [distance(fold(text), key), distance(text, word)] as [number, number],
    }));
    const [nearest] = sortNearest(
      candidates.filter(({ distances: [folded] }) => folded <= countTolerated(key)),
    );
    return nearest;
  });
  return corrected.includes(undefined) ? [] : [restoreDStroke(corrected.join(' '))];
}

/** The longer a text, the more slips of the finger it may hold and still be recognised. */
function countTolerated(text: string): number {
  if (text.length < 9) return 1;
  return text.length < 16 ? 2 : 3;
}

function sortNearest(candidates: readonly Candidate[]): string[] {
  return [...candidates]
    .sort((a, b) => a.distances[0] - b.distances[0] || a.distances[1] - b.distances[1])
    .map(({ text }) => text);
}
