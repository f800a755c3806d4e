import type { GitRepository } from '../../files/git-repository.ts';

/** One file of the content that some commit wrote or removed. */
export interface HistoryChange {
  /** Below the content root. */
  path: string;
  /** The object that held the text before, and holds it after; `undefined` for none. */
  before: string | undefined;
  after: string | undefined;
  /** Milliseconds since 1970 of the commit. */
  at: number;
}

/**
 * Every change of files below some paths in the history of the present commit, the newest first, side branches included. A merge is
 * compared with each commit that it joins. `isReleased` leaves those branches out that nothing was released from: of a merge
 * only the first commit is followed, and what `git pull` has fetched, which was the released branch.
 */
export async function listChanges(
  { head, prefix, ask }: GitRepository,
  paths: readonly string[],
  isReleased = false,
): Promise<HistoryChange[]> {
  if (head === undefined) return [];
  const log = ['log', '--full-history', '-m', '--raw', '--no-abbrev', '--no-renames', `--relative=${prefix}`];
  const below = paths.map((path) => prefix + path);
  const answer = await ask([...log, '--format=%H %ct', head, '--', ...below]);
  const released = isReleased ? await listReleasedCommits({ head, ask }) : undefined;
  const changes: HistoryChange[] = [];
  let [at, counts] = [0, true];
  for (const line of answer.toString('utf8').split('\n')) {
    const [, commit, seconds] = /^([0-9a-f]{40,}) (\d+)$/u.exec(line) ?? [];
    if (commit !== undefined) [at, counts] = [Number(seconds) * 1000, released?.has(commit) ?? true];
    const [, before, after, path] = CHANGE.exec(line) ?? [];
    if (!counts || before === undefined || after === undefined || path === undefined) continue;
    changes.push({ path, before: objectOf(before), after: objectOf(after), at });
  }
  return changes;
}

/** A line of `git log --raw`; names that Git has to quote are none that content may have. */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\t([^"]+)$/u;

const objectOf = (name: string): string | undefined => (/^0+$/u.test(name) ? undefined : name);

/** What `git pull` says of a merge by itself: it joined the branch of another repository to the one at hand. */
const PULLED = /^Merge (?:branch '[^']*' of |remote-tracking branch )/u;

/** The commits that can have been the present one of a branch that is released. */
async function listReleasedCommits({ head, ask }: { head: string } & Pick<GitRepository, 'ask'>) {
  const answer = await ask(['log', '--format=%H%x09%P%x09%s', head]);
  const commits = new Map(
    answer
      .toString('utf8')
      .split('\n')
      .map((line) => {
        const [commit = '', parents = '', subject = ''] = line.split('\t');
        return [
          commit,
          { parents: parents.split(' ').filter(Boolean), isPulled: PULLED.test(subject) },
        ] as const;
      }),
  );
  const released = new Set<string>();
  const open = [head];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    if (released.has(commit)) continue;
    released.add(commit);
    const { parents = [], isPulled = false } = commits.get(commit) ?? {};
    open.push(...(isPulled ? parents : parents.slice(0, 1)));
  }
  return released;
}

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
 * Every version of every bulletin's file on branches that were released, the newest first. `now` (in milliseconds) is the end of those
 * that the present commit has.
 */
export async function listVersions(repository: GitRepository, now: number): Promise<Version[]> {
  const versions = new Map<string, Version>();
  const ends = new Map<string, number>();
  for (const { path, before, after, at } of await listChanges(repository, ['bulletins'], true)) {
    const key = keyOfIndex(path);
    if (key === undefined) continue;
    const [replaced, written] = [`${before} ${key}`, `${after} ${key}`];
    if (before !== undefined) ends.set(replaced, Math.max(ends.get(replaced) ?? 0, at));
    if (after !== undefined && !versions.has(written)) versions.set(written, { key, blob: after, until: 0 });
  }
  return [...versions].map(([name, version]) => ({
    ...version,
    until: Math.min(ends.get(name) ?? now, now),
  }));
}

/** The name of a folder of a bulletin that the gate lets in. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The key of a bulletin by the path of its file; `undefined` for other files, and in a folder whose name no bulletin may have. */
export function keyOfIndex(path: string): string | undefined {
  const [, year, slug] = /^bulletins\/(\d{4})\/([^/]+)\/index\.mdx$/u.exec(path) ?? [];
  return year !== undefined && slug !== undefined && SLUG.test(slug) ? `${year}/${slug}` : undefined;
}
