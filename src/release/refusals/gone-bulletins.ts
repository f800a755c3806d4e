import type { Bulletin } from '../../bulletins/bulletin.ts';
import { foldFormerAddress, readFormerAddress } from '../../bulletins/former-address.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { findNearest } from '../../gate/nearest.ts';
import { readIdsInGit } from '../verify/ids-in-git.ts';
import { manifestOf, type PastContext } from './past.ts';
import type { PlannedSite } from './planned-site.ts';

/**
 * The issues of bulletins (`<yyyy>/<slug>`) whose folder is gone: where the folder was renamed, the bulletin of the same id has to name
 * the former address. Only for lack of an id is the nearest name proposed, as a question.
 */
export async function listGoneBulletins(
  keys: readonly string[],
  context: PastContext,
  { context: { addresses }, bulletins }: PlannedSite,
): Promise<Issue[]> {
  if (keys.length === 0) return [];
  const ids = await readReleasedIds(keys, context);
  const byId = new Map(context.content.bulletins.map(({ bulletin }) => [bulletin.id, bulletin]));
  const known = bulletins.map(({ key }) => key);
  const before = new Set(Object.keys(manifestOf(context)?.bulletins ?? {}));
  return keys.map((key) => {
    const id = ids.get(key);
    const near = id === undefined ? findRenamed(key, known, before) : undefined;
    const moved = id === undefined ? undefined : byId.get(id);
    const address = addresses.bulletin(key);
    const details = {
      address,
      aliases: moved === undefined ? [address] : listAliases(moved, addresses.bulletin(moved.key), address),
      moved: moved?.file,
      near: near && `bulletins/${near}/index.mdx`,
    };
    return issueAt('vanished-address', { file: `bulletins/${key}`, line: 1, column: 1 }, details);
  });
}

/** The former addresses that a moved bulletin needs: its own, where it has come back to one, is none of them. */
function listAliases({ aliases }: Pick<Bulletin, 'aliases'>, own: string, address: string): string[] {
  const fold = (text: string): string => foldFormerAddress(readFormerAddress(text)!);
  return [...new Set([...aliases.filter((alias) => fold(alias) !== fold(own)), address])];
}

/** The key that a folder may have now: one that goes on where its own ends, else the nearest of those that are new. */
function findRenamed(key: string, known: readonly string[], before: ReadonlySet<string>): string | undefined {
  const longer = known.filter((each) => each.startsWith(`${key}-`));
  if (longer.length === 1) return longer[0];
  return findNearest(
    key,
    known.filter((each) => !before.has(each)),
  );
}

/** The ids that bulletins had when they were released, by key, as far as the manifest or the Git history of the content tells. */
async function readReleasedIds(
  keys: readonly string[],
  { folders, releaseMoment, witness }: PastContext,
): Promise<Map<string, string>> {
  const manifest = manifestOf({ witness });
  const ids = new Map(
    keys.flatMap((key) => {
      const id = manifest?.bulletins?.[key]?.id;
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
  const unknown = keys.filter((key) => !ids.has(key));
  const found = await readIdsInGit(folders.content, unknown, releaseMoment);
  return new Map([...ids, ...found]);
}
