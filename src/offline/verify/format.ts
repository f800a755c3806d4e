import type { Strings } from '../../strings/strings.ts';
import { makeVisible, reasonOf } from '../../strings/visible.ts';
import type { AttachedCheck } from './check-attached.ts';
import type { FoundPredecessor } from './find-predecessor.ts';
import type { FixityRecord } from './fixity-log.ts';
import type { NoPackage } from './open-package.ts';
import type { Verification } from './verify-package.ts';

/** What a verification found, in words: every finding with its file, the sum, and whose signature it was. */
export function formatVerification(
  { findings, files, bytes, signature, litter, attached }: Verification,
  words: Strings['offline']['verify'],
): string {
  const lines = findings.map(({ kind, file, reason }) =>
    [
      `${words.findings[kind]}: ${makeVisible(file)}`,
      ...(reason ? [`(openssl: ${makeVisible(reason)})`] : []),
    ].join(' '),
  );
  const megabytes = (bytes / 1_000_000).toFixed(1);
  lines.push(findings.length === 0 ? words.whole(files, megabytes) : words.notWhole(findings.length));
  if (litter.length > 0) lines.push(words.litter(litter.length, makeVisible(litter[0]!)));
  if (signature) {
    const say =
      findings.length > 0 ? words.changedSince : signature.trusted ? words.signed : words.signedByOwnKey;
    lines.push(say(signature.id, signature.comment));
  } else if (findings.length === 0 && attached.length === 0) lines.push(words.unsigned);
  for (const each of attached) lines.push(formatAttached(each, findings.length > 0, words.attached));
  return lines.join('\n');
}

function formatAttached(
  check: AttachedCheck,
  isChanged: boolean,
  words: Strings['offline']['verify']['attached'],
): string {
  if (!('vouched' in check)) return words[check.state](check.file);
  const { file, state } = check;
  const vouched = makeVisible(check.vouched);
  return isChanged ? words.changedSince(file, vouched) : words[state](file, vouched);
}

/** What lies beside an edition of the one before it, in words. */
export function formatPredecessorFound(
  { predecessor, state, edition = '' }: FoundPredecessor,
  { predecessor: words }: Strings['offline']['verify'],
): string {
  return words[state](predecessor, makeVisible(edition));
}

/** One line of the log of many editions, in words. */
export function formatRecord(
  { edition, state, since, digest }: FixityRecord,
  { log }: Strings['offline']['verify'],
): string {
  const compared = state === 'missing' ? '' : log.since[since];
  return [makeVisible(edition), log.states[state], compared, digest?.slice(0, 16) ?? '']
    .filter(Boolean)
    .join('  ');
}

/** Why there is nothing to verify at a path, and what can be done. */
export function explainNoPackage(
  { fault, form, rescue, cause }: NoPackage,
  path: string,
  words: Strings['offline']['verify'],
): string {
  if (fault === 'unreadable') return words.noPackage[fault](path, reasonOf(cause));
  const place = typeof form === 'object' ? makeVisible(form.entry) : words.endOfZip;
  const lost = rescue?.lost === undefined ? undefined : makeVisible(rescue.lost);
  return words.noPackage[fault](path, place, words.rescue({ files: rescue?.files ?? 0, lost }));
}
