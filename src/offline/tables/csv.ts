/**
 * A table as CSV (RFC 4180): UTF-8 with its mark, without which spreadsheets misread Vietnamese, and lines ending in CR LF.
 */
export function formatCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function quote(value: string): string {
  return /[",\r\n]|^\s|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
