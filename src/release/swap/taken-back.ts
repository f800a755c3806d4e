import type { ReleasedBulletin } from './released.ts';

/** What a release has taken back: bulletins by key, and other addresses of the site. */
interface TakenBack {
  bulletins?: Readonly<Record<string, Partial<ReleasedBulletin>>> | undefined;
  /** The rows of lists of awards from which personal data was removed (`describeRedactedRows`). */
  redactedRows?: Readonly<Record<string, string>> | undefined;
  /** As in `site.yaml`. */
  takenBack?: readonly string[] | undefined;
  /** Keys and addresses that were taken back before, and are shown because the build was told so. */
  restored?: readonly string[] | undefined;
}

/** Name of the artefact's file that lists what the release has taken back. */
export const TAKEN_BACK_FILE = 'taken-back.txt';

/**
 * What a release has taken back permanently, one line each: withdrawn bulletins, bulletins and rows of awards cleared of personal data
 * with the hash of what is left, and removed addresses. An earlier release whose list lacks one of these lines still shows it.
 */
export function listTakenBack({ bulletins = {}, redactedRows = {}, takenBack = [] }: TakenBack): string[] {
  const ofBulletins = Object.entries(bulletins).flatMap(([key, { withdrawn, redacted }]) => [
    ...(redacted === undefined ? [] : [`redacted ${key} ${redacted}`]),
    ...(withdrawn ? [`withdrawn ${key}`] : []),
  ]);
  const ofRows = Object.entries(redactedRows).map(([name, sum]) => `redacted ${name} ${sum}`);
  return [...ofBulletins, ...ofRows, ...takenBack.map((address) => `removed ${address}`)];
}

/** The lines of a release's file for servers: what it has taken back, and what it shows again by intent. */
export function listForServers(release: TakenBack): string[] {
  return [...listTakenBack(release), ...(release.restored ?? []).map((name) => `restored ${name}`)];
}

/** The names, among those that a build was told to show again, that its release has not taken back. */
export function listRestoredNames(release: TakenBack, mayRestore: readonly string[]): string[] {
  const takenBack = new Set(listTakenBack(release).map((line) => line.split(' ')[1]!));
  return [...new Set(mayRestore)].filter((name) => !takenBack.has(name)).sort();
}

/**
 * The keys of the bulletins, and the other addresses, that a release has taken back and an earlier one still shows. An earlier
 * release without a manifest is assumed to show all of them.
 */
export function listStillShown(earlier: TakenBack | undefined, release: TakenBack): string[] {
  const known = new Set(earlier ? listTakenBack(earlier) : []);
  const names = listTakenBack(release).flatMap((line) => (known.has(line) ? [] : line.split(' ')[1]!));
  return [...new Set(names)];
}
