import { askGit } from '../authoring/hook/git.ts';
import type { UpgradeWords } from '../strings/upgrade.vi.ts';
import { Stop } from '../strings/stop.ts';

/** Asks Git about a checkout; throws a `Stop` with what cannot be done. */
export async function demandGit(folder: string, args: readonly string[], stop: string): Promise<string> {
  const { code, output } = await askGit(folder, args);
  if (code !== 0) throw new Stop(stop, 2);
  return output.trim();
}

/** The tag to go to: the one that is named, else the newest version that is released. Throws a `Stop` when there is none. */
export async function chooseTag(
  project: string,
  named: string | undefined,
  words: UpgradeWords,
): Promise<{ tag: string; commit: string }> {
  await demandGit(project, ['fetch', '--quiet', '--tags', 'origin'], words.noFetch);
  const listed = await demandGit(project, ['tag', '--list', 'v*', '--sort=-v:refname'], words.noGit);
  const tags = listed.split('\n').filter((tag) => /^v\d+\.\d+\.\d+$/u.test(tag));
  const tag = named ?? tags[0];
  if (tag === undefined || !tags.includes(tag)) throw new Stop(words.noTag(tag ?? '', tags), 2);
  const commit = await demandGit(project, ['rev-parse', `refs/tags/${tag}^{commit}`], words.noGit);
  return { tag, commit };
}
