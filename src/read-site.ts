import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContentFile } from './files/read-content-file.ts';
import { fieldName } from './gate/field-paths.ts';
import { isOversize, judgeContents } from './gate/file-types.ts';
import { issueAt, type Issue, type SourcePosition } from './gate/issue.ts';
import { findNearest } from './gate/nearest.ts';
import { listLineBreaks } from './gate/yaml/one-line.ts';
import { readYamlFile } from './gate/yaml/read-yaml.ts';
import type { YamlSource } from './gate/yaml/yaml.ts';
import type { SourceFile } from './gate/listing.ts';
import { validateParsed } from './gate/validate.ts';
import { inspectPhotograph } from './images/photograph.ts';
import { EMBLEM, siteSchema, type Site } from './site.ts';

/** A site with the places of its keys, for issues that do not keep it from being read. */
export interface SiteRead {
  site: Site;
  placeOf(path: readonly PropertyKey[]): SourcePosition;
}

/** The issues of a `site.yaml`, with its data as far as they can be read. */
export interface FaultySite {
  issues: Issue[];
  data: Readonly<Record<string, unknown>>;
}

/** The site of a content root, or every issue with its `site.yaml`. */
export async function readSite(files: ReadonlyMap<string, SourceFile>): Promise<SiteRead | FaultySite> {
  const file = files.get('site.yaml');
  if (!file) {
    const place = { file: 'site.yaml', line: 1, column: 1 };
    return { issues: [issueAt('missing-file', place, { name: 'site.yaml', root: true })], data: {} };
  }
  const { yaml, data: site, issues } = validateParsed(siteSchema, await readYamlFile(file));
  if (!yaml) return { issues, data: {} };
  const { data } = yaml;
  // No text may have line breaks: each is used in a single line, of a calendar, a head or a heading.
  const wrong = [...listLineBreaks(yaml), ...issues, ...(site ? listRepeatedIds(site, yaml) : [])];
  if (wrong.length > 0 || !site) return { issues: wrong, data };
  const { emblem } = site;
  const issue = emblem && (await judgeEmblem(join(dirname(file.absolute), emblem), yaml.placeOf(['emblem'])));
  const placeOf: SiteRead['placeOf'] = (path) => yaml.placeOf([...path]);
  return issue ? { issues: [issue], data } : { site, placeOf };
}

/** Pages of the menu that are none; `slugs` are the addresses of all standing pages, readable or not. */
export function listUnknownMenuPages({ site, placeOf }: SiteRead, slugs: readonly string[]): Issue[] {
  return site.menuPages.flatMap((slug, index) => {
    if (slugs.includes(slug)) return [];
    const path = ['menuPages', index];
    const near = findNearest(slug, slugs);
    const details = { field: fieldName(path), value: slug, register: 'pages', near, known: slugs };
    return [issueAt('unknown-reference', placeOf(path), details)];
  });
}

/** Ids that two sections, or two types of events, have: both would be one page, or one choice. */
function listRepeatedIds(site: Site, yaml: YamlSource): Issue[] {
  return (['sections', 'eventTypes'] as const).flatMap((list) => {
    const ids = site[list].map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [issueAt('duplicate-id', yaml.placeOf([list, index, 'id']), { id, other: yaml.file })],
    );
  });
}

/** The issue of an emblem that is not there, or is no picture that can be drawn. */
async function judgeEmblem(path: string, place: SourcePosition): Promise<Issue | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return issueAt('missing-file', place, { name: EMBLEM, root: true });
  // A link, a device and a file that is too large are told with all files of the content, and never opened.
  if (!found.isFile() || isOversize({ path: EMBLEM, bytes: found.size })) return undefined;
  const inspected = await inspectPhotograph(await readContentFile(path), EMBLEM);
  if (!('fault' in inspected)) return undefined;
  if (inspected.fault === 'too-large') {
    return issueAt('image-too-large', place, { src: EMBLEM, detail: inspected.detail });
  }
  if (inspected.fault === 'truncated' || inspected.fault === 'empty') {
    return issueAt('truncated-image', place, { src: EMBLEM });
  }
  const [wrong] = await judgeContents(path, place);
  return wrong ?? issueAt('wrong-content', place, { name: EMBLEM, found: undefined });
}

/** Days before something is refused by time alone from which on editors are told. */
export const NOTICE_DAYS = 30;

/** Days before the contact for security reports expires from which on editors are told: it needs no change of content. */
const EXPIRY_NOTICE_DAYS = 90;

/** Days from a moment (ISO date-time) until the contact for security reports expires, not above 0 when it has; endless without one. */
export function countDaysOfContact({ security }: Pick<Site, 'security'>, moment: string): number {
  if (!security) return Infinity;
  return (Date.parse(`${security.expires}T00:00:00Z`) - Date.parse(moment)) / 86_400_000;
}

/** What of a site is untrue at a moment (ISO date-time), or will be within the time of notice. */
export function listExpiring({ site, placeOf }: SiteRead, moment: string): Issue[] {
  const days = countDaysOfContact(site, moment);
  if (days >= EXPIRY_NOTICE_DAYS || !site.security) return [];
  const { expires } = site.security;
  return [issueAt('expired', placeOf(['security', 'expires']), { expires, isPast: days <= 0 })];
}

/** The keys of what an office has left unknown; pages say so in its place. */
export function listUnknown({ office, parentPortal }: Pick<Site, 'office' | 'parentPortal'>): string[] {
  const keys = Object.entries(office).flatMap(([key, value]) => (value === null ? [`office.${key}`] : []));
  return parentPortal === null ? [...keys, 'parentPortal'] : keys;
}
