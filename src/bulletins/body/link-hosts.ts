import type { Root } from 'hast';
import { hasPlainHost, writtenHost } from '../../addresses/plain-host.ts';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { judgeHost } from './host-faults.ts';
import { editAddress } from './link-address.ts';
import { findRedirectTarget, isDisguisedOwnHost, isPrivateHost } from './link-targets.ts';
import { readLinkedText, type LinkedPart } from './linked-text.ts';
import { areOfOneOwner, listShownHosts, parseHost, type ShownHost } from './shown-hosts.ts';
import { listShownTelephones, readTelephone, type ShownTelephone } from './shown-telephones.ts';
import { decodePath } from './vocabulary.ts';

/**
 * Issues of misleading links: those whose words or title show another host, mailbox or telephone number than they lead to, and
 * those whose host can be taken for another. The text of a block is read as a whole, because several links, or a link and the words
 * beside it, can show one host. `siteUrl` is the base of addresses without a host, and `source` the text that the tree was parsed from.
 */
export function listLinkHostIssues(tree: Root, file: string, siteUrl: string, source: string): Issue[] {
  const { text, links } = readLinkedText(tree);
  if (links.length === 0) return [];
  const lines = indexLines(source);
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
    // An address that has no host has an issue of its own.
    if (!judgeHost(url) && !hasPlainHost(url)) {
      const written = writtenHost(url) ?? url;
      issues.push(issueAt('odd-host', place, { written, host: target?.host ?? written }));
    }
    const redirected = findRedirect(url);
    if (!redirected) return [...issues, ...listPrivateHosts(url, place)];
    const real = readTarget(redirected.target, siteUrl);
    // Where the words show another host, or the real address is no better, a person has to decide.
    const isPlain = shown.every((host) => leadsTo(real, host)) && !findRedirect(redirected.target);
    const edits =
      isPlain && listPrivateHosts(redirected.target, place).length === 0
        ? editAddress(part.link, redirected.target, source, lines)
        : undefined;
    const repair = edits ? { edits } : { byHand: true as const };
    return [...issues, issueAt('redirected-link', place, { ...redirected, ...repair })];
  });
}

function readPage(url: string): URL | null {
  return /^(?:https?:)?\/\//i.test(url) ? URL.parse(url, 'https://x.invalid') : null;
}

/** The issue of a web address that readers cannot open, where it is one. */
function listPrivateHosts(url: string, place: SourcePosition): Issue[] {
  const host = readPage(url)?.hostname;
  if (host === undefined || judgeHost(url) || /^https?:?\/(?!\/)/i.test(url)) return [];
  return isPrivateHost(host) || isDisguisedOwnHost(host, url)
    ? [issueAt('private-host', place, { url, host })]
    : [];
}

/** The host through which a web address leads to another one, and that one. */
function findRedirect(url: string): { host: string; target: string } | undefined {
  const page = readPage(url);
  const target = page && !isPrivateHost(page.hostname) ? findRedirectTarget(page) : undefined;
  return target === undefined ? undefined : { host: page!.hostname, target };
}

/** A run of text without blanks. */
const TEXT_RUN = /[^ \t\n\u00A0]+/gu;

/** The hosts shown by links and by the text that touches them without a blank. */
function listHostsAtLinks(text: string, links: readonly LinkedPart[]): ShownHost[] {
  const hosts: ShownHost[] = [];
  let next = 0;
  for (const { 0: run, index } of text.matchAll(TEXT_RUN)) {
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

/**
 * Returns a look-up of what overlaps a range. Ranges have to be asked for in the order of the text; all together take linear time.
 */
function openOverlapFinder<Shown extends TextRange>(all: readonly Shown[]): (part: TextRange) => Shown[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < all.length && all[first]!.end <= start) first += 1;
    const found: Shown[] = [];
    for (let at = first; at < all.length && all[at]!.start < end; at += 1) found.push(all[at]!);
    return found;
  };
}

/** Digits of a number from which it is certainly a telephone number; shorter ones can be extensions or rooms. */
const MIN_CERTAIN_DIGITS = 7;

function findStrayTelephone(shown: readonly ShownTelephone[], dialled: string): ShownTelephone | undefined {
  const target = readTelephone(dialled);
  const hasTarget = shown.some(({ number }) => number === target);
  return shown.find(({ number }) => number !== target && (number.length >= MIN_CERTAIN_DIGITS || !hasTarget));
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
  // Two mailboxes of one host may belong to different people.
  if (target.mailbox !== undefined && shown.mailbox !== undefined) return target.mailbox === shown.mailbox;
  return areOfOneOwner(target.host, shown.host);
}
