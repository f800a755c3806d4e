/** One mailbox, in the form that mail programs read alike. */
const MAILBOX = /^[^\s@?&,;:<>"()]+@[\p{L}\p{N}.-]+$/u;
/** The only field that a link may fill in: RFC 6068 also has recipients, a text and files, which readers send without seeing them. */
const SUBJECT = /^subject=[^&"<>\s]*$/iu;
/** RFC 3966: digits and what parts them. `*` and `#` would be orders to a telephone, `;` and `,` more to dial. */
const NUMBER = /^\+?\(?\d[\d().\- ]*$/u;

/** Whether a `mailto:` or `tel:` address does no more than to open a letter to one mailbox, or to dial one number. */
export function isContactLink(url: string): boolean {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/isu.exec(url) ?? [];
  if (scheme.toLowerCase() === 'tel') return NUMBER.test(decode(rest));
  const [mailbox = '', ...fields] = rest.split('?');
  const isPlain = fields.every((field) => SUBJECT.test(field) && !/\p{Cc}/u.test(decode(field)));
  return fields.length < 2 && isPlain && MAILBOX.test(decode(mailbox));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
