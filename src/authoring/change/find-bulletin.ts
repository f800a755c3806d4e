import { keyNamed } from '../../bulletins/key-named.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { findNearest } from '../../gate/nearest.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';

/**
 * The folder of a bulletin that is named as `2026/slug`, by its path or by its address. Throws a `Stop` that names the nearest one
 * when there is none.
 */
export function findBulletin(named: string, bulletins: readonly BulletinFolder[]): BulletinFolder {
  const key = keyNamed(named);
  const found = bulletins.find(({ year, slug }) => `${year}/${slug}` === key);
  if (found) return found;
  // The year alone makes no two keys alike, and may be what was left out.
  const name = findNearest(
    key.replace(/^\d{4}\//, ''),
    bulletins.map(({ slug }) => slug),
  );
  const near = bulletins.findLast(({ slug }) => slug === name);
  throw new Stop(commandWords().change.noBulletin(named, near && `${near.year}/${near.slug}`), 1);
}
