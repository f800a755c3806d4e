import type { Element, ElementContent, Root } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { plainText } from './plain-text.ts';
import { areOfOneOwner, listShownHosts, parseHost, type ShownHost } from './shown-hosts.ts';
import { decodePath } from './vocabulary.ts';

const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/u;

/**
 * The links of a body whose words or title show a host or mailbox to which they do not lead, and those whose host is written so that
 * it can be taken for another. `siteUrl` is where addresses without a host lead.
 */
export function listLinkHostIssues(tree: Root, file: string, siteUrl: string): Issue[] {
  return [...listLinks(tree)].flatMap((link) => {
    const { line, column } = link.position?.start ?? { line: 1, column: 1 };
    const place = { file, line, column };
    const url = decodePath(String(link.properties['href'] ?? ''));
    const issues: Issue[] = [];
    const target = readTarget(url, siteUrl);
    const title = String(link.properties['title'] ?? '');
    const stray = listShownHosts(`${plainText([link])} ${title}`).find((shown) => !leadsTo(target, shown));
    if (stray && target) {
      issues.push(
        issueAt('misleading-link', place, { text: stray.written, host: target.mailbox ?? target.host }),
      );
    }
    const written = /^https?:\/\/([^/?#\\]*)/i.exec(url)?.[1];
    if (written !== undefined && target !== undefined && isOdd(written)) {
      issues.push(issueAt('odd-host', place, { written, host: target.host }));
    }
    return issues;
  });
}

function* listLinks(node: Root | ElementContent): Generator<Element> {
  if (node.type === 'element' && node.tagName === 'a') yield node;
  if ('children' in node) for (const child of node.children) yield* listLinks(child as ElementContent);
}

type Target = Pick<ShownHost, 'host' | 'mailbox'>;

/** The host that an address leads to, of a letter the host of the mailbox; `undefined` of a telephone. */
function readTarget(url: string, siteUrl: string): Target | undefined {
  if (/^tel:/i.test(url)) return undefined;
  const mailbox = /^mailto:([^?]*)/i.exec(url)?.[1]?.toLowerCase();
  const page = URL.parse(url, siteUrl)?.href ?? '';
  const host = parseHost(
    mailbox === undefined ? page : `https://${mailbox.slice(mailbox.lastIndexOf('@') + 1)}`,
  );
  return host === undefined ? undefined : { host, ...(mailbox === undefined ? {} : { mailbox }) };
}

function leadsTo(target: Target | undefined, shown: ShownHost): boolean {
  if (!target) return true;
  // Whoever owns a host need not read every mailbox of it.
  if (target.mailbox !== undefined && shown.mailbox !== undefined) return target.mailbox === shown.mailbox;
  return areOfOneOwner(target.host, shown.host);
}

/** Whether a host is written in letters that a reader can take for others, or in the code for such letters. */
function isOdd(host: string): boolean {
  return /(?:^|\.)xn--/i.test(host) || OTHER_LETTER.test(host) || host.normalize('NFKC') !== host;
}
