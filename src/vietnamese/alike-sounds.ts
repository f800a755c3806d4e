/** Sounds at the beginning of a syllable that speakers of one region do not tell apart, in folded letters. */
const ONSETS: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k', 'q'],
];

/** The same for what a syllable ends in. */
const ENDS: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['n', 'nh'],
  ['c', 't'],
  ['i', 'y'],
];

/**
 * Returns the syllables, without marks, that some speakers pronounce like this one: "chuy" gives "truy", "lao" gives "nao". They
 * need not exist.
 *
 * Source: pairs s/x, ch/tr, d/gi/r, l/n, n/ng, c/t that schools practise, because dialects merge them.
 */
export function listAlikeSounds(syllable: string): string[] {
  const others = new Set<string>();
  for (const onsets of ONSETS) {
    for (const onset of onsets.filter((each) => hasOnset(syllable, each))) {
      const rest = syllable.slice(onset.length);
      for (const other of onsets)
        others.add(other.endsWith('i') && rest.startsWith('i') ? other + rest.slice(1) : other + rest);
      // Of "gin" the i is both of the sound and of the rime.
      if (onset === 'gi') for (const other of ['d', 'r', 'v']) others.add(`${other}i${rest}`);
    }
  }
  for (const [first, second] of ENDS) {
    if (syllable.endsWith(second) && syllable.length > second.length)
      others.add(syllable.slice(0, -second.length) + first);
    if (syllable.endsWith(first) && syllable.length > first.length)
      others.add(syllable.slice(0, -first.length) + second);
  }
  others.delete(syllable);
  return [...others];
}

function hasOnset(syllable: string, onset: string): boolean {
  const next = syllable.charAt(onset.length);
  return syllable.startsWith(onset) && (/[aeiouy]/u.test(next) || (onset === 'gi' && next !== ''));
}
