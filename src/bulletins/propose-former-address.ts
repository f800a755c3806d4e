import { SEGMENTS } from '../addresses/segments.ts';
import { readFormerAddress } from './former-address.ts';

/** The address in the form that `readFormerAddress` accepts, where that is certain. */
export function proposeFormerAddress(text: string): string | undefined {
  const key = /^\/?(?:bulletins\/)?(\d{4}\/[a-z0-9-]+)(?:\/(?:index\.mdx)?)?$/.exec(text.trim())?.[1];
  if (key !== undefined) return `/${SEGMENTS.bulletin}/${key}/`;
  // The name of a folder alone is no address, and its year is not known here.
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text.trim())) return undefined;
  const [bare = ''] = text
    .replaceAll('&amp;', '&')
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

/** A pair of a query with every character percent-encoded that may not be written as itself. */
function writePair(pair: string): string {
  const [, key = '', equals = '', value = ''] = /^([^=]*)(=?)(.*)$/s.exec(pair)!;
  return encodeBut(/[^A-Za-z0-9._~\-/,+%]/gu, key) + equals + encodeBut(/[^A-Za-z0-9._~\-/,+%:]|^:/gu, value);
}

function encodeBut(unfit: RegExp, text: string): string {
  return text.replace(unfit, (letter) =>
    [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
