import type { Root } from 'hast';

// The parser is given an unused sign in the place of one that it would not read as text. A stand-in is as long as what it stands
// for, so that all offsets hold for the text as it was typed, and no tree that leaves `restoreSigns` has one: messages can only
// quote what was typed.

/** First and last code point of the block "Supplemental Punctuation", of which Vietnamese texts use none. */
const [FIRST, LAST] = [0x2e00, 0x2e4f];

/** A sign that none of the texts contains, neither as itself nor percent-encoded; `undefined` when all are used. */
export function findUnusedSign(...texts: readonly string[]): string | undefined {
  for (let code = FIRST; code <= LAST; code += 1) {
    const sign = String.fromCharCode(code);
    if (!texts.some((text) => text.includes(sign) || text.includes(encodeURIComponent(sign)))) return sign;
  }
  return undefined;
}

/** Puts what was typed in the place of its stand-ins (`typed`, by stand-in) in all values of a tree. */
export function restoreSigns(tree: Root, typed: ReadonlyMap<string, string>): void {
  if (typed.size === 0) return;
  const signs = new RegExp(
    [...typed.keys()].flatMap((sign) => [sign, encodeURIComponent(sign)]).join('|'),
    'g',
  );
  const read = (found: string) => typed.get(decodeURIComponent(found))!;
  const nodes: object[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') (node as Record<string, string>)[key] = value.replace(signs, read);
      else if (typeof value === 'object' && value !== null) nodes.push(value);
    }
  }
}
