/** Pattern of one mailbox, in a form that all mail programs read alike. */
const MAILBOX = /^[^\s@?&,;:<>"()]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;
/** Pattern of the one header field allowed in a link. RFC 6068 also permits recipients and a body, which readers may send unseen. */
const SUBJECT = /^subject=[^&"<>\s]*$/iu;
/** Pattern of a telephone number (RFC 3966): digits and separators. No `*` and `#`, which are commands, no `;` and `,`, which dial on. */
const NUMBER = /^\+?\(?\d[\d().\- ]*$/u;

/** Whether a `mailto:` or `tel:` address does nothing but open a letter to one mailbox, or dial one number. */
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
