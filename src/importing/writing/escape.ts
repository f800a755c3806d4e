/**
 * A text in which no sign means anything to Markdown or MDX: the page shows it sign for sign. Whole addresses of pages become links;
 * nothing else does. At the beginning of a line more means something: that is for `escapeLineStart`.
 */
export function escapeText(text: string): string {
  return text
    .split(PAGE_ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `[${escapeSigns(part)}](${part})` : defuse(escapeSigns(part))))
    .join('');
}

/** The address of a page that stands apart from other words and has no sign that would have to be encoded. */
const PAGE_ADDRESS =
  /(?<=^|[\s(“"])(https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/(?:[\w\-./%?=&+:]*[\w/])?)?)(?=$|[\s)”",.;]*(?:\s|$))/gu;

/** Signs that mean something anywhere in a line; a backslash before another would be told, so it is written as a reference. */
const MEANING = /[\\`*_{}[\]<~|]|&(?=#?[\p{L}\p{N}]+;)/gu;

function escapeSigns(text: string): string {
  return text.replace(MEANING, (sign) => (sign === '\\' ? '&#92;' : `\\${sign}`));
}

/** What the page makes a link of, wherever it stands; a comment keeps its parts apart, as a backslash would not. */
const ADDRESS_PART = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)|(?=@)/giu;

function defuse(text: string): string {
  return text.replace(ADDRESS_PART, '$&{/* */}');
}

/** What begins a heading, a quotation, a list, a line of dashes or of equals signs. */
const LINE_SIGN = /^[#>+=:-]/u;
const LINE_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/u;
/** What begins a line of code; a comment keeps it apart, as a backslash would not. */
const LINE_WORD = /^(?=(?:import|export)(?![\p{L}\p{N}_$-]))/u;

/** A whole line whose text is escaped, of which the beginning means nothing either. Only whole lines show it: runs may part any word. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_SIGN, '\\$&').replace(LINE_NUMBER, '$1\\$2').replace(LINE_WORD, '{/* */}');
}
