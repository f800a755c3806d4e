import { hash } from 'node:crypto';
import { z } from 'zod';
import { byCodeUnits } from '../../by-code-units.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { BuildScan } from '../verify/scan.ts';

/** What a manifest says of one bulletin that a release shows. */
export const releasedBulletin = z.strictObject({
  /** Missing in older manifests: then unknown. */
  id: z.string().optional(),
  /** Whether only its tombstone is shown. */
  withdrawn: z.literal(true).optional(),
  /** Of a bulletin from which personal data was removed: the SHA-256 of all that is left of it. */
  redacted: z.string().optional(),
  /** The days of its corrections, oldest first. */
  corrections: z.array(z.string()),
  /** The hashes of its photographs, as in their addresses. */
  photographs: z.array(z.string()),
  /** The number of list pages that link to it. Each of them may disappear with it. */
  lists: z.number(),
});

export type ReleasedBulletin = z.output<typeof releasedBulletin>;

/** What of a bulletin is taken back permanently. `sumOf` returns the SHA-256 of an attachment by its name. */
export function describeTakenBack(
  bulletin: Bulletin,
  sumOf: (name: string) => string | undefined,
): Pick<ReleasedBulletin, 'withdrawn' | 'redacted'> {
  const { status, privacy, attachments } = bulletin;
  const sums = attachments.map(({ name }) => sumOf(name));
  return {
    ...(status === 'withdrawn' ? { withdrawn: true } : {}),
    ...(privacy?.redacted ? { redacted: hash('sha256', JSON.stringify([bulletin, sums])) } : {}),
  };
}

/** What a release shows of each bulletin, by key, as far as later releases need it. */
export function describeReleased(
  bulletins: readonly Bulletin[],
  { files, pages }: Pick<BuildScan, 'files' | 'pages'>,
  base: string,
): Record<string, ReleasedBulletin> {
  const lists = new Map<string, number>();
  for (const { file, links } of pages) {
    if (file.startsWith('tin/')) continue;
    const paths = new Set(links.map(({ value }) => value.replace(/#.*/u, '')));
    for (const path of paths) lists.set(path, (lists.get(path) ?? 0) + 1);
  }
  const describe = (bulletin: Bulletin): ReleasedBulletin => {
    const { id, key, corrections, pictures } = bulletin;
    return {
      id,
      ...describeTakenBack(bulletin, (name) => files.get(`tin/${key}/${name}`)?.sha256),
      corrections: corrections.map(({ on }) => on).sort(),
      photographs: [...new Set(pictures.flatMap(({ photograph }) => photograph?.hash ?? []))].sort(),
      lists: lists.get(`${base}tin/${key}/`) ?? 0,
    };
  };
  const entries = bulletins.map((bulletin) => [bulletin.key, describe(bulletin)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnits(a, b)));
}
