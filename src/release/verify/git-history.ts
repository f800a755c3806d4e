import type { GitRepository } from '../../files/git-repository.ts';

/** One text that the file of a bulletin has had. */
export interface Version {
  /** `<year>/<slug>`. */
  key: string;
  /** The object that holds the text. */
  blob: string;
  /** Milliseconds since 1970 until which some commit had it. */
  until: number;
}

/**
 * Every version of every bulletin's file in the history of the present commit, the newest first, side branches included. `now` (in
 * milliseconds) is the end of those that the present commit has.
 */
export async function listVersions({ head, prefix, ask }: GitRepository, now: number): Promise<Version[]> {
  if (head === undefined) return [];
  const log = ['log', '--full-history', '-m', '--raw', '--no-abbrev', '--no-renames', `--relative=${prefix}`];
  const answer = await ask([...log, '--format=%ct', head, '--', `${prefix}bulletins`]);
  const versions = new Map<string, Version>();
  const ends = new Map<string, number>();
  let seconds = 0;
  for (const line of answer.toString('utf8').split('\n')) {
    if (/^\d+$/u.test(line)) seconds = Number(line);
    const [, before, after, key] = CHANGE.exec(line) ?? [];
    if (before === undefined || after === undefined || key === undefined) continue;
    const [replaced, written] = [`${before} ${key}`, `${after} ${key}`];
    ends.set(replaced, Math.max(ends.get(replaced) ?? 0, seconds * 1000));
    if (!/^0+$/u.test(after) && !versions.has(written)) versions.set(written, { key, blob: after, until: 0 });
  }
  return [...versions].map(([name, version]) => ({
    ...version,
    until: Math.min(ends.get(name) ?? now, now),
  }));
}

/** A line of `git log --raw` about the file of a bulletin. */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\tbulletins\/(\d{4}\/[^/\s"]+)\/index\.mdx$/u;
