/** What a set of pages may load, run and link to, declared by the program that writes them. */
export interface Declaration {
  /** Whether an address, as it stands in the source of a page, is one of the site itself. */
  isOwn(address: string): boolean;
  isScript(address: string): boolean;
  isStyle(address: string): boolean;
  /** Whether a form may be sent to the address. */
  isSearch(address: string): boolean;
  /** The one script of another host, by its address. */
  foreignScript?: string | undefined;
  /** The text of the one style inside a page. */
  style?: string | undefined;
  /** The content security policy inside a page. */
  policy?: string | undefined;
}

/** Pattern of a `mailto:` address with at most a subject, or a `tel:` number, as written in HTML source, where `&` is `&amp;`. */
const CONTACT = /^(?:mailto:[^?&,;]+(?:\?subject=[^?&]*)?|tel:\+?(?:[\d().-]|%20)+)$/i;

/** Whether an address may be linked to. Blanks and control characters are refused: browsers drop them, comparisons do not. */
export function isLink(address: string, { isOwn }: Declaration): boolean {
  return isWhole(address) && (/^(?:https?:\/\/|#)/i.test(address) || CONTACT.test(address) || isOwn(address));
}

/** Whether an address has no blanks or control characters, which browsers drop before they parse it. */
export function isWhole(address: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0020]/u.test(address);
}
