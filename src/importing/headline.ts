/** Characters of the title of a bulletin, as its schema has them. */
const LONGEST = 200;

/** Whether a line is a heading by its form: short, and no sentence. */
export function isHeadline(line: string): boolean {
  return line.length <= LONGEST && !/[.!?…:;,]["”)]*$/u.test(line);
}

/** Whether a line is in capitals throughout. */
export function isCapital(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}
