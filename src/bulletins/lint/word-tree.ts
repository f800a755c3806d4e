/** Names by their words: each path from the root spells the beginning of a name. */
export interface WordTree {
  next: Map<string, WordTree>;
  /** The name that ends here. */
  name?: string;
}

/** A name found in a text; `start` and `end` are offsets in it. */
export interface FoundName {
  name: string;
  start: number;
  end: number;
}

/** The tree of names that are given as lists of words. */
export function buildWordTree(names: Iterable<readonly string[]>): WordTree {
  const root: WordTree = { next: new Map() };
  for (const words of names) {
    let node = root;
    for (const word of words) {
      const next: WordTree = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.name = words.join(' ');
  }
  return root;
}

/** A run of letters and digits. */
const WORD = /[\p{L}\p{N}]+/gu;

/** A comma, a dash, a bracket between words of one name; but two sentences are no name. At most four characters. */
const SEPARATOR = /^[^.:!?]{1,4}$/u;

/**
 * Every name of the trees in a text, whatever separators stand between its words; a name of several trees is found once. The time
 * that it takes grows with the text and with the words of the longest name, not with the number of names.
 */
export function* findNames(text: string, trees: readonly WordTree[]): Generator<FoundName> {
  const words = [...text.matchAll(WORD)];
  for (const [first, { index: start }] of words.entries()) {
    let nodes = trees;
    for (let at = first; at < words.length; at += 1) {
      const { 0: word, index } = words[at]!;
      if (at > first && !SEPARATOR.test(text.slice(words[at - 1]!.index + words[at - 1]![0].length, index)))
        break;
      nodes = nodes.flatMap(({ next }) => next.get(word) ?? []);
      if (nodes.length === 0) break;
      const name = nodes.find((node) => node.name !== undefined)?.name;
      if (name !== undefined) yield { name, start, end: index + word.length };
    }
  }
}
