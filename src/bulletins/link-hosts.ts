import type { Element, ElementContent, Root } from 'hast';
import { issueAt, type Issue } from '../gate/issue.ts';
import { plainText } from './plain-text.ts';
import { decodePath } from './vocabulary.ts';

/** An address anywhere in a text that says by its beginning that it is one. */
const WITH_SCHEME = /(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/|(?<![\p{L}\p{N}.@-])(?=www\.))[^\s<>"“”]+/iu;
/** A name of a host as people write it: labels and a top domain, then perhaps a port and a path. */
const BARE =
  /^((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:[a-z]{2}|com|net|org|edu|gov|info|biz|int|mil|name|pro|xyz|online|site|top|vip|app|dev|club|shop|store|asia|example|xn--[a-z0-9-]+))(?::\d+)?([/?#].*)?$/iu;
const MAIL = /^[^\s@:/]+@([^\s@/]+\.[^\s@/]+)$/;
/** Top domains that are endings of files as well, and abbreviations such as "TP.HN". */
const FILE_OR_SHORT = /^[^.]+\.(?:md|ai|ps|sh|py|pl|rs|zip|mov|so|cc)$|^[^.]{1,2}\.[a-z]{2}$/i;
/** What stands around an address in a sentence. */
const AROUND = /^[\s"'“”‘’«»()[\]<>]+|[\s"'“”‘’«»()[\]<>.,;:!?…]+$/gu;
/** Characters of a link's text that are looked at: no line of a page shows more. */
const LONGEST = 2_000;
const HIDDEN = /\p{Default_Ignorable_Code_Point}/gu;
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/u;

/**
 * The links of a body that say one host and lead to another, and those whose host is written so that it can be taken for another.
 * `siteUrl` is where addresses without a host lead.
 */
export function listLinkHostIssues(tree: Root, file: string, siteUrl: string): Issue[] {
  return [...listLinks(tree)].flatMap((link) => {
    const { line, column } = link.position?.start ?? { line: 1, column: 1 };
    const place = { file, line, column };
    const url = String(link.properties['href'] ?? '');
    const issues: Issue[] = [];
    const text = plainText([link]);
    const said = findHost(text);
    const target = hostOf(url, siteUrl);
    if (said !== undefined && target !== undefined && withoutWww(said) !== withoutWww(target)) {
      issues.push(issueAt('misleading-link', place, { text, host: target }));
    }
    const written = /^https?:\/\/([^/?#\\]*)/i.exec(decodePath(url))?.[1];
    if (written !== undefined && target !== undefined && isOdd(written)) {
      issues.push(issueAt('odd-host', place, { written, host: target }));
    }
    return issues;
  });
}

function* listLinks(node: Root | ElementContent): Generator<Element> {
  if (node.type === 'element' && node.tagName === 'a') yield node;
  if ('children' in node) for (const child of node.children) yield* listLinks(child as ElementContent);
}

/** The host that a text shows to its readers, as a browser would read it; `undefined` when it shows none. */
function findHost(text: string): string | undefined {
  // What looks like another letter is read as the letter that it looks like: full-width and mathematical forms.
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .replaceAll('\u3002', '.')
    .replace(AROUND, '');
  const [address] = WITH_SCHEME.exec(plain) ?? [];
  if (address !== undefined) return parseHost(/^www\./i.test(address) ? `https://${address}` : address);
  const mail = MAIL.exec(plain)?.[1];
  if (mail !== undefined) return parseHost(`https://${mail}`);
  const [, bare, path] = BARE.exec(plain) ?? [];
  if (bare === undefined || (path === undefined && FILE_OR_SHORT.test(bare))) return undefined;
  return parseHost(`https://${bare}`);
}

/** The host that an address leads to, of a letter the host of the mailbox. */
function hostOf(url: string, siteUrl: string): string | undefined {
  const mail = /^mailto:[^?]*@([^?,]+)/i.exec(url)?.[1];
  if (mail !== undefined) return parseHost(`https://${mail}`);
  if (/^(?:mailto|tel):/i.test(url)) return undefined;
  try {
    return parseHost(new URL(url, siteUrl).href);
  } catch {
    return undefined;
  }
}

/** The host of an address in the one form in which hosts are compared. Only the schemes of pages have one. */
function parseHost(address: string): string | undefined {
  try {
    const { hostname } = new URL(address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, 'https://'));
    return hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** Whether a host is written in letters that a reader can take for others, or in the code for such letters. */
function isOdd(host: string): boolean {
  return /(?:^|\.)xn--/i.test(host) || OTHER_LETTER.test(host) || host.normalize('NFKC') !== host;
}
