/** A former address as a server sees a request for it. */
export interface FormerAddress {
  /** Below the root of its host, percent-encoded in one way: equal paths are equal texts. */
  path: string;
  /** What stands after `?`, as written: `key=value` or `key`, joined by `&`. Empty where nothing does. */
  query: string;
}

/** Characters; longer lines and keys are refused by the hosts that read them. */
const LONGEST = 1000;

const SOME_HOST = 'https://trang.example/';

/** What may be typed. A URL parser drops some of the rest in silence, and takes a backslash for a slash. */
const TYPED = /^(?:\/(?!\/)|https?:\/\/)[\p{L}\p{M}\p{N}._~\-/,+=@()&;:!?[\]%]*$/u;

/**
 * What may be meant once percent signs are resolved: words, and signs that no list of former addresses, of whichever host, takes
 * for the end of a line or a text, for a comment, or for a place that stands for other words.
 */
const MEANT = /^[\p{L}\p{M}\p{N} ._~\-/,+=@()&;:!?#[\]]*$/u;

/** A segment that stands for any words in the lists of hosts. */
const PLACEHOLDER = /\/:[a-z]/i;

const KEY = /^(?:[A-Za-z0-9._~\-/,+]|%[0-9A-Fa-f]{2})+$/;
const VALUE = /^(?!:)(?:[A-Za-z0-9._~\-/,+:]|%[0-9A-Fa-f]{2})*$/;

/** Reads a former address, a path or a whole one, whose host is left out; `undefined` when it is not in its one right form. */
export function readFormerAddress(text: string): FormerAddress | undefined {
  if (!TYPED.test(text) || !URL.canParse(text, SOME_HOST)) return undefined;
  const { pathname, search } = new URL(text, SOME_HOST);
  const path = readPath(pathname);
  const query = readQuery(search.slice(1));
  if (path === undefined || query === undefined || path.length + query.length > LONGEST) return undefined;
  return { path, query };
}

/** The same address written as `readFormerAddress` wants it, where that is certain. */
export function proposeFormerAddress(text: string): string | undefined {
  const [bare = ''] = text
    .trim()
    .replace(/^["'“‘]|["'”’]$/gu, '')
    .split('#', 1);
  const whole = /^(?:\/|https?:\/\/)/i.test(bare)
    ? bare
    : `${/^[a-z0-9.-]+\.vn\b/i.test(bare) ? 'https:/' : ''}/${bare}`;
  const [before = '', ...after] = whole.split('?');
  const path = before.replaceAll(' ', '%20').replace(/(?<!^https?:)[/\\]+/gi, '/');
  const pairs = after.join('?').split('&').filter(Boolean).map(writePair);
  const proposal = [path, ...(pairs.length > 0 ? [[...new Set(pairs)].join('&')] : [])].join('?');
  return readFormerAddress(proposal) && proposal;
}

/** A pair of a query with every letter encoded that may not stand for itself. */
function writePair(pair: string): string {
  const [, key = '', equals = '', value = ''] = /^([^=]*)(=?)(.*)$/s.exec(pair)!;
  return encodeBut(/[^A-Za-z0-9._~\-/,+%]/gu, key) + equals + encodeBut(/[^A-Za-z0-9._~\-/,+%:]|^:/gu, value);
}

function encodeBut(unfit: RegExp, text: string): string {
  return text.replace(unfit, (letter) =>
    [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** A path from a URL parser in its one form: decoded, it is what servers compare. */
function readPath(pathname: string): string | undefined {
  const segments = pathname.split('/').map(decode);
  // A slash within a segment would be another path to some servers.
  if (segments.some((segment) => segment === undefined || /[/?#]/.test(segment))) return undefined;
  const path = segments.join('/');
  if (!MEANT.test(path) || path.includes('//') || PLACEHOLDER.test(path)) return undefined;
  return encodeURI(path).replaceAll(':', '%3A');
}

/** Hosts know a query as keys with values: a key has one of them. */
function readQuery(query: string): string | undefined {
  const pairs = query.split('&').filter(Boolean);
  const keys = new Set<string>();
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair)!;
    const meant = [key, value].map((text) => decode(text.replaceAll('+', ' ')));
    const isRight =
      KEY.test(key) && VALUE.test(value) && meant.every((text) => text !== undefined && MEANT.test(text));
    if (!isRight || keys.has(meant[0]!)) return undefined;
    keys.add(meant[0]!);
  }
  return pairs.join('&');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The query of a former address as browsers send it when nothing in it was typed encoded: they leave these signs as they are. */
export function spellQuery(query: string): string {
  return query.replace(/%(?:21|28|29|2C|2F|3A|3B|3D|3F|40|5B|5D|7E)/gi, decodeURIComponent);
}

/** Equal for former addresses that one request means on some host: in upper or lower case, in whatever order of pairs. */
export function foldFormerAddress({ path, query }: FormerAddress): string {
  const pairs = query.split('&').filter(Boolean).map(spellQuery).sort();
  return `${decodeURIComponent(path)}?${pairs.join('&')}`.toLowerCase();
}
