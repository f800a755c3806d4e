import { isContactLink } from '../../addresses/contact-link.ts';
import { proposeFileName } from '../../gate/proposals.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { BlankInAddress } from '../../strings/issues/forms.ts';

/**
 * What was most likely meant by `[words](address with blanks)`, which is no link, and how it is to be written: the address without
 * blanks, the file by a name without them, or the words in brackets as text.
 */
export function explainBlank(found: string): BlankInAddress {
  const middle = found.lastIndexOf('](');
  const [head, address] = [found.slice(0, middle), found.slice(middle + 2, -1).trim()];
  const link = (to: string) => `${head}](${to})`;
  if (/^(?:tel|mailto):/i.test(address)) {
    // A number is the same without blanks, a mailbox is not.
    const bare = address.replace(/^tel:/i.test(address) ? /[ \t]+/g : /(?<=^mailto:)[ \t]+/i, '');
    return { as: 'contact', write: isContactLink(bare) ? link(bare) : undefined };
  }
  if (/^(?:https?:\/\/|www\.)/i.test(address)) {
    const [, before, title] = /^(\S+)[ \t]+["“”'](.*)["”']$/u.exec(address) ?? [];
    if (before !== undefined && !title!.includes('"'))
      return { as: 'address', write: link(`${before} "${title}"`) };
    // A blank in a host cannot be written at all.
    if (/^(?:https?:\/\/)?[^/?#]*[ \t]/i.test(address)) return { as: 'address', write: undefined };
    return { as: 'address', write: link(address.replace(/^www\./i, 'https://$&').replace(/[ \t]+/g, '%20')) };
  }
  const [, page, fragment] = /^((?:\/(?:[^#\s]*\/)?)?)#(.+)$/u.exec(address) ?? [];
  if (fragment !== undefined) return { as: 'address', write: link(`${page}#${slugify(fragment)}`) };
  if (/^(?:\.{0,2}[\\/]|[A-Za-z]:\\)|\.[A-Za-z0-9]{2,5}$/.test(address) && !/^\/.*\/$/.test(address)) {
    const file = `./${proposeFileName(address)}`;
    const isPicture = head.startsWith('!');
    return {
      as: 'file',
      write: isPicture ? link(file) : `<Attachment src="${file}" title="${head.slice(1)}" />`,
    };
  }
  if (address.startsWith('/')) {
    return {
      as: 'address',
      write: link(
        address
          .split('/')
          .map((part) => slugify(part))
          .join('/'),
      ),
    };
  }
  return { as: 'words', write: found.replace('[', String.raw`\[`) };
}
