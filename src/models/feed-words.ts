/** Removes the line breaks around CDATA, which the feed library adds and which would belong to the text, and CDATA itself. */
export function tighten(xml: string): string {
  return xml
    .replace(/>\s+(?=<!\[CDATA\[)/gu, '>')
    .replace(/\]\]>\s+(?=<\/)/gu, ']]>')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => escapeForFeedReaders(text));
}

/** Escapes text as the RSS Best Practices Profile advises: numeric references, which most feed readers decode correctly. */
function escapeForFeedReaders(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;');
}

/** Escapes text as HTML, which feed readers expect in the description of an RSS item. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Text that is displayed unchanged by feed readers that interpret it as HTML. Only the beginnings of tags and references are
 * escaped, so that most texts stay as they are for readers that do not.
 */
export function readableAsHtml(words: string): string {
  return words.replace(/&(?=[A-Za-z#])/gu, '&amp;').replace(/<(?=[A-Za-z/!?])/gu, '&lt;');
}

/** A text of Atom: marked as HTML only when it had to be escaped. */
export function buildAtomText(words: string): { value: string; type?: string } {
  const value = readableAsHtml(words);
  return value === words ? { value } : { value, type: 'html' };
}
