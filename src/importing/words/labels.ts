/** Tokens of the source among which the next of the result is looked for, where words were lost or moved. */
const AHEAD = 20;
/** Labels among which the next that stands in the result is looked for, where some stand elsewhere. */
const NEXT_LABELS = 5;

/**
 * The tokens of a result without the labels that its source shows and does not have as text, as far as they stand where labels do: a
 * table whose rows are numbered has thousands, which would hide in what way the words differ. Labels that are not found are returned.
 */
export function dropLabels(
  from: readonly string[],
  to: readonly string[],
  labels: readonly (readonly string[])[],
): { rest: string[]; left: string[] } {
  const rest: string[] = [];
  const open = [...labels];
  let at = 0;
  for (let index = 0; index < to.length;) {
    const found = open.slice(0, NEXT_LABELS).findIndex((label) => startsAt(to, index, label));
    const label = open[found];
    if (label && !startsAt(from, at, label)) {
      open.splice(found, 1);
      index += label.length;
      continue;
    }
    const token = to[index]!;
    const ahead = from.slice(at, at + AHEAD).indexOf(token);
    if (ahead >= 0) at += ahead + 1;
    rest.push(token);
    index += 1;
  }
  return { rest, left: open.flat() };
}

function startsAt(tokens: readonly string[], at: number, part: readonly string[]): boolean {
  return part.length > 0 && part.every((token, index) => tokens[at + index] === token);
}
