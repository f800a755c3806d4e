/** A node of the trie of phrases: a prefix of one or more phrases. The root is the empty prefix. */
interface Beginning {
  next: Map<string, Beginning>;
  /** The longest other prefix that is a suffix of this one; the root has none. */
  shorter?: Beginning;
  /** The phrase that this prefix completes. */
  phrase?: string;
  isReached: boolean;
}

/**
 * The phrases that occur in a text, by the algorithm of Aho and Corasick ("Efficient string matching", 1975): time linear in the
 * length of the text and of the phrases.
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
  // Longer prefixes first: where one was reached, so was its longest suffix.
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

/** Sets `shorter` of every prefix. Returns all of them, shorter ones first. */
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

/** The longest prefix that is a suffix of `beginning` followed by a letter, if there is any but the root. */
function follow(beginning: Beginning, letter: string): Beginning | undefined {
  for (let from: Beginning | undefined = beginning; from; from = from.shorter) {
    const next = from.next.get(letter);
    if (next) return next;
  }
  return undefined;
}
