import { indexWord, NAME_GAP, splitPieces } from '../pieces.ts';

/** A part of a text, marked or not. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** Words in an excerpt, and of these at most before the first marked one. */
const EXCERPT_LENGTH = 34;
const WORDS_BEFORE = 10;

/** Cuts a text into what is marked and what is not. Neighbours that are marked become one stretch. */
export function markText(text: string, marked: ReadonlySet<number> = NONE): ExcerptPart[] {
  return markPieces(splitPieces(text), marked, 0);
}

/** The names of a field that hold a marked word. */
export function markNames(field: string, marked: ReadonlySet<number> = NONE): ExcerptPart[][] {
  const names: ExcerptPart[][] = [];
  let first = 0;
  for (const name of field.split(NAME_GAP)) {
    const pieces = splitPieces(name);
    const own = markPieces(pieces, marked, first);
    if (own.some(({ isMarked }) => isMarked)) names.push(own);
    // The gap counts as a word.
    first += pieces.length + 1;
  }
  return names;
}

/** The part of a body, cut into pieces, that holds most of the words that are marked; its beginning if none is. */
export function buildExcerpt(pieces: readonly string[], marked: ReadonlySet<number> = NONE): ExcerptPart[] {
  const start = findStart(pieces, marked);
  const end = Math.min(pieces.length, start + EXCERPT_LENGTH);
  const parts = markPieces(pieces.slice(start, end), marked, start);
  if (start > 0) parts.unshift({ text: '… ', isMarked: false });
  if (end < pieces.length) parts.push({ text: '…', isMarked: false });
  return parts;
}

function findStart(pieces: readonly string[], marked: ReadonlySet<number>): number {
  const ascending = [...marked].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, number] of ascending.entries()) {
    const within = ascending.slice(index).filter((other) => other < number + EXCERPT_LENGTH - WORDS_BEFORE);
    const different = new Set(within.map((other) => indexWord(pieces[other]!))).size;
    if (different > most) [first, most] = [number, different];
  }
  const start = findSentence(pieces, first) ?? Math.max(0, first - WORDS_BEFORE);
  // Near the end of a body the excerpt takes in what stands before, rather than being a few words.
  const isLongEnough = pieces.length - start >= EXCERPT_LENGTH / 2;
  return isLongEnough ? start : Math.max(0, pieces.length - EXCERPT_LENGTH);
}

/** Where the sentence of a word begins, unless that is too far before it: an excerpt reads best from there. */
function findSentence(pieces: readonly string[], word: number): number | undefined {
  for (let start = word; start > Math.max(0, word - WORDS_BEFORE); start -= 1) {
    if (/[.!?…]["”’)]?\s+$/u.test(pieces[start - 1]!)) return start;
  }
  return undefined;
}

function markPieces(pieces: readonly string[], marked: ReadonlySet<number>, first: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!marked.has(first + index)) {
      append(parts, { text: piece, isMarked: false });
      continue;
    }
    // Only the word is marked, with what lies between it and a marked neighbour.
    const [before, word, after] = takeApart(piece);
    const last = parts.at(-1);
    if (marked.has(first + index - 1) && last && !last.isMarked && parts.at(-2)?.isMarked) {
      parts.pop();
      append(parts, { text: last.text, isMarked: true });
    }
    append(parts, { text: before, isMarked: false });
    append(parts, { text: word, isMarked: true });
    append(parts, { text: after, isMarked: false });
  }
  return parts;
}

function takeApart(piece: string): [before: string, word: string, after: string] {
  const start = piece.search(/[\p{L}\p{N}]/u);
  const end = piece.search(/[^\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]*$/u);
  return [piece.slice(0, start), piece.slice(start, end), piece.slice(end)];
}

function append(parts: ExcerptPart[], part: ExcerptPart): void {
  if (part.text === '') return;
  const last = parts.at(-1);
  if (last?.isMarked === part.isMarked) last.text += part.text;
  else parts.push({ ...part });
}
