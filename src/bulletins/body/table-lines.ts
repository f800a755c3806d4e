/** Whether a line is the one between the head of a table and its rows. */
export function isDelimiterRow(line: string): boolean {
  const inner = line.replace(/^[\s>]+/, '').trimEnd();
  const cells = inner.slice(inner.startsWith('|') ? 1 : 0, inner.endsWith('|') ? -1 : undefined);
  return cells.split('|').every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}
