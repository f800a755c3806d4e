import { issueAt, ownerOf, type Issue, type SourcePosition } from './issue.ts';

/** A warning that a file has switched off. The reason stands in the file, for people. */
export interface Silence {
  code: string;
  /** Where the file switches it off. */
  place: SourcePosition;
  /** The names of files in its reason. A warning that lists files is switched off for these alone. */
  files: readonly string[];
}

/**
 * The issues without the warnings that are switched off; the silences of a bulletin hold for its whole folder. Errors are never
 * switched off. A warning about the contents of files stays for each file that no reason names, because what one file may keep was
 * not seen in another. A silence that matched nothing is itself a warning, where `isJudged` says that everything was checked.
 */
export function applySilences(
  issues: readonly Issue[],
  silences: readonly Silence[],
  isJudged: (silence: Silence) => boolean,
): Issue[] {
  const byOwner = Map.groupBy(silences, ({ place }) => ownerOf(place.file));
  const used = new Set<Silence>();
  const heard = issues.flatMap((issue) => {
    if (issue.severity === 'error') return [issue];
    const own = (byOwner.get(ownerOf(issue.file)) ?? []).filter(({ code }) => code === issue.code);
    const files = listedFiles(issue);
    const effective = files ? own.filter((silence) => isMeant(silence, files)) : own.slice(0, 1);
    for (const silence of effective) used.add(silence);
    if (!files) return own.length > 0 ? [] : [issue];
    const named = new Set(own.flatMap((silence) => silence.files));
    const left = files.filter(({ name }) => !named.has(name));
    return left.length > 0 ? [{ ...issue, details: { ...issue.details, files: left } }] : [];
  });
  const needless = silences
    .filter((silence) => !used.has(silence) && isJudged(silence))
    .map(({ code, place }) => issueAt('needless-silence', place, { code }));
  return [...heard, ...needless];
}

/** Whether a silence is about one of these files; one that names no file is not needless, since the warning says what to write. */
function isMeant(silence: Silence, files: readonly { name: string }[]): boolean {
  return silence.files.length === 0 || files.some(({ name }) => silence.files.includes(name));
}

/** The files that a warning lists by their names; `undefined` when it is no warning about files. */
function listedFiles({ details }: Issue): readonly { name: string }[] | undefined {
  const { files } = details as { files?: unknown };
  return Array.isArray(files) && files.every(isNamed) ? files : undefined;
}

function isNamed(value: unknown): value is { name: string } {
  return (
    typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string'
  );
}
