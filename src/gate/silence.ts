import { issueAt, ownerOf, type Issue, type SourcePosition } from './issue.ts';

/** A warning that a file has switched off. The reason stands in the file, for people. */
export interface Silence {
  code: string;
  /** Where the file switches it off. */
  place: SourcePosition;
}

/**
 * The issues without the warnings that are switched off; the silences of a bulletin hold for its whole folder. Errors are never
 * switched off. A silence that matched nothing is itself a warning, where `isJudged` says that everything was checked.
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
