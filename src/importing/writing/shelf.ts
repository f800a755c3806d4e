/** The year under which a source is filed that tells no day: the only one of its title, else the latest that its text names. */
export function findShelf(title: string, text: string): string | undefined {
  const yearsOf = (words: string) => words.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/gu) ?? [];
  const ofTitle = new Set(yearsOf(title));
  return ofTitle.size === 1 ? [...ofTitle][0] : yearsOf(text).toSorted().at(-1);
}
