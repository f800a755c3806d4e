/** One `import`, `export … from` or `import()` of a source file. */
export interface Import {
  specifier: string;
  /** True of `import type` and `export type`; an inline `type` still leaves an import behind, so it is false there. */
  typeOnly: boolean;
  line: number;
}

/** What the architecture tests want to know of a source file. */
export interface Source {
  imports: Import[];
  /** The text with every comment replaced by blanks, so that lines and columns stay what they are. */
  uncommented: string;
}

/** A stretch of a text, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Replaces stretches of a text by blanks, sparing the line ends. */
export function blank(text: string, spans: Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

/** Gets the number of the line in which a position lies, counted from 1. */
export function getLine(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Lists the comments of a style sheet; a string may hold the signs of a comment without being one. */
export function listCssComments(text: string, offset = 0): Span[] {
  const stringOrComment = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\//g;
  return [...text.matchAll(stringOrComment)]
    .filter(([found]) => found.startsWith('/*'))
    .map(({ 0: found, index }) => ({ start: offset + index, end: offset + index + found.length }));
}
