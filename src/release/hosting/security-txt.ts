import type { Site } from '../../site.ts';

/** Where the file lies below the site; on a host of the office's own, this is where RFC 9116 wants it. */
export const SECURITY_TXT = '.well-known/security.txt';

/** The text that tells finders of a weakness whom to tell (RFC 9116); nothing when the office names nobody. */
export function formatSecurityTxt({ url, language, security }: Site): string | undefined {
  if (!security) return undefined;
  const { contacts, expires, policy, encryption } = security;
  const fields: [string, string | undefined][] = [
    ...contacts.map((contact): [string, string] => ['Contact', formatUri(contact)]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Encryption', encryption && formatUri(encryption)],
    ['Preferred-Languages', language === 'vi' ? 'vi, en' : 'en, vi'],
    ['Canonical', new URL(SECURITY_TXT, url).href],
    ['Policy', policy && formatUri(policy)],
  ];
  return fields.map(([name, value]) => (value === undefined ? '' : `${name}: ${value}\n`)).join('');
}

/** An address in the letters of a URI: without those that would end a line, or the value. */
function formatUri(address: string): string {
  return new URL(address).href.replaceAll(' ', '%20');
}
