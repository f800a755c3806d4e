import type { Root } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { readLinkedText, type LinkedPart } from './linked-text.ts';
import { areOfOneOwner, listShownHosts, parseHost, type ShownHost } from './shown-hosts.ts';
import { listShownTelephones, readTelephone, type ShownTelephone } from './shown-telephones.ts';
import { decodePath } from './vocabulary.ts';

const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/u;

/**
 * The links of a body whose words or title show a host, mailbox or telephone number to which they do not lead, and those whose host
 * is written so that it can be taken for another. What a block shows is read in one piece: several links, or a link and the words
 * beside it, can show one host. `siteUrl` is where addresses without a host lead.
 */
export function listLinkHostIssues(tree: Root, file: string, siteUrl: string): Issue[] {
  const { text, links } = readLinkedText(tree);
  if (links.length === 0) return [];
  const findHosts = openOverlapFinder(listHostsAtLinks(text, links));
  const isDialled = links.some(({ link }) => /^tel:/i.test(String(link.properties['href'] ?? '')));
  const findTelephones = openOverlapFinder(isDialled ? listShownTelephones(text) : []);
  return links.flatMap((part) => {
    const { position, properties } = part.link;
    const place = { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
    const url = decodePath(String(properties['href'] ?? ''));
    const dialled = /^tel:(.*)/i.exec(url)?.[1];
    if (dialled !== undefined) {
      const stray = findStrayTelephone(findTelephones(part), dialled);
      return stray ? [issueAt('misleading-link', place, { text: stray.written, host: dialled })] : [];
    }
    const target = readTarget(url, siteUrl);
    const shown = [...findHosts(part), ...listShownHosts(String(properties['title'] ?? ''))];
    const stray = shown.find((host) => !leadsTo(target, host));
    const issues: Issue[] = [];
    if (stray && target) {
      const host = target.mailbox ?? target.host;
      issues.push(issueAt('misleading-link', place, { text: stray.written, host }));
    }
    const written = /^https?:\/\/([^/?#\\]*)/i.exec(url)?.[1];
    if (written !== undefined && target !== undefined && isOdd(written)) {
      issues.push(issueAt('odd-host', place, { written, host: target.host }));
    }
    return issues;
  });
}

/** A run of text without a blank that would part a host from the words around it. */
const RUN = /[^ \t\n\u00A0]+/gu;

/** The hosts that are shown in the words of links and in what stands beside them without a blank. */
function listHostsAtLinks(text: string, links: readonly LinkedPart[]): ShownHost[] {
  const hosts: ShownHost[] = [];
  let next = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    while (next < links.length && links[next]!.end <= index) next += 1;
    const link = links[next];
    if (!link) break;
    if (link.start >= index + run.length) continue;
    for (const shown of listShownHosts(run))
      hosts.push({ ...shown, start: shown.start + index, end: shown.end + index });
  }
  return hosts;
}

type TextRange = Pick<LinkedPart, 'start' | 'end'>;

/** A finder of what overlaps a part of the text, for parts in the order of the text: all of them take linear time. */
function openOverlapFinder<Shown extends TextRange>(all: readonly Shown[]): (part: TextRange) => Shown[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < all.length && all[first]!.end <= start) first += 1;
    const found: Shown[] = [];
    for (let at = first; at < all.length && all[at]!.start < end; at += 1) found.push(all[at]!);
    return found;
  };
}

/** Digits from which on a number is a telephone number even beside the right one; shorter ones can be extensions and rooms. */
const CERTAIN_LENGTH = 7;

function findStrayTelephone(shown: readonly ShownTelephone[], dialled: string): ShownTelephone | undefined {
  const target = readTelephone(dialled);
  const hasTarget = shown.some(({ number }) => number === target);
  return shown.find(({ number }) => number !== target && (number.length >= CERTAIN_LENGTH || !hasTarget));
}

type Target = Pick<ShownHost, 'host' | 'mailbox'>;

/** The host that an address leads to, of a letter the host of the mailbox; `undefined` when it has none. */
function readTarget(url: string, siteUrl: string): Target | undefined {
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
