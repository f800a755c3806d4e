/**
 * A tree of names: each path from the root is the first words of a name. It is also an automaton (Aho and Corasick, 1975) that finds
 * all names in one pass over a text.
 */
export interface WordTree {
  next: Map<string, WordTree>;
  /** Words from the root to this node. */
  depth: number;
  /** The name that is complete at this node. */
  name?: string;
  /** The node of the longest end of this node's words that begins another name; none for the root. */
  fallback?: WordTree;
  /** The nearest node on the way of fallbacks at which a name is complete. */
  shorter?: WordTree;
}

/** A name found in a text, and its range in UTF-16 units. */
export interface FoundName {
  name: string;
  start: number;
  end: number;
}

/**
 * Names that are found at the same last word, at most, the longest first. Names of offices end in each other a few times ("Sở A tỉnh B",
 * "Phòng C - Sở A tỉnh B"); only made ones do it a hundred times at each word.
 */
export const MAX_NESTED = 12;

/** The tree of names that are given as lists of words. */
export function buildWordTree(names: Iterable<readonly string[]>): WordTree {
  const root: WordTree = { next: new Map(), depth: 0 };
  for (const words of names) {
    let node = root;
    for (const word of words) {
      const next: WordTree = node.next.get(word) ?? { next: new Map(), depth: node.depth + 1 };
      node.next.set(word, next);
      node = next;
    }
    node.name = words.join(' ');
  }
  addFallbacks(root);
  return root;
}

/** Adds what is to be followed where a text leaves a path, level by level, because a fallback is nearer to the root. */
function addFallbacks(root: WordTree): void {
  let level = [root];
  while (level.length > 0) {
    const below: WordTree[] = [];
    for (const node of level) {
      for (const [word, child] of node.next) {
        const fallback = node === root ? root : step(node.fallback!, word);
        child.fallback = fallback;
        const shorter = fallback.name === undefined ? fallback.shorter : fallback;
        if (shorter) child.shorter = shorter;
        below.push(child);
      }
    }
    level = below;
  }
}

/** The node of the longest end of what was read, the word included, that begins a name. */
function step(from: WordTree, word: string): WordTree {
  for (let node = from; ;) {
    const next = node.next.get(word);
    if (next) return next;
    if (!node.fallback) return node;
    node = node.fallback;
  }
}

/** A run of letters and digits. */
const WORD = /[\p{L}\p{N}]+/gu;

/** What may separate words of a name: up to four characters, such as a comma, dash or bracket, but no end of a sentence. */
const SEPARATOR = /^[^.:!?]{1,4}$/u;

/**
 * Every name of the trees that occurs in a text, with any separators between its words, but no more than `MAX_NESTED` of a tree at one
 * last word; a name of several trees is found once. The time grows with the text alone, not with the number and length of names.
 */
export function* findNames(text: string, trees: readonly WordTree[]): Generator<FoundName> {
  const starts: number[] = [];
  const states = [...trees];
  let isWithin = false;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Outside of names, which is nearly everywhere, it does not matter what separates words.
    const isNext = isWithin && SEPARATOR.test(text.slice(end, index));
    isWithin = false;
    starts.push(index);
    end = index + word.length;
    for (let at = 0; at < trees.length; at += 1) {
      const tree = trees[at]!;
      const node = step(isNext ? states[at]! : tree, word);
      states[at] = node;
      if (node === tree) continue;
      isWithin = true;
      for (const { name, depth } of listNamesAt(node)) {
        if (at === 0 || !trees.slice(0, at).some((_, other) => hasName(states[other]!, name)))
          yield { name, start: starts[starts.length - depth]!, end };
      }
    }
  }
}

/** The names that are complete at a node, the longest first, `MAX_NESTED` at most. */
function listNamesAt(node: WordTree): { name: string; depth: number }[] {
  const found: { name: string; depth: number }[] = [];
  for (let each: WordTree | undefined = node; each && found.length < MAX_NESTED; each = each.shorter) {
    if (each.name !== undefined) found.push({ name: each.name, depth: each.depth });
  }
  return found;
}

function hasName(node: WordTree, name: string): boolean {
  return listNamesAt(node).some((other) => other.name === name);
}
