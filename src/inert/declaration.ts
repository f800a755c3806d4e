/** What the program that writes a set of pages says of them: all that may be loaded, run or led to in them. */
export interface Declaration {
  /** Whether an address, as it stands in the source of a page, is one of the site itself. */
  isOwn(address: string): boolean;
  isScript(address: string): boolean;
  isStyle(address: string): boolean;
  /** Whether a form may ask there. */
  isSearch(address: string): boolean;
  /** The one script of another host, by its address. */
  foreignScript?: string | undefined;
  /** The text of the one style inside a page. */
  style?: string | undefined;
  /** The content security policy inside a page. */
  policy?: string | undefined;
}

/** A letter to one mailbox, with a subject at most; one number to dial. In the source of a page, where `&` is a reference. */
const CONTACT = /^(?:mailto:[^?&,;]+(?:\?subject=[^?&]*)?|tel:\+?(?:[\d().-]|%20)+)$/i;

/** An address for readers to follow; blanks and controls could hide its beginning from those who compare. */
export function isLink(address: string, { isOwn }: Declaration): boolean {
  return isWhole(address) && (/^(?:https?:\/\/|#)/i.test(address) || CONTACT.test(address) || isOwn(address));
}

/** An address without blanks and controls, which browsers drop before they read it. */
export function isWhole(address: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0020]/u.test(address);
}
