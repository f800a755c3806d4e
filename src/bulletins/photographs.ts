import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { issueAt, type Details, type Issue, type SourcePosition } from '../gate/issue.ts';
import { isOversize } from '../gate/file-types.ts';
import { explainPath } from '../gate/proposals.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { BulletinFolder } from '../gate/tree.ts';
import { adviseBeside } from '../gate/yaml/misplaced.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { Photograph, PhotographFault } from '../images/photograph.ts';
import type { Body } from './body/blocks.ts';
import type { HiddenData } from './lint/hidden-data.ts';
import type { Frontmatter } from './schema.ts';
import { decodePath, isBesideBulletin } from './body/vocabulary.ts';

/** A photograph that may be published, with its hidden metadata, and whether it keeps colours where it is transparent. */
export interface InspectedPhotograph extends Photograph {
  hidden?: HiddenData | undefined;
  hasUnseenColours?: boolean | undefined;
}

/** Inspects a picture file: returns the photograph, or why it cannot be published. */
export type Inspect = (file: SourceFile) => Promise<InspectedPhotograph | PhotographFault>;

const faultRules = {
  empty: 'truncated-image',
  truncated: 'truncated-image',
  missing: 'missing-image',
  'not-an-image': 'not-an-image',
  svg: 'svg-image',
  heic: 'heic-image',
  'unsupported-format': 'unsupported-image',
  'wrong-extension': 'wrong-extension',
  'too-large': 'image-too-large',
  moving: 'unsupported-image',
} as const;

/** Bytes. */
const MEGABYTE = 1024 * 1024;

/** The photographs that frontmatter and body name, by `src`, and every name that leads to none. */
export async function inspectPhotographs(
  fields: Pick<Frontmatter, 'images'>,
  body: Body,
  yaml: YamlSource,
  files: ReadonlyMap<string, SourceFile>,
  { inspect, folder }: { inspect: Inspect; folder: BulletinFolder },
): Promise<{ photographs: Map<string, Photograph>; issues: Issue[] }> {
  const named = new Map<string, SourcePosition>();
  for (const { src, place } of body.files.filter(({ isImage }) => isImage)) named.set(src, place);
  for (const [index, { src }] of fields.images.entries())
    named.set(src, yaml.placeOf(['images', index, 'src']));
  for (const { src, missing } of fields.images) if (missing) named.delete(src);
  const photographs = new Map<string, Photograph>();
  const issues: Issue[] = [];
  for (const [src, place] of named) {
    const file = files.get(src);
    if (!isBesideBulletin(src))
      issues.push(issueAt('file-outside-folder', place, explainPath(decodePath(src))));
    else if (!file)
      issues.push(issueAt('missing-image', place, { src, ...findMeantFile(src, files, folder) }));
    else if (isOversize(file)) continue;
    else {
      const result = await inspect(file);
      if ('fault' in result) {
        const details: Details<'wrong-extension'> = { src, detail: result.detail };
        issues.push(issueAt(faultRules[result.fault], place, details));
      } else {
        const { hidden, hasUnseenColours, ...photograph } = result;
        photographs.set(src, photograph);
        issues.push(...judgeFile(file, src, { hidden, hasUnseenColours }));
      }
    }
  }
  return { photographs, issues };
}

/** The file that was meant, or what the file of this name is, which is of no type that may lie beside a bulletin. */
function findMeantFile(
  src: string,
  files: ReadonlyMap<string, SourceFile>,
  { index }: BulletinFolder,
): Omit<Details<'missing-image'>, 'src'> {
  const near = findNearFile(src, files);
  if (near.near !== undefined || !existsSync(join(dirname(index.absolute), src))) return near;
  return { present: nameType(src) };
}

function nameType(src: string): NonNullable<Details<'missing-image'>['present']> {
  if (/\.(?:jfif|jpe|pjpeg)$/i.test(src)) return 'jpeg';
  if (extname(src) === '') return 'bare';
  const advice = adviseBeside(src);
  if ('picture' in advice) return 'picture';
  return 'recording' in advice ? 'recording' : 'other';
}

/**
 * The file that was meant: one that only differs in capitals, which on the machine of an editor may have been found all the
 * same, else one that differs in its extension.
 */
export function findNearFile(
  src: string,
  files: ReadonlyMap<string, SourceFile>,
): Pick<Details<'missing-image'>, 'near' | 'repair'> {
  const names = [...files.keys()];
  const [otherCase, another] = names.filter((name) => name.toLowerCase() === src.toLowerCase());
  if (otherCase !== undefined)
    return another === undefined ? { near: otherCase, repair: '--fix' } : { near: otherCase };
  const otherType = names.filter((name) => stemOf(name) === stemOf(src));
  return otherType.length === 1 ? { near: otherType[0]! } : {};
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?:\.[a-z0-9]+)+$/, '');
}

/** Warnings of a photograph that may be published. */
function judgeFile(
  file: SourceFile,
  src: string,
  { hidden, hasUnseenColours }: Pick<InspectedPhotograph, 'hidden' | 'hasUnseenColours'>,
): Issue[] {
  const place = { file: file.path, line: 1, column: 1 };
  const issues: Issue[] = [];
  if (hidden) issues.push(issueAt('photograph-metadata', place, { src, gps: hidden.gps }));
  if (hasUnseenColours)
    issues.push(issueAt('photograph-metadata', place, { src, isErased: true, byHand: true }));
  if (file.bytes > MEGABYTE) {
    const megabytes = Math.round((file.bytes / MEGABYTE) * 10) / 10;
    issues.push(issueAt('heavy-photograph', place, { src, megabytes }));
  }
  return issues;
}
