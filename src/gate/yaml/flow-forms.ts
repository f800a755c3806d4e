// Values and pairs as they are written within one line. Nothing of what was typed is left out but signs that quote.

/** A text in straight quotation marks, those within it as a book has them. */
export function quoted(text: string): string {
  const bare = /^(["'])([^"']*)\1$/.exec(text)?.[2] ?? /^[“”]([^“”]*)[“”]$/u.exec(text)?.[1] ?? text;
  const inner = bare
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”')
    .replaceAll('\\', '\\\\');
  return `"${inner}"`;
}

/** A value: a list with each of its texts quoted, a word that means something by itself as it is, else a quoted text. */
function writeFlow(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined && !/[[\]{}]/.test(list)) {
    const items = list.match(/"[^"]*"|'[^']*'|[^,]+/g)?.map((item) => item.trim()) ?? [];
    return `[${items
      .filter((item) => item !== '')
      .map(quoted)
      .join(', ')}]`;
  }
  return /^(?:true|false|null|\d{1,9}|[a-z][a-z0-9-]*|\{.*\}|".*")$/.test(value) ? value : quoted(value);
}

/** The pairs of a line, one with a comma and a blank behind the other; `undefined` where it has no known keys. */
export function writePairs(line: string, keys: ReadonlySet<string>): string | undefined {
  const starts = [...line.matchAll(/(?:^|[,;])\s*["']?([A-Za-z]\w*)["']?\s*:/g)].filter(([, key]) =>
    keys.has(key!),
  );
  if (starts.length === 0 || starts[0]!.index !== 0) return undefined;
  return starts
    .map((start, number) => {
      const value = line.slice(start.index + start[0].length, starts[number + 1]?.index).trim();
      return `${start[1]}: ${writeFlow(value.replace(/[,;]$/, ''))}`;
    })
    .join(', ');
}
