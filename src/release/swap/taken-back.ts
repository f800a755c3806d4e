import type { ReleasedBulletin } from './released.ts';

/** What of each bulletin, by its key, is taken back. */
interface TakenBack {
  bulletins?: Readonly<Record<string, Partial<ReleasedBulletin>>> | undefined;
}

/** The file of an artefact that lists what the release has taken back. */
export const TAKEN_BACK_FILE = 'taken-back.txt';

/**
 * What a release has taken back for good, a line each, sorted: the withdrawn bulletins, and those from which personal data was
 * removed with the hash of what is left. An earlier release that lacks one of these lines still shows what is meant to be gone.
 */
export function listTakenBack({ bulletins = {} }: TakenBack): string[] {
  return Object.entries(bulletins).flatMap(([key, { withdrawn, redacted }]) => [
    ...(redacted === undefined ? [] : [`redacted ${key} ${redacted}`]),
    ...(withdrawn ? [`withdrawn ${key}`] : []),
  ]);
}

/**
 * The keys of the bulletins that a release has taken back and an earlier one still shows. An earlier release of which nothing is
 * known shows them all.
 */
export function listStillShown(earlier: TakenBack | undefined, release: TakenBack): string[] {
  const known = new Set(earlier ? listTakenBack(earlier) : []);
  const keys = listTakenBack(release).flatMap((line) => (known.has(line) ? [] : line.split(' ')[1]!));
  return [...new Set(keys)];
}
