/** The number of the column, from 1, in the reference of a cell such as `C12`; `undefined` where it has no letters. */
export function columnOf(reference: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/i.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, whose number is counted from 1. */
export function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + rest);
}
