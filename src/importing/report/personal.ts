import type { LeftOut, LeftOutReason } from '../source.ts';
import type { WordRun } from '../words/account.ts';
import { listTokens } from '../words/tokens.ts';

/** Reasons whose words may be quoted. What is personal is counted, and stands in no report. */
const QUOTED: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'furniture',
  'repeated-title',
  'hidden',
  'picture-name',
  'embedded',
  'comment',
  'summary',
  'script',
  'alt',
  'deleted',
  'uncalled-note',
]);

/** Whether the words that were left out for a reason may be quoted. */
export function isQuoted(why: LeftOutReason): boolean {
  return QUOTED.has(why);
}

/** Runs of words in which a dot stands for each word that is also among what may not be quoted. */
export function hidePersonal(runs: readonly WordRun[], leftOut: readonly LeftOut[]): WordRun[] {
  const personal = new Set(
    leftOut.filter(({ why }) => !isQuoted(why)).flatMap(({ text }) => listTokens(text)),
  );
  if (personal.size === 0) return [...runs];
  const hide = (words: string) =>
    words
      .split(' ')
      .map((word) => (personal.has(word) ? '·' : word))
      .join(' ');
  return runs.map((run) => ({
    ...run,
    before: hide(run.before),
    text: hide(run.text),
    after: hide(run.after),
  }));
}
