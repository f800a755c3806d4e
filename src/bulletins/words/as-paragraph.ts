import { restOfLine, type WordEdit } from './finding.ts';

/**
 * The line at an offset with a backslash in it, so that it is a paragraph of its own and not what its first sign makes of it: the edit,
 * with a blank line before it where something stands directly above, and the line as it is to be written. `length` is how many UTF-16
 * units precede the sign that is escaped, with the sign itself.
 */
export function writeAsParagraph(
  source: string,
  offset: number,
  length: number,
): { write: string; edits: WordEdit[] } {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const indent = source.slice(lineStart, offset);
  const isApart =
    lineStart === 0 || /\n[ \t]*\n$/.test(source.slice(Math.max(0, lineStart - 200), lineStart));
  const sign = source[offset + length - 1]!;
  const head = `${source.slice(offset, offset + length - 1)}\\${sign}`;
  const typed = source.slice(lineStart, offset + length);
  return {
    write: head + restOfLine(source, offset + length),
    edits: [{ offset: lineStart, typed, write: `${isApart ? '' : '\n'}${indent}${head}` }],
  };
}
