/** Pattern of the beginning of a formula. */
const BEGINNING = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u;

/**
 * Whether a spreadsheet program may run a cell as a formula, by its first characters (OWASP, "CSV injection"). Programs skip blanks
 * and invisible characters, and read full-width signs as those of ASCII.
 */
export function beginsAsFormula(cell: string): boolean {
  return BEGINNING.test(cell);
}
