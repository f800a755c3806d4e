import { issueAt, type Issue } from '../gate/issue.ts';
import { rules } from '../gate/rules.ts';
import { foldFormerAddress, readFormerAddress } from './former-address.ts';
import type { Bulletin } from './bulletin.ts';
import { findTwins, NOTHING_COMPARED, type Sketched, type TwinComparison } from './lint/twins.ts';

/** Codes of warnings that are only found when all bulletins are compared. */
export const RULES_BETWEEN: ReadonlySet<string> = new Set([
  rules['same-title-and-date'].code,
  rules['near-identical-body'].code,
]);

/**
 * Issues between bulletins, judged over all of them each time, because a change of one file can break another. `lastTwins` is the
 * comparison of the last reading; that of this reading is returned. Without all bulletins (`isComplete`), none are compared.
 */
export function judgeBetween(
  bulletins: readonly Sketched[],
  isComplete: boolean,
  lastTwins?: TwinComparison,
): { issues: Issue[]; twins: TwinComparison } {
  const all = bulletins.map(({ bulletin }) => bulletin);
  const issues = [...listRepeatedIds(all), ...listRepeatedAliases(all)];
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
    // Spellings of one address within a bulletin lead to the same page: no conflict.
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
