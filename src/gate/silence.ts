import { issueAt, ownerOf, type Issue, type SourcePosition } from './issue.ts';

/** A warning that a file is excused from. Its reason stands in the file, for people. */
export interface Silence {
  code: string;
  /** Where the file says so. */
  place: SourcePosition;
}

/**
 * The issues without the warnings that their files are excused from; a bulletin speaks for everything in its folder. Errors are
 * never excused. A silence that nothing needed is a warning itself where `isJudged` holds: where all was looked at.
 */
export function applySilences(
  issues: readonly Issue[],
  silences: readonly Silence[],
  isJudged: (silence: Silence) => boolean,
): Issue[] {
  const byOwner = Map.groupBy(silences, ({ place }) => ownerOf(place.file));
  const used = new Set<Silence>();
  const heard = issues.filter((issue) => {
    if (issue.severity === 'error') return true;
    const silence = byOwner.get(ownerOf(issue.file))?.find(({ code }) => code === issue.code);
    if (silence) used.add(silence);
    return !silence;
  });
  const needless = silences
    .filter((silence) => !used.has(silence) && isJudged(silence))
    .map(({ code, place }) => issueAt('needless-silence', place, { code }));
  return [...heard, ...needless];
}
