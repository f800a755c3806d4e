/** A host that a text shows, in the one form in which hosts are compared, and the mailbox there, in small letters, if it is of one. */
export interface ShownHost {
  host: string;
  mailbox?: string;
  /** As the text has it, without marks that nobody sees. */
  written: string;
  /** Where its address begins in the text, scheme included, and ends, path included, in UTF-16 units. */
  start: number;
  end: number;
}

/** Characters that readers do not see, and blanks too narrow to part two words. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2006\u2008-\u200A\u202F\u205F]/gu;
/** What stands between blanks and signs that stand around an address but never in it. */
const WORD = /[^\s"“”‘’«»<>()[\]{}|]+/gu;
/** A letter with the marks on it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
/** What can be taken for a dot between two letters of a host: any one sign, letter or digit of no Latin writing, dashes apart. */
const FALSE_DOT = /^(?!\p{ASCII}|\p{Script=Latin}|[\s\p{Pd}“”‘’«»])\S$/u;
const OF_HOST = /^[\p{Script=Latin}\d]/u;
/** Signs that can stand in a host or mailbox, but neither begin nor end it. */
const AROUND = /^[.@_+-]+|(?<![.@_+-])[.@_+-]+$/gu;
/** What can be a host or mailbox within a word. */
const PIECE = /[\p{L}\p{N}.@_+-]+/gu;
/** Where the path of an address begins. */
const PATH = /[/?#\\]/u;
const NAME = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/iu;
/** Top domains that no abbreviation and no ending of a file has: a name under one is a host however it is written. */
const ALWAYS = /\.(?:vn|com|net|org|edu|gov|info|example|xn--[a-z0-9-]+)$/iu;
/** Other top domains. In capitals they are abbreviations ("ThS.BS") or sentences without a blank between them ("thi đua.Do"). */
const IN_SMALL_LETTERS =
  /\.(?:[a-z]{2}|biz|int|mil|name|pro|xyz|online|site|top|vip|app|dev|club|shop|store|asia)$/u;
/** Endings of files that are top domains as well. */
const FILE = /^[^.]+\.(?:md|ai|ps|sh|py|pl|rs|so|cc)$/u;

/**
 * The hosts that readers of a text see in it, each in the form in which a browser would read it: of addresses with a scheme or
 * without, and of mailboxes, also amid other words. What stands in the path of an address is none. Takes time in proportion to the
 * length of the text.
 */
export function listShownHosts(text: string): ShownHost[] {
  const { seen, origins } = readAsSeen(text);
  return [...seen.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    listHostsOfWord(word).map((shown) => ({
      ...shown,
      start: origins[index + shown.start]!,
      end: origins[index + shown.end]!,
    })),
  );
}

/**
 * A text in which what looks like another letter or dot is what it looks like (full-width, mathematical and ideographic forms), without
 * what nobody sees; and where each of its UTF-16 units stands in the given text, its end included.
 */
export function readAsSeen(text: string): { seen: string; origins: number[] } {
  const letters = [...text.matchAll(LETTER)]
    .map(({ 0: letter, index }) => ({ form: letter.replace(UNSEEN, '').normalize('NFKC'), index }))
    .filter(({ form }) => form !== '');
  let seen = '';
  const origins: number[] = [];
  for (const [at, { form, index }] of letters.entries()) {
    const isBetween = [letters[at - 1], letters[at + 1]].every((beside) => OF_HOST.test(beside?.form ?? ''));
    const shown = isBetween && FALSE_DOT.test(form) ? '.' : form;
    for (let unit = 0; unit < shown.length; unit += 1) origins.push(index);
    seen += shown;
  }
  origins.push(text.length);
  return { seen, origins };
}

/** Everything before the first host of a word is looked at, because "x/tinh.example" shows one as well. */
function listHostsOfWord(word: string): ShownHost[] {
  let offset = 0;
  const parts = word.split(PATH);
  for (const [index, part] of parts.entries()) {
    // Between the two slashes of "https://" lies an empty part.
    const isAfterScheme = parts[index - 1] === '' && parts[index - 2]?.endsWith(':') === true;
    const isLast = index === parts.length - 1;
    const found = [...part.matchAll(PIECE)].flatMap(({ 0: piece, index: at }) => {
      const start = offset + at;
      const end = isLast || at + piece.length < part.length ? start + piece.length : word.length;
      const schemeStart = start - `${parts[index - 2]}//`.length;
      return readHost(piece.replace(AROUND, ''), isAfterScheme).map((shown) => ({
        ...shown,
        start: isAfterScheme ? schemeStart : start,
        end,
      }));
    });
    if (found.length > 0) return found;
    offset += part.length + 1;
  }
  return [];
}

function readHost(piece: string, isAfterScheme: boolean): Omit<ShownHost, 'start' | 'end'>[] {
  const at = piece.lastIndexOf('@');
  const name = piece.slice(at + 1);
  const isCertain = isAfterScheme || at > 0 || /^www\./iu.test(name);
  if (!NAME.test(name) || !(isCertain || isHostByItself(name))) return [];
  const host = parseHost(`https://${name}`);
  if (host === undefined) return [];
  const isMailbox = at > 0 && !isAfterScheme;
  return [
    {
      host,
      written: piece,
      ...(isMailbox ? { mailbox: `${piece.slice(0, at).toLowerCase()}@${host}` } : {}),
    },
  ];
}

function isHostByItself(name: string): boolean {
  if (ALWAYS.test(name)) return true;
  const isInSmallLetters = name === name.toLowerCase() && IN_SMALL_LETTERS.test(name);
  // "3.km" is a distance, "v.v" and "tr.đ" are abbreviations.
  return isInSmallLetters && /\p{L}[^.]{2,}\./u.test(name) && !FILE.test(name);
}

/** The host of an address in the one form in which hosts are compared; `undefined` when it has none. */
export function parseHost(address: string): string | undefined {
  try {
    return new URL(address).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Whether two hosts are of one owner: the same, or one below the other, as "www.tinh.example" is below "tinh.example". */
export function areOfOneOwner(first: string, second: string): boolean {
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}
