/** Characters of a query that are read, at most: a title of a bulletin is shorter, and a link may bring any text. */
export const MAX_TEXT = 300;

/** The text of a query as far as it is read: its first characters, each with its marks in one where there is such a one. */
export function cutText(text: string): string {
  // Marks that stand apart are a few for each letter.
  return text
    .slice(0, 4 * MAX_TEXT)
    .normalize('NFC')
    .slice(0, MAX_TEXT);
}
