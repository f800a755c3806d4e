/** Whether a query may be a name: two to six words, all of letters. */
export function looksLikeName(query: string): boolean {
  const words = query.split(/\s+/u);
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
}
