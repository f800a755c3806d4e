/** A directive of nginx: its words, and those in its block where it has one. */
export interface Directive {
  words: string[];
  block?: Directive[];
}

type Token = { word: string } | { sign: ';' | '{' | '}' };

/**
 * Reads a configuration by the syntax that nginx documents: words are parted by blanks, may stand in quotation marks, within which
 * a backslash takes the meaning from what follows, and end with `;` or begin a block. Throws on anything else.
 */
export function readNginx(text: string): Directive[] {
  const tokens = listTokens(text);
  let at = 0;
  const readBlock = (isInner: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if ('word' in token) words.push(token.word);
      else if (token.sign === '}') {
        if (!isInner || words.length > 0) throw new Error('a block ends too early');
        return directives;
      } else {
        if (words.length === 0) throw new Error(`nothing before ${token.sign}`);
        if (token.sign === '{') {
          at += 1;
          directives.push({ words, block: readBlock(true) });
        } else directives.push({ words });
        words = [];
      }
    }
    if (isInner || words.length > 0) throw new Error('the file ends too early');
    return directives;
  };
  return readBlock(false);
}

function listTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s+|#[^\n]*|([;{}])|(["'])((?:\\[\s\S]|(?!\2)[^\\])*)\2(?=[\s;{]|$)|((?:\\[\s\S]|\$\{|[^\s;{}"'\\])(?:\\[\s\S]|\$\{\w+\}|[^\s;{\\])*)/gy;
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`not understood: ${text.slice(from, from + 80)}`);
    const [, sign, mark, quoted, bare] = match;
    if (sign !== undefined) tokens.push({ sign: sign as ';' });
    // Of escapes nginx itself takes away the backslash before a quotation mark or a backslash, and knows \t, \r and \n.
    else if (mark !== undefined) tokens.push({ word: unescape(quoted!) });
    else if (bare !== undefined) tokens.push({ word: unescape(bare) });
  }
  return tokens;
}

const LETTERS: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };

function unescape(text: string): string {
  return text.replace(/\\(["'\\trn])/g, (_, sign: string) => LETTERS[sign] ?? sign);
}

/** A map of nginx, by its source and its variable: the values by key. Throws when a key stands there twice. */
export function readMap(
  directives: readonly Directive[],
  source: string,
  variable: string,
): Map<string, string> {
  const [found, ...others] = directives.filter(
    ({ words }) => words[0] === 'map' && words[1] === source && words[2] === variable,
  );
  if (!found?.block || others.length > 0) throw new Error(`not one map from ${source} to ${variable}`);
  const map = new Map<string, string>();
  for (const { words, block } of found.block) {
    const [key, value, ...rest] = words;
    if (key === undefined || value === undefined || rest.length > 0 || block)
      throw new Error(`no pair: ${words.join(' ')}`);
    if (map.has(key.toLowerCase())) throw new Error(`twice: ${key}`);
    map.set(key.toLowerCase(), value);
  }
  return map;
}
