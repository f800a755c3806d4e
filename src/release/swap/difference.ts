import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { isMissedWhenGone, siteAddress } from '../../addresses/stands-alone.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { nameByContents } from '../../images/picture-name.ts';
import type { Manifest } from './manifest.ts';

/** What a release does at one address. */
export interface Difference {
  change: 'added' | 'changed' | 'removed' | 'withdrawn';
  kind: 'bulletin' | 'decision' | 'standing-page' | 'section' | 'file';
  /** From the top of the site on. */
  address: string;
}

/**
 * All that a release changes: at each address that is published by itself, and the number of files that follow from those.
 * Photographs are not counted: they come and go with their bulletins.
 */
export interface ReleaseDifference {
  addresses: Difference[];
  following: number;
}

/** The release that is replaced: what its manifest says, or nothing before a first one. */
type Before = Manifest | undefined;

/** Compares a release with the one before, by address; of both, `keepForComparison`. */
export function compareReleases(before: Before, now: Manifest): ReleaseDifference {
  const paths = new Set([...Object.keys(before?.files ?? {}), ...Object.keys(now.files)]);
  const addresses: Difference[] = [];
  let following = 0;
  for (const path of [...paths].sort(byCodeUnits)) {
    const isOther = before?.files[path] !== now.files[path];
    const kind = kindOf(path);
    if (kind === undefined) {
      following += Number(isOther);
      continue;
    }
    const change = isOther ? findChange(path, before, now) : undefined;
    if (change === undefined) following += Number(isOther);
    else addresses.push({ change, kind, address: siteAddress(path) });
  }
  return { addresses, following };
}

/**
 * What of a manifest is compared, and kept of a release that was replaced: nothing by which a photograph that was taken back could be
 * asked for. Sums of sources, by which photographs are named, are summed again.
 */
export function keepForComparison({ files, bulletins = {}, sources, ...rest }: Manifest): Manifest {
  const shown = Object.entries(files).filter(([path]) => parseSiteFile(path).kind !== 'image');
  const without = Object.entries(bulletins).map(
    ([key, said]) => [key, { ...said, photographs: [] as string[] }] as const,
  );
  const sums = Object.entries(sources ?? {}).map(([path, sum]) => [path, nameByContents(sum)] as const);
  return {
    ...rest,
    bulletins: Object.fromEntries(without),
    ...(sources ? { sources: Object.fromEntries(sums) } : {}),
    files: Object.fromEntries(shown),
  };
}

function kindOf(path: string): Difference['kind'] | undefined {
  const { kind } = parseSiteFile(path);
  if (kind === 'bulletin' || kind === 'decision') return kind;
  if (!isMissedWhenGone(path)) return undefined;
  return kind === 'standing-page' || kind === 'section' ? kind : 'file';
}

/** What has happened at an address whose file differs; `undefined` where only what stands around its content has changed. */
function findChange(path: string, before: Before, now: Manifest): Difference['change'] | undefined {
  if (!(path in now.files)) return 'removed';
  const page = parseSiteFile(path);
  const key = page.kind === 'bulletin' ? page.key : undefined;
  const isWithdrawn = (release: Before): boolean =>
    key !== undefined && release?.bulletins?.[key]?.withdrawn === true;
  if (isWithdrawn(now) && !isWithdrawn(before)) return 'withdrawn';
  if (!before || !(path in before.files)) return 'added';
  // The page of a section lists bulletins, and follows from them.
  if (page.kind === 'section') return undefined;
  const source = sourceOf(path);
  if (source === undefined || !before.sources || !now.sources) return 'changed';
  return sumBelow(before.sources, source) === sumBelow(now.sources, source) ? undefined : 'changed';
}

/** Where the sources of a page lie below the content root, as the beginning of their paths. */
function sourceOf(path: string): string | undefined {
  const page = parseSiteFile(path);
  if (page.kind === 'bulletin') return `bulletins/${page.key}/`;
  if (page.kind === 'decision') return `decisions/${page.key}/`;
  return page.kind === 'standing-page' ? `pages/${page.slug}.mdx` : undefined;
}

function sumBelow(sources: Readonly<Record<string, string>>, beginning: string): string {
  return JSON.stringify(Object.entries(sources).filter(([path]) => path.startsWith(beginning)));
}
