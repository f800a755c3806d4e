import { countDaysOfContact } from '../../read-site.ts';
import type { Site } from '../../site.ts';

/** Path of the file below the site: for an office with a host of its own, the path that RFC 9116 prescribes. */
export const SECURITY_TXT = '.well-known/security.txt';

/**
 * The text of `security.txt` (RFC 9116), the contact for security reports; `undefined` when the office names none, or none that is
 * current at a moment (ISO date-time): readers are not to use one that has expired.
 */
export function formatSecurityTxt(site: Site, moment: string): string | undefined {
  const { url, language, security } = site;
  if (!security || countDaysOfContact(site, moment) <= 0) return undefined;
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

/** An address percent-encoded, so that no character ends the line or the value. */
function formatUri(address: string): string {
  return new URL(address).href.replaceAll(' ', '%20');
}
