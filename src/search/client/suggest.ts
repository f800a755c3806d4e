import { restoreDStroke } from '../../vietnamese/canonical.ts';
import { fold } from '../../vietnamese/fold.ts';
import { indexText, indexWord, splitPieces } from '../pieces.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findPages, type Sources } from './find.ts';
import { parseQuery, type QueryWord } from './query.ts';
import { editDistance, maxEdits } from './edit-distance.ts';

/** Suggestions shown, at most. */
const MAX_SUGGESTIONS = 3;

/** Candidates looked up, at most: more than are shown, because some have no results. */
const MAX_CANDIDATES = 8;

/** Parts of a query that are tried, at most: all parts of seven words. */
const MAX_PARTS = 26;

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
  const suggestions = new Map<string, string>();
  for (const candidate of [...new Set(candidates)].slice(0, MAX_CANDIDATES)) {
    const key = fold(indexText(candidate));
    // Names come first, as published; the same words without accents are not offered again.
    if (!suggestions.has(key) && (await isFound(sources, candidate))) suggestions.set(key, candidate);
    if (suggestions.size === MAX_SUGGESTIONS) break;
  }
  if (suggestions.size > 0) return [...suggestions.values()];
  const part = await findPart(sources, words);
  return part === undefined ? [] : [part];
}

/** The names, or neighbouring words of a name, that differ by few letters; spaces count for nothing. */
function listNames(words: readonly QueryWord[], names: readonly string[]): string[] {
  const typed = words.map(({ word }) => word).join('');
  const typedKey = fold(typed);
  const most = maxEdits(typedKey);
  const isTogether = words.length > 1;
  const candidates = new Map<string, Candidate>();
  for (const name of names) {
    const pieces = splitPieces(name);
    for (let from = 0; from < pieces.length; from += 1) {
      for (let to = from + 1; to <= pieces.length; to += 1) {
        const stretch = pieces.slice(from, to);
        const word = stretch.map(indexWord).join('');
        if (Math.abs(word.length - typed.length) > most) continue;
        const folded = editDistance(fold(word), typedKey, most);
        // The same words have been looked for, unless the spaces were somewhere else.
        if (folded > most || (folded === 0 && isTogether && stretch.length === words.length)) continue;
        if (folded === 0 && stretch.length === 1) continue;
        candidates.set(word, {
          text: stretch.join('').replace(/[^\p{L}\p{M}\p{N}]+$/u, ''),
          distances: [folded, editDistance(word, typed)],
        });
      }
    }
  }
  return sortNearest([...candidates.values()]);
}

/** The query with the nearest known word, or two of them, in place of every word that no page has. */
async function listCorrections(
  { engine }: Sources,
  words: readonly QueryWord[],
  known: readonly string[],
): Promise<string[]> {
  const isUnknown = await Promise.all(words.map(async ({ key }) => !(await engine.findWord(key))));
  if (!isUnknown.includes(true)) return [];
  const keys = known.map(fold);
  const corrected = words.map(({ word, key }, index) => {
    if (!isUnknown[index]) return word;
    const most = maxEdits(key);
    const candidates = known.flatMap((text, place): Candidate[] => {
      const folded = editDistance(keys[place]!, key, most);
      return folded > most ? [] : [{ text, distances: [folded, editDistance(text, word)] }];
    });
    return sortNearest(candidates)[0] ?? splitInTwo(key, known, keys);
  });
  return corrected.includes(undefined) ? [] : [restoreDStroke(corrected.join(' '))];
}

/** Two known words that were typed without a space, those that the office uses most. */
function splitInTwo(key: string, known: readonly string[], keys: readonly string[]): string | undefined {
  let least = Infinity;
  let found: string | undefined;
  for (let at = 2; at <= key.length - 2; at += 1) {
    const [first, second] = [keys.indexOf(key.slice(0, at)), keys.indexOf(key.slice(at))];
    // Words stand in order of their frequency.
    if (first < 0 || second < 0 || Math.max(first, second) >= least) continue;
    least = Math.max(first, second);
    found = `${known[first]} ${known[second]}`;
  }
  return found;
}

/** The longest part of the query whose words stand together somewhere: "ông Đỗ Hồng Hà" is written without "ông". */
async function findPart(sources: Sources, words: readonly QueryWord[]): Promise<string | undefined> {
  let tries = 0;
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let from = words.length - length; from >= 0 && tries < MAX_PARTS; from -= 1, tries += 1) {
      const part = words.slice(from, from + length).map(({ word }) => word);
      // A single letter or number is no useful suggestion.
      if (length === 1 && !/\p{L}{2}/u.test(part[0]!)) continue;
      const text = restoreDStroke(part.join(' '));
      if (await isFound(sources, text)) return text;
    }
  }
  return undefined;
}

async function isFound(sources: Sources, text: string): Promise<boolean> {
  const found = await findPages(sources, parseQuery(text));
  return found.some(({ level }) => level !== 'apart') || (found.length > 0 && !text.includes(' '));
}

function sortNearest(candidates: readonly Candidate[]): string[] {
  return [...candidates]
    .sort((a, b) => a.distances[0] - b.distances[0] || a.distances[1] - b.distances[1])
    .map(({ text }) => text);
}
