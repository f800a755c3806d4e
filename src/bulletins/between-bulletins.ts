import { parseAddress } from '../addresses/parse-site-file.ts';
import { SEGMENTS } from '../addresses/segments.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { buildFinder, type Finder } from '../gate/nearest.ts';
import { rules } from '../gate/rules.ts';
import type { ContentTree } from '../gate/tree.ts';
import type { BodyLink } from './body/blocks.ts';
import { foldFormerAddress, readFormerAddress } from './former-address.ts';
import type { Bulletin } from './bulletin.ts';
import { findTwins, NOTHING_COMPARED, type Sketched, type TwinComparison } from './lint/twins.ts';

/** Warnings that only come up when all bulletins are compared. */
export const RULES_BETWEEN: ReadonlySet<string> = new Set([
  rules['same-title-and-date'].code,
  rules['near-identical-body'].code,
]);

/** A valid bulletin with the links of its body. */
interface Linked extends Sketched {
  links: readonly BodyLink[];
}

/**
 * Checks between bulletins, over all of them every time, because a change of one file can break another. With only some of
 * them at hand, their links can still be followed: the tree knows every address. `lastTwins` is the comparison of an earlier
 * reading, the one that is returned is of this reading: nothing is compared where not all bulletins are at hand.
 */
export function judgeBetween(
  bulletins: readonly Linked[],
  tree: ContentTree,
  isComplete: boolean,
  lastTwins?: TwinComparison,
): { issues: Issue[]; twins: TwinComparison } {
  const all = bulletins.map(({ bulletin }) => bulletin);
  const issues = [...listRepeatedIds(all), ...listRepeatedAliases(all), ...listBrokenLinks(bulletins, tree)];
  if (!isComplete) return { issues, twins: NOTHING_COMPARED };
  const twins = findTwins(bulletins, lastTwins);
  return { issues: [...issues, ...twins.issues], twins: twins.comparison };
}

function listRepeatedIds(bulletins: readonly Bulletin[]): Issue[] {
  const first = new Map<string, Bulletin>();
  return bulletins.flatMap((bulletin) => {
    const twin = first.get(bulletin.id);
    if (!twin) first.set(bulletin.id, bulletin);
    const details = { id: bulletin.id, other: twin?.file ?? '' };
    return twin ? [issueAt('duplicate-id', { file: bulletin.file, line: 1, column: 1 }, details)] : [];
  });
}

function listRepeatedAliases(bulletins: readonly Bulletin[]): Issue[] {
  const first = new Map<string, Bulletin>();
  return bulletins.flatMap((bulletin) =>
    // Within one bulletin, ways to write an address lead to the same place.
    [...new Set(bulletin.aliases)].flatMap((alias) => {
      const key = foldFormerAddress(readFormerAddress(alias)!);
      const known = first.get(key);
      if (!known) first.set(key, bulletin);
      const twin = known === bulletin ? undefined : known;
      const details = { alias, other: twin?.file ?? '' };
      return twin ? [issueAt('duplicate-alias', { file: bulletin.file, line: 1, column: 1 }, details)] : [];
    }),
  );
}

function listBrokenLinks(bulletins: readonly Linked[], tree: ContentTree): Issue[] {
  const keys = new Set(tree.bulletins.map(({ year, slug }) => `${year}/${slug}`));
  let findKey: Finder | undefined;
  return bulletins.flatMap(({ links }) =>
    links.flatMap(({ href, place }) => {
      const target = parseAddress(href, '/');
      if (!target || !('key' in target) || keys.has(target.key)) return [];
      findKey ??= buildFinder([...keys]);
      const near = findKey(target.key);
      return [issueAt('broken-link', place, { url: href, near: near && `/${SEGMENTS.bulletin}/${near}/` })];
    }),
  );
}
