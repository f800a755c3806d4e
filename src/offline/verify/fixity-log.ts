import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { byCodeUnits } from '../../by-code-units.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { readRegularFile } from '../../files/read-content-file.ts';
import { formatCsv } from '../../models/csv.ts';
import type { Strings } from '../../strings/strings.ts';

/** One edition as a check of many found it. */
const record = z.strictObject({
  /** Name of its file or folder. */
  edition: z.string(),
  /** Whether every byte is there; `unreadable` when it could not be opened, `missing` when only an earlier log knows it. */
  state: z.enum(['whole', 'not-whole', 'unreadable', 'missing']),
  /** Beside the checks before: `replaced` when another edition has its name, until the first is back or a person accepts the other. */
  since: z.enum(['new', 'same', 'replaced']),
  /** SHA-512 of `tagmanifest-sha512.txt`, which stands for every byte, as it was found first under this name. */
  digest: z.string().nullable(),
  files: z.number(),
  bytes: z.number(),
  findings: z.number(),
  /** Number of the key that signed it. */
  signer: z.string().nullable(),
});
const log = z.strictObject({ day: z.iso.date(), program: z.string(), editions: z.array(record) });

export type FixityRecord = z.infer<typeof record>;
/** What one check of many editions found, and on which day, `2026-11-30`. */
export type FixityLog = z.infer<typeof log>;

/** Thrown when the latest log of a folder cannot be read: to go on would forget what it knew. */
export class BadLog extends Error {
  override readonly name = 'BadLog';
}

/** Whether a folder holds logs. */
export async function hasLogs(folder: string): Promise<boolean> {
  return (await listLogs(folder)).length > 0;
}

async function listLogs(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/u.test(name)).sort(byCodeUnits);
}

/** The latest log in a folder; undefined when there is none. Throws a `BadLog`. */
export async function readLatestLog(folder: string): Promise<FixityLog | undefined> {
  const latest = (await listLogs(folder)).at(-1);
  if (latest === undefined) return undefined;
  try {
    return log.parse(JSON.parse((await readRegularFile(join(folder, latest))).toString('utf8')));
  } catch (cause) {
    throw new BadLog(join(folder, latest), { cause });
  }
}

/** What an edition was found to be, before it is compared. */
export type FoundEdition = Omit<FixityRecord, 'since'>;

/**
 * The records of a check beside the log before: each edition that was found, and each that only the former log knows, as `missing`. So an
 * edition that was lost or replaced stays in every later log as that until it is back, or until a person has `accepted` its name: what lies
 * there is then known from now on, as if for the first time.
 */
export function compareWithLog(
  found: readonly FoundEdition[],
  former: FixityLog | undefined,
  accepted: readonly string[] = [],
): FixityRecord[] {
  const known = former?.editions.filter(({ edition }) => !accepted.includes(edition)) ?? [];
  const before = new Map(known.map((each) => [each.edition, each]));
  const records = found.map((each): FixityRecord => {
    const last = before.get(each.edition);
    before.delete(each.edition);
    const digest = last?.digest ?? each.digest;
    const isOther = each.digest !== null && each.digest !== digest;
    return { ...each, digest, since: !last ? 'new' : isOther ? 'replaced' : 'same' };
  });
  const missing = [...before.values()].map((each): FixityRecord => ({
    ...each,
    state: 'missing',
    since: 'same',
  }));
  return [...records, ...missing].sort((a, b) => byCodeUnits(a.edition, b.edition));
}

/** Writes a log as JSON, which the next check reads, and as CSV for people; one of the same day is replaced. */
export async function writeLog(
  folder: string,
  written: FixityLog,
  words: Strings['offline']['verify'],
): Promise<void> {
  const { columns, states, since } = words.log;
  const rows = written.editions.map((each) => [
    each.edition,
    states[each.state],
    each.state === 'missing' ? '' : since[each.since],
    each.digest ?? '',
    `${each.files}`,
    `${each.bytes}`,
    `${each.findings}`,
    each.signer ?? '',
  ]);
  const head = [
    columns.edition,
    columns.state,
    columns.since,
    columns.digest,
    columns.files,
    columns.bytes,
    columns.findings,
    columns.signer,
  ];
  await writeFileAtomically(join(folder, `${written.day}.csv`), formatCsv(head, rows));
  await writeFileAtomically(join(folder, `${written.day}.json`), `${JSON.stringify(written, null, 2)}\n`);
}
