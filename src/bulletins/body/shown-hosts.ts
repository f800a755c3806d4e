/** A host that a text shows, in the form in which hosts are compared, and the mailbox in lower case where it is part of one. */
export interface ShownHost {
  host: string;
  mailbox?: string;
  /** The host as the text shows it, without invisible characters. */
  written: string;
  /** The range of its address in the text, from the scheme to the end of the path, in UTF-16 units. */
  start: number;
  end: number;
}

/** Invisible characters, and spaces too narrow to separate two words. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2006\u2008-\u200A\u202F\u205F]/gu;
/** A run of characters that can contain an address: no blanks, quotation marks or brackets. */
const CANDIDATE_RUN = /[^\s"“”‘’«»<>()[\]{}|]+/gu;
/** A character with its combining marks. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
/**
 * A single character that can be taken for a dot within a host: any but ASCII, Latin letters, blanks, dashes and quotation marks.
 */
const FALSE_DOT = /^(?!\p{ASCII}|\p{Script=Latin}|[\s\p{Pd}“”‘’«»])\S$/u;
/** A character that a host can have beside a dot. */
const HOST_CHARACTER = /^[\p{Script=Latin}\d]/u;
/** Signs that a host or mailbox can contain, but neither begin nor end with. */
const SURROUNDING_SIGNS = /^[.@_+-]+|(?<![.@_+-])[.@_+-]+$/gu;
/** A part of a run that can be a host or mailbox. */
const HOST_PIECE = /[\p{L}\p{N}.@_+-]+/gu;
/** A sign at which the path, query or fragment of an address begins. */
const PATH_START = /[/?#\\]/u;
/** A domain name with a top-level domain of letters or in Punycode. */
const HOST_NAME = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/iu;
/** Top-level domains that are neither abbreviations nor file extensions: a name below one is a host in any spelling. */
const CERTAIN_TLD = /\.(?:vn|com|net|org|edu|gov|info|example|xn--[a-z0-9-]+)$/iu;
/** Other top-level domains. With capitals, they are abbreviations ("ThS.BS") or the start of a sentence ("thi đua.Do"). */
const LOWER_CASE_TLD =
  /\.(?:[a-z]{2}|biz|int|mil|name|pro|xyz|online|site|top|vip|app|dev|club|shop|store|asia)$/u;
/** File names whose extension is a top-level domain as well. */
const FILE_NAME = /^[^.]+\.(?:md|ai|ps|sh|py|pl|rs|so|cc)$/u;

/**
 * The hosts that a text shows, each as a browser would read it: of addresses with or without a scheme, and of mailboxes, also
 * within other words. The path of an address is not searched. Takes linear time.
 */
export function listShownHosts(text: string): ShownHost[] {
  const { seen, origins } = readAsSeen(text);
  return [...seen.matchAll(CANDIDATE_RUN)].flatMap(({ 0: word, index }) =>
    listHostsOfWord(word).map((shown) => ({
      ...shown,
      start: origins[index + shown.start]!,
      end: origins[index + shown.end]!,
    })),
  );
}

/**
 * A text as it looks: full-width, mathematical and ideographic forms replaced by the letters and dots that they look like,
 * invisible characters removed. `origins` has the offset in the given text for each UTF-16 unit and for the end.
 */
export function readAsSeen(text: string): { seen: string; origins: number[] } {
  const letters = [...text.matchAll(LETTER)]
    .map(({ 0: letter, index }) => ({ form: letter.replace(INVISIBLE, '').normalize('NFKC'), index }))
    .filter(({ form }) => form !== '');
  let seen = '';
  const origins: number[] = [];
  for (const [at, { form, index }] of letters.entries()) {
    const isBetween = [letters[at - 1], letters[at + 1]].every((beside) =>
      HOST_CHARACTER.test(beside?.form ?? ''),
    );
    const shown = isBetween && FALSE_DOT.test(form) ? '.' : form;
    for (let unit = 0; unit < shown.length; unit += 1) origins.push(index);
    seen += shown;
  }
  origins.push(text.length);
  return { seen, origins };
}

/** The first host of a run, searched part by part, because "x/tinh.example" shows a host as well. */
function listHostsOfWord(word: string): ShownHost[] {
  let offset = 0;
  const parts = word.split(PATH_START);
  for (const [index, part] of parts.entries()) {
    // The two slashes of "https://" enclose an empty part.
    const isAfterScheme = parts[index - 1] === '' && parts[index - 2]?.endsWith(':') === true;
    const isLast = index === parts.length - 1;
    const found = [...part.matchAll(HOST_PIECE)].flatMap(({ 0: piece, index: at }) => {
      const start = offset + at;
      const end = isLast || at + piece.length < part.length ? start + piece.length : word.length;
      const schemeStart = start - `${parts[index - 2]}//`.length;
      return readHost(piece.replace(SURROUNDING_SIGNS, ''), isAfterScheme).map((shown) => ({
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
  if (!HOST_NAME.test(name) || !(isCertain || isHostByItself(name))) return [];
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
  if (CERTAIN_TLD.test(name)) return true;
  const isLowerCase = name === name.toLowerCase() && LOWER_CASE_TLD.test(name);
  // "3.km" is a distance, "v.v" and "tr.đ" are abbreviations.
  return isLowerCase && /\p{L}[^.]{2,}\./u.test(name) && !FILE_NAME.test(name);
}

/** The host of a URL in the form in which hosts are compared; `undefined` when it has none. */
export function parseHost(address: string): string | undefined {
  try {
    return new URL(address).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Whether two hosts have one owner: they are equal, or one is below the other, as "www.tinh.example" is below "tinh.example". */
export function areOfOneOwner(first: string, second: string): boolean {
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}
