/** The vowels of Vietnamese, each of which can have one of five tone marks, and its D with a stroke. */
const VOWELS = 'a\u0103\u00E2e\u00EAio\u00F4\u01A1u\u01B0y';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const D_STROKE = '\u0111';
const MARKED = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('');
const LOWER = `abcdefghijklmnopqrstuvwxyz${MARKED}${D_STROKE}`;
/** The signs that a host may be written with: figures, hyphens and underscores, the letters of ASCII, those of Vietnamese with their marks. */
const PLAIN_SIGNS: ReadonlySet<string> = new Set([...LOWER, ...LOWER.toUpperCase(), ...'0123456789-_']);

/** Labels that say to whom a name belongs; with a mark on a letter, one is a name that anybody can have. */
const KNOWN_LABELS: ReadonlySet<string> = new Set(
  'vn gov com net org edu ac int mil biz info pro health name id io'.split(' '),
);

/**
 * Whether a host, as it is written with or without a port, is what it looks like: no sign in it is one that can be taken for another, and
 * none that browsers replace or leave out, and no part is in Punycode. An address of numbers is plain.
 */
export function isPlainHost(written: string): boolean {
  const host = written.replace(/:\d*$/, '');
  if (/^\[[0-9a-f:.]+\]$/i.test(host)) return true;
  const labels = host.normalize('NFC').split('.');
  return labels.every((label, index) => isPlainLabel(label) || (label === '' && index === labels.length - 1));
}

function isPlainLabel(label: string): boolean {
  if (label === '' || /^xn--/i.test(label)) return false;
  if ([...label].some((sign) => !PLAIN_SIGNS.has(sign))) return false;
  const bare = label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(D_STROKE, 'd');
  return bare === label.toLowerCase() || !KNOWN_LABELS.has(bare);
}

/** The part of an address that names a host or a mailbox, as it is written, or percent-encoded and read back; `undefined` without one. */
export function writtenHost(url: string): string | undefined {
  const [, web, letter] = /^(?:https?:\/{2,}([^/?#\\]*)|mailto:([^?]*))/i.exec(decode(url).trim()) ?? [];
  return web ?? letter;
}

/** Whether the host of an address, and of a letter its mailbox too, is what it looks like. Other addresses have none. */
export function hasPlainHost(url: string): boolean {
  const written = writtenHost(url);
  if (written === undefined) return true;
  const at = written.lastIndexOf('@');
  return isPlainHost(written.slice(at + 1)) && !/\P{ASCII}/u.test(written.slice(0, Math.max(at, 0)));
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
