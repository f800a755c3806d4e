/** A piece of a text; the words of a whole stand in one line. */
export interface TextPart {
  text: string;
  isWhole: boolean;
}

/** Words of measures and counts that stand behind a number. */
const UNITS = (
  '% ‰ đồng nghìn ngàn triệu tỷ tỉ người hộ xã phường huyện suất căn km km² m m² m³ cm mm ha kg tấn tạ lít ' +
  'giờ phút ngày tháng tuần năm lần điểm tuổi'
).split(' ');
/** Words behind which a number says which one is meant: "lần thứ II", "quý I". */
const ORDINALS = 'thứ quý khóa khoá kỳ kì đợt số'.split(' ');

/** A whole has so many signs at most, so that it fits into the narrowest line. */
const LONGEST = 24;
/** The last two words of a heading have so many, with the blank between them. */
const LONGEST_END = 16;

const START = String.raw`(?<![\p{L}\p{M}\p{N}/.,-])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
const SIGN = String.raw`[\p{L}\p{M}\p{N}&]`;
const WHOLES = new RegExp(
  [
    // The number of a document: 00/QĐ-MAU, 06/2022/QH15.
    String.raw`${START}\d+\p{L}?(?:/\d{4})?/\p{Lu}${SIGN}*(?:-${SIGN}+)*${END}`,
    String.raw`${START}\d+(?:[.,]\d+)*\s?(?:${anyOf(UNITS)})${END}`,
    String.raw`(?<![\p{L}\p{M}])(?:${anyOf(ORDINALS)})\s(?:[IVX]+|\d+)(?![\p{L}\p{M}\p{N}/])`,
  ].join('|'),
  'gu',
);

/** The words in both forms of Unicode. */
function anyOf(words: readonly string[]): string {
  return words.flatMap((word) => [...new Set([word.normalize('NFC'), word.normalize('NFD')])]).join('|');
}

/**
 * A text in parts, of which those that are wholes stay in one line: numbers of documents, numbers with their units. Joined, the
 * parts are the text, byte for byte.
 */
export function splitWholes(text: string): TextPart[] {
  return cutAt(text, findWholes(text));
}

/** The same for a heading, or for the end of one: its last two words are a whole too, so that none stands alone in the last line. */
export function splitHeading(text: string): TextPart[] {
  const wholes = findWholes(text);
  const start = findLastWords(text);
  if (start === undefined) return cutAt(text, wholes);
  const among = wholes.filter(([, end]) => end > start);
  const from = Math.min(start, ...among.map(([begin]) => begin));
  if (text.length - from > LONGEST) return cutAt(text, wholes);
  return cutAt(text, [...wholes.filter(([, end]) => end <= from), [from, text.length]]);
}

/** Where the last two words begin, unless they are long. */
function findLastWords(text: string): number | undefined {
  const tail = text.slice(-LONGEST_END - 1);
  const found = /\S+\s+\S+\s*$/u.exec(tail);
  if (!found || found[0].length > LONGEST_END) return undefined;
  return text.length - found[0].length;
}

/** Where a whole begins and ends. */
type Span = readonly [start: number, end: number];

function findWholes(text: string): Span[] {
  return [...text.matchAll(WHOLES)]
    .filter(({ 0: whole }) => whole.length <= LONGEST)
    .map(({ 0: whole, index }) => [index, index + whole.length]);
}

function cutAt(text: string, spans: readonly Span[]): TextPart[] {
  let from = 0;
  const parts = spans.flatMap(([start, end]) => {
    const before = { text: text.slice(from, start), isWhole: false };
    from = end;
    return [before, { text: text.slice(start, end), isWhole: true }];
  });
  return [...parts, { text: text.slice(from), isWhole: false }].filter((part) => part.text !== '');
}
