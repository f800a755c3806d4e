/** A host that a text shows, in the one form in which hosts are compared, and the mailbox there, in small letters, if it is of one. */
export interface ShownHost {
  host: string;
  mailbox?: string;
  /** As the text has it, without marks that nobody sees. */
  written: string;
}

/** Characters that readers do not see, and blanks too narrow to part two words. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2006\u2008-\u200A\u202F\u205F]/gu;
/** Blanks, and signs that stand around an address but never in it. */
const BETWEEN = /[\s"“”‘’«»<>()[\]{}|]+/u;
/** Signs that can stand in a host or mailbox, but neither begin nor end it. */
const AROUND = /^[.@_+-]+|(?<![.@_+-])[.@_+-]+$/gu;
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
  // What looks like another letter or dot is read as what it looks like: full-width, mathematical and ideographic forms.
  const seen = text.replace(UNSEEN, '').normalize('NFKC').replaceAll('\u3002', '.');
  return seen.split(BETWEEN).flatMap(listHostsOfWord);
}

/** Everything before the first host of a word is looked at, because "x/tinh.example" shows one as well. */
function listHostsOfWord(word: string): ShownHost[] {
  const parts = word.split(PATH);
  for (const [index, part] of parts.entries()) {
    // Between the two slashes of "https://" lies an empty part.
    const isAfterScheme = parts[index - 1] === '' && parts[index - 2]?.endsWith(':') === true;
    const pieces = part.split(/[^\p{L}\p{N}.@_+-]+/u).map((piece) => piece.replace(AROUND, ''));
    const found = pieces.flatMap((piece) => readHost(piece, isAfterScheme));
    if (found.length > 0) return found;
  }
  return [];
}

function readHost(piece: string, isAfterScheme: boolean): ShownHost[] {
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
