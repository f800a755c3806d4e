/** Combining marks by the keys of Telex, then of VNI. */
const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORN: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư' };

/** Consonants, vowels, consonants: what a Vietnamese syllable is made of before it has any tone. */
const SYLLABLE =
  /^(?<onset>(?:gi(?=[aeouâăêôơư])|qu|[bcdđghklmnpqrstvx]*))(?<rime>[aeiouyâăêôơư]+)(?<coda>[bcghmnpt]*)$/u;

/**
 * Reads what was typed in Telex ("ddoox hoongf haf") or VNI ("do64 ho6ng2 ha2") while the keyboard program was off: "đỗ hồng
 * hà", in lower case. Words that are no such keystrokes stay.
 *
 * Source: the two input methods as every keyboard program has them; keys may stand at once or at the end of the syllable.
 */
export function readKeystrokes(text: string): string {
  return text.toLowerCase().replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => readWord(word) ?? word);
}

function readWord(word: string): string | undefined {
  if (!/^[a-z][a-z0-9]*$/u.test(word) || !/[sfrxjw1-9]|(?<double>[aeod]).*\k<double>/u.test(word))
    return undefined;
  let letters = '';
  let tone = '';
  for (const key of word) {
    const next = shape(letters, key);
    if (next !== undefined) letters = next;
    else if (Object.hasOwn(TONES, key) && /[aeiouyâăêôơư]/u.test(letters)) tone = TONES[key]!;
    else letters += key;
  }
  const parts = SYLLABLE.exec(letters)?.groups as Record<'onset' | 'rime' | 'coda', string> | undefined;
  if (!parts) return undefined;
  const { onset, rime, coda } = parts;
  return onset + placeTone(rime, tone, coda !== '') + coda;
}

/** The letters so far with the mark that a key puts on one of them, or undefined if it puts none. */
function shape(letters: string, key: string): string | undefined {
  if ((key === 'd' || key === '9') && letters.startsWith('d')) return `đ${letters.slice(1)}`;
  if (Object.hasOwn(CIRCUMFLEX, key)) return replaceLast(letters, key, CIRCUMFLEX[key]!);
  if (key === '6') {
    const vowel = /[aeo](?=[^aeo]*$)/u.exec(letters)?.[0];
    return vowel && replaceLast(letters, vowel, CIRCUMFLEX[vowel]!);
  }
  if (key === 'w' || key === '7' || key === '8') {
    if (key !== '8' && /uo/u.test(letters)) return letters.replace('uo', 'ươ');
    const vowel = (key === '8' ? /a/u : key === '7' ? /[ou](?=[^ou]*$)/u : /[aou](?=[^aou]*$)/u).exec(
      letters,
    )?.[0];
    return vowel && replaceLast(letters, vowel, vowel === 'a' ? 'ă' : HORN[vowel]!);
  }
  return undefined;
}

function replaceLast(letters: string, letter: string, by: string): string | undefined {
  const at = letters.lastIndexOf(letter);
  return at < 0 ? undefined : letters.slice(0, at) + by + letters.slice(at + 1);
}

/** On the vowel with a mark, else on the last before a consonant, else on the last but one. */
function placeTone(rime: string, tone: string, isClosed: boolean): string {
  const marked = Math.max(...[...'âăêôơư'].map((vowel) => rime.lastIndexOf(vowel)));
  const at = marked >= 0 ? marked : isClosed ? rime.length - 1 : Math.max(0, rime.length - 2);
  return (rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize('NFC');
}
