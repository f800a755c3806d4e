import type { PastedKind } from '../../strings/issues/forms.ts';

/**
 * Lines written so that each stands by itself on the page: below a blank line, before a break, or as the row of a table. No word of
 * them changes. `isItem` tells a line that begins with a mark from one that goes on.
 */
export function layOut(
  kind: PastedKind,
  lines: readonly string[],
  isItem: (line: string) => boolean,
): string[] {
  switch (kind) {
    case 'marks': {
      const first = lines.findIndex(isItem);
      return lines.map((line, at) => (at > 0 && at >= first && isItem(line) ? `\n${line}` : line));
    }
    case 'paragraphs':
      return lines.map((line, at) => (at === 0 ? line : `\n${line}`));
    case 'breaks':
      return lines.map((line, at) => (at === lines.length - 1 ? line : `${line.trimEnd()}\\`));
    case 'bars':
      return withDelimiterRow(lines, (line) => line.includes('|'));
    case 'tabs':
      return withDelimiterRow(lines.map(toRow), (line) => line.startsWith('|'));
  }
}

function toRow(line: string): string {
  if (!/\S\t+\S/.test(line)) return line;
  const cells = line
    .trim()
    .split('\t')
    .map((cell) => cell.trim().replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}

/** The rows with a line of dashes below the first, as wide as the widest, apart from the lines around them. */
function withDelimiterRow(lines: readonly string[], isRow: (line: string) => boolean): string[] {
  const countCells = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/).length;
  const head = lines.findIndex(isRow);
  const columns = lines.filter(isRow).reduce((most, row) => Math.max(most, countCells(row)), 0);
  return lines.map((line, at) => {
    if (at !== head) return at > head && !isRow(line) && isRow(lines[at - 1]!) ? `\n${line}` : line;
    const missing = ' |'.repeat(columns - countCells(line));
    const delimiters = `|${' --- |'.repeat(columns)}`;
    return `${head === 0 ? '' : '\n'}${line.trimEnd()}${missing}\n${delimiters}`;
  });
}
