import {
  isTokenAtKeyword,
  isTokenEOF,
  isTokenFunction,
  isTokenString,
  isTokenURL,
  isTokenWhiteSpaceOrComment,
  tokenize,
  type CSSToken,
} from '@csstools/css-tokenizer';

/** Rewrites one address; undefined leaves it as it is written. */
export type RewriteAddress = (address: string) => string | undefined;

/**
 * Rewrites every address of a style sheet, or of a `style` attribute: `url()` in each of its spellings, `src()` and the
 * text of `@import`. All else keeps its bytes.
 */
export function rewriteStyleSheet(css: string, rewrite: RewriteAddress): string {
  let before: 'url' | 'import' | undefined;
  return tokenize({ css })
    .map((token) => {
      const text = rewriteToken(token, before, rewrite);
      if (!isTokenWhiteSpaceOrComment(token)) before = expectAddress(token);
      return text;
    })
    .join('');
}

function rewriteToken(
  token: CSSToken,
  before: 'url' | 'import' | undefined,
  rewrite: RewriteAddress,
): string {
  const [, raw] = token;
  if (isTokenEOF(token)) return '';
  const isAddress = isTokenURL(token) || (isTokenString(token) && before !== undefined);
  if (!isAddress) return raw;
  const address = rewrite(token[4].value);
  if (address === undefined) return raw;
  return isTokenURL(token) ? `url(${quote(address)})` : quote(address);
}

/** What kind of address a string after this token would be. */
function expectAddress(token: CSSToken): 'url' | 'import' | undefined {
  if (isTokenFunction(token) && ['url', 'src'].includes(token[4].value.toLowerCase())) return 'url';
  return isTokenAtKeyword(token) && token[4].value.toLowerCase() === 'import' ? 'import' : undefined;
}

function quote(address: string): string {
  return `"${address.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
