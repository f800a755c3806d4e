/** Whether a line is the delimiter row of a GFM table, between its head and its rows. */
export function isDelimiterRow(line: string): boolean {
  const inner = line.replace(/^[\s>]+/, '').trimEnd();
  const cells = inner.slice(inner.startsWith('|') ? 1 : 0, inner.endsWith('|') ? -1 : undefined);
  return cells.split('|').every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}
