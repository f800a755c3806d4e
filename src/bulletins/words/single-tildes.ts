import type { Root } from 'hast';
import { findUnusedSign, restoreSigns } from './stand-ins.ts';

// Makes a single tilde text, because "10~20" is a range in Vietnamese: the one deviation from GFM
// (https://github.github.com/gfm/#strikethrough-extension-). The parser strikes out text between single tildes and has no setting
// for it, and such a pair breaks bold text around it: so it is given a stand-in for them.

/** An escape, or a run of tildes. */
const TILDES = /\\[\s\S]|~+/g;

/**
 * Parses a body with each single tilde as text. `parse` is given a text of the same length; in the tree that is returned, tildes
 * are restored.
 */
export function parseSingleTildes(body: string, parse: (text: string) => Root): Root {
  const sign = body.includes('~') ? findUnusedSign(body) : undefined;
  if (sign === undefined) return parse(body);
  const tree = parse(body.replace(TILDES, (found) => (found === '~' ? sign : found)));
  restoreSigns(tree, new Map([[sign, '~']]));
  return tree;
}
