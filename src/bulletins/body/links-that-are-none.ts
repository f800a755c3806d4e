/** A part of a text and its offset in UTF-16 units. */
export interface FoundText {
  text: string;
  offset: number;
}

// All searches take linear time: a pattern that starts at every bracket and reads to the end of the line would take minutes for a
// line of brackets.

/** What follows `](` in a broken link: an address, a blank, and words that are no title in quotation marks. */
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

/** `[words] (address)` and `![words] (address)`, which are no link and no picture. */
export function listLinksWithGap(text: string): FoundText[] {
  const found: FoundText[] = [];
  let before = 0;
  for (const { 0: behind, index } of text.matchAll(ADDRESS_AFTER_GAP)) {
    const start = findOpening(text, before, index);
    before = index + 1;
    if (start === undefined || text[start - 1] === ']') continue;
    const words = text.slice(start, index).replace(/^!?\[/, '');
    if (words === '' || words.includes('^')) continue;
    found.push({ text: text.slice(start, index + behind.length), offset: start });
    before = index + behind.length;
  }
  return found;
}

/** A link that is none, and how it is written. */
export interface MeantLink extends FoundText {
  kind: 'swap' | 'broken';
  write: string;
}

/** Brackets in the wrong order, and an address that goes on in the next line. */
const SWAPPED = /\(([^()[\]\n]{1,200})\)\[((?:https?:\/\/|www\.|mailto:)[^\]\s]{1,500})\]/g;
const BROKEN =
  /\[([^[\]\n]{1,200})\]\(((?:https?:\/\/|www\.)[^()\s]{1,500})[ \t]*\n[ \t]*([^()\s]{1,500})\)/g;

/** `(words)[address]`, and `[words](address)` with a line break in the address: neither is a link. */
export function listLinksMeant(text: string): MeantLink[] {
  const swapped = [...text.matchAll(SWAPPED)].map(({ 0: all, 1: words, 2: address, index }) => ({
    kind: 'swap' as const,
    text: all,
    offset: index,
    write: `[${words}](${address!.replace(/^www\./, 'https://$&')})`,
  }));
  const broken = [...text.matchAll(BROKEN)].map(({ 0: all, 1: words, 2: start, 3: end, index }) => ({
    kind: 'broken' as const,
    text: all,
    offset: index,
    write: `[${words}](${start}${end})`,
  }));
  return [...swapped, ...broken];
}

/** The offset of the `[` that closes at `end`; `undefined` when a `!` before it makes it a picture. */
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

/** A look-up of the next match of a pattern, the end of the text if there is none. Offsets asked for have to grow. */
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
