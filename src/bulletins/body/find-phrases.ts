/** A beginning of phrases; the root is the empty one. */
interface Beginning {
  next: Map<string, Beginning>;
  /** The longest beginning with which this one ends; the root has none. */
  shorter?: Beginning;
  /** The phrase that is complete here. */
  phrase?: string;
  isReached: boolean;
}

/**
 * Those of the phrases that stand in a text. By the algorithm of Aho and Corasick ("Efficient string matching", 1975), so that the
 * time grows with the length of the text and of the phrases, not with their product.
 */
export function findPhrases(text: string, phrases: Iterable<string>): Set<string> {
  const root: Beginning = { next: new Map(), isReached: false };
  for (const phrase of phrases) addPhrase(root, phrase);
  const beginnings = linkShorter(root);
  let current = root;
  for (let at = 0; at < text.length; at += 1) {
    current = follow(current, text[at]!) ?? root;
    current.isReached = true;
  }
  const found = new Set<string>();
  // Longer ones first: what ends with a beginning that was reached was reached as well.
  for (const { isReached, shorter, phrase } of beginnings.toReversed()) {
    if (!isReached) continue;
    if (shorter) shorter.isReached = true;
    if (phrase !== undefined) found.add(phrase);
  }
  return found;
}

function addPhrase(root: Beginning, phrase: string): void {
  let node = root;
  for (let at = 0; at < phrase.length; at += 1) {
    const next: Beginning = node.next.get(phrase[at]!) ?? { next: new Map(), isReached: false };
    node.next.set(phrase[at]!, next);
    node = next;
  }
  node.phrase = phrase;
}

/** Gives every beginning its `shorter` one. Returns all of them, shorter ones first. */
function linkShorter(root: Beginning): Beginning[] {
  const beginnings = [root];
  for (const beginning of beginnings) {
    for (const [letter, next] of beginning.next) {
      next.shorter = (beginning.shorter && follow(beginning.shorter, letter)) ?? root;
      beginnings.push(next);
    }
  }
  return beginnings;
}

/** The longest beginning with which `beginning` and a letter end, if there is any but the root. */
function follow(beginning: Beginning, letter: string): Beginning | undefined {
  for (let from: Beginning | undefined = beginning; from; from = from.shorter) {
    const next = from.next.get(letter);
    if (next) return next;
  }
  return undefined;
}
