import type { Root } from 'hast';

// The parser strikes out between single tildes as between double ones. In Vietnamese "10~20" is a range, so one tilde is text here:
// the one deviation from GFM (https://github.github.com/gfm/#strikethrough-extension-). It has no setting for that, and a pair of
// tildes that it takes for markup breaks the bold text around it: so it is given another sign of punctuation in their place.

/** First and last sign of the block "Supplemental Punctuation", of which no Vietnamese text has any. */
const [FIRST, LAST] = [0x2e00, 0x2e4f];

/** A tilde alone, or what is none: an escaped one, or several. */
const TILDES = /\\[\s\S]|~+/g;

/**
 * Parses a body with each single tilde as text. `parse` makes a tree of a text of the same length; the tree that is returned says
 * what was typed.
 */
export function parseSingleTildes(body: string, parse: (text: string) => Root): Root {
  const sign = body.includes('~') ? findUnusedSign(body) : undefined;
  if (sign === undefined) return parse(body);
  const tree = parse(body.replace(TILDES, (found) => (found === '~' ? sign : found)));
  restore(tree, new RegExp(`${sign}|${encodeURIComponent(sign)}`, 'g'));
  return tree;
}

/** A sign that a body does not have, neither as itself nor as addresses write it. */
function findUnusedSign(body: string): string | undefined {
  for (let code = FIRST; code <= LAST; code += 1) {
    const sign = String.fromCharCode(code);
    if (!body.includes(sign) && !body.includes(encodeURIComponent(sign))) return sign;
  }
  return undefined;
}

/** Puts the tildes back into all that a node says. */
function restore(tree: Root, sign: RegExp): void {
  const nodes: object[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') (node as Record<string, string>)[key] = value.replace(sign, '~');
      else if (typeof value === 'object' && value !== null) nodes.push(value);
    }
  }
}
