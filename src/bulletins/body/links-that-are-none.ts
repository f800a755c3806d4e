/** What was found in a text, and where. */
export interface FoundText {
  text: string;
  offset: number;
}

// Each place of a text is looked at a fixed number of times: a pattern that begins anew at every bracket and reads to the end of
// the line takes minutes for a line of brackets.

/** Behind `](`: an address, a blank, and words that are no title in quotation marks. */
const ADDRESS_WITH_BLANK = /(?!<)[^()\s]+[ \t]+[^"'()\s]/y;

/** `[words](address with blanks)`, which is no link. */
export function listLinksWithBlank(text: string): FoundText[] {
  const found: FoundText[] = [];
  const seekEnd = seekForward(text, /[)\n]/g);
  let before = 0;
  for (const at of placesOf(text, '](')) {
    const start = findOpening(text, before, at);
    before = at + 1;
    if (start === undefined) continue;
    ADDRESS_WITH_BLANK.lastIndex = at + 2;
    if (!ADDRESS_WITH_BLANK.test(text)) continue;
    const end = seekEnd(ADDRESS_WITH_BLANK.lastIndex);
    if (text[end] !== ')') continue;
    found.push({ text: text.slice(start, end + 1), offset: start });
    before = end + 1;
  }
  return found;
}

/** Behind `]`: blanks and an address in brackets. */
const ADDRESS_AFTER_GAP = /\][ \t]+\((?:https?:\/\/|www\.|\.\/)[^)\s]+\)/g;

/** `[words] (address)`, which is no link. */
export function listLinksWithGap(text: string): FoundText[] {
  const found: FoundText[] = [];
  let before = 0;
  for (const { 0: behind, index } of text.matchAll(ADDRESS_AFTER_GAP)) {
    const start = findOpening(text, before, index);
    before = index + 1;
    if (start === undefined || text[start] === '!' || text[start - 1] === ']') continue;
    const words = text.slice(start + 1, index);
    if (words === '' || words.includes('^')) continue;
    found.push({ text: text.slice(start, index + behind.length), offset: start });
    before = index + behind.length;
  }
  return found;
}

/** Where the brackets open that close at `end`: with a `!` before them they are a picture. */
function findOpening(text: string, from: number, end: number): number | undefined {
  const part = text.slice(from, end);
  const inside = from + Math.max(part.lastIndexOf('\n'), part.lastIndexOf(']')) + 1;
  for (let at = text.indexOf('[', inside); at !== -1 && at < end; at = text.indexOf('[', at + 1)) {
    if (text[at - 1] === '\\') continue;
    return text[at - 1] === '!' && text[at - 2] !== '\\' ? at - 1 : at;
  }
  return undefined;
}

function* placesOf(text: string, sign: string): Generator<number> {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) yield at;
}

/** Finds the next place of a pattern, the end of the text if there is none, from places that only go forward. */
function seekForward(text: string, pattern: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      pattern.lastIndex = from;
      next = pattern.exec(text)?.index ?? text.length;
    }
    return next;
  };
}
