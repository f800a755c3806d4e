/** A piece of a formula. */
export interface Token {
  /**
   * `text` and `quoted` are what stands within "…" and '…', with doubled marks made single. `brackets` is what stands within […],
   * `name` a function, a reference or a name. `broken` is a mark that nothing closes, which ends the formula.
   */
  kind: 'text' | 'quoted' | 'brackets' | 'name' | 'number' | 'error' | 'sign' | 'broken';
  words: string;
  /** Whether it stands right behind the piece before it, without a blank. */
  isGlued: boolean;
}

type Piece = Pick<Token, 'kind' | 'words'>;

/** Kinds of tokens with sticky patterns; the first that matches is taken. */
const PIECES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"((?:[^"]|"")*)"/uy],
  ['quoted', /'((?:[^']|'')*)'/uy],
  ['error', /(#(?:REF!|N\/A|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!|[A-Z_]+!))/iuy],
  ['name', /([\p{L}_$][\p{L}\p{M}\p{N}_.?]*)/uy],
  ['number', /(\d[\d.]*)/uy],
];

/**
 * Cuts a formula into pieces and leaves out blanks, in time linear in its length. `hasTables` says that […] names the columns of a
 * table or another workbook, as in Excel; in OpenDocument it holds references, whose pieces are given one by one.
 */
export function cutFormula(formula: string, { hasTables }: { hasTables: boolean }): Token[] {
  const tokens: Token[] = [];
  let isGlued = false;
  let at = 0;
  while (at < formula.length) {
    const [piece, end] = readPiece(formula, at, hasTables);
    const isBlank = piece.kind === 'sign' && piece.words.trim() === '';
    if (!isBlank) tokens.push({ ...piece, isGlued });
    isGlued = !isBlank;
    at = end;
  }
  return tokens;
}

function readPiece(formula: string, at: number, hasTables: boolean): [Piece, number] {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const words = pattern.exec(formula)?.[1];
    if (words === undefined) continue;
    const mark = kind === 'text' ? '"' : kind === 'quoted' ? "'" : '';
    return [{ kind, words: mark === '' ? words : words.replaceAll(mark + mark, mark) }, pattern.lastIndex];
  }
  const sign = String.fromCodePoint(formula.codePointAt(at)!);
  const end = sign === '[' && hasTables ? endOfBrackets(formula, at) : undefined;
  if (end !== undefined) return [{ kind: 'brackets', words: formula.slice(at + 1, end - 1) }, end];
  const isOpen = sign === '"' || sign === "'" || (sign === '[' && hasTables);
  return isOpen
    ? [{ kind: 'broken', words: sign }, formula.length]
    : [{ kind: 'sign', words: sign }, at + sign.length];
}

/** Where brackets end that can stand in each other and in which ' says that the next sign means itself. */
function endOfBrackets(formula: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
