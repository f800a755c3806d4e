import { fold } from '../../vietnamese/fold.ts';
import { indexText, trimPiece } from '../pieces.ts';
import { editDistance, maxEdits } from './edit-distance.ts';
import type { Sources } from './find.ts';
import type { CutName } from './lexicon.ts';
import { parseQuery, type QueryWord } from './query.ts';
import type { Answer } from './search.ts';

/** Suggestions shown, at most. */
const MAX_SUGGESTIONS = 3;

/** Letters below which everything resembles everything. */
const LEAST_LETTERS = 3;

interface NearName {
  text: string;
  /** Letters that differ without regard to accents, then with them. */
  distances: [folded: number, accented: number];
}

/**
 * The names of people and places that a reader may have meant, as published, the nearest first; none where the first page found has
 * all the words.
 */
export async function suggest({ engine }: Sources, text: string, { hits }: Answer): Promise<string[]> {
  const { words } = parseQuery(text);
  const letters = words.reduce((sum, { key }) => sum + key.replace(/[^\p{L}]/gu, '').length, 0);
  if (letters < LEAST_LETTERS || hits[0]?.missing.length === 0) return [];
  const lexicon = await engine.loadLexicon();
  const suggestions = new Map<string, string>();
  for (const name of listNearNames(words, lexicon.listNames())) {
    const key = fold(indexText(name));
    if (!suggestions.has(key)) suggestions.set(key, name);
  }
  return [...suggestions.values()].slice(0, MAX_SUGGESTIONS);
}

/** The names, or neighbouring words of a name, that differ by few letters; spaces count for nothing. */
function listNearNames(words: readonly QueryWord[], names: readonly CutName[]): string[] {
  const typed = words.map(({ word }) => word).join('');
  const typedKey = fold(typed);
  const most = maxEdits(typedKey);
  const isTogether = words.length > 1;
  const candidates = new Map<string, NearName>();
  for (const { pieces, words: own } of names) {
    for (let from = 0; from < pieces.length; from += 1) {
      let word = '';
      for (let to = from + 1; to <= pieces.length; to += 1) {
        word += own[to - 1]!;
        if (Math.abs(word.length - typed.length) > most) continue;
        const folded = editDistance(fold(word), typedKey, most);
        // The same words have been looked for, unless the spaces were somewhere else.
        if (folded > most || (folded === 0 && isTogether && to - from === words.length)) continue;
        if (folded === 0 && to - from === 1) continue;
        candidates.set(word, {
          text: trimPiece(pieces.slice(from, to).join('')),
          distances: [folded, editDistance(word, typed)],
        });
      }
    }
  }
  return sortNearest([...candidates.values()]);
}

function sortNearest(candidates: readonly NearName[]): string[] {
  return [...candidates]
    .sort((a, b) => a.distances[0] - b.distances[0] || a.distances[1] - b.distances[1])
    .map(({ text }) => text);
}
