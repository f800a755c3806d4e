import { join } from 'node:path';
import { originalsFolder, type Folders } from '../../folders.ts';
import type { Issue } from '../../gate/issue.ts';
import { listUnknown } from '../../read-site.ts';
import { readContent } from '../reading/read-content.ts';
import type { Refusals } from '../reading/refusals.ts';
import { fixNames } from './fix-names.ts';
import { fixPhotographs } from './fix-photographs.ts';
import { fixTexts } from './fix-text.ts';
import { openRepairs, type Repaired } from './repairs.ts';
import type { CheckedFiles } from './selection.ts';

/** What is to be checked, and what may be repaired. */
export interface CheckRequest {
  folders: Folders;
  /** What a release would refuse. */
  refusals: Refusals;
  /** The moment (ISO date-time with zone) of the release that is asked for. */
  moment: string;
  /** Only these files; everything when it is missing. */
  selection?: CheckedFiles | undefined;
  /** Whether letters and file names are repaired. */
  fix?: boolean;
  /** Whether what no viewer shows is removed from pictures. */
  fixPhotos?: boolean;
  /** Called after each repair. */
  onRepair?: (repaired: Repaired) => void;
}

/** The result of a check: the issues that remain after all repairs. */
export interface CheckResult {
  issues: Issue[];
  bulletins: number;
  /** How many decisions were looked at. */
  decisions: number;
  /** Keys of `site.yaml` that are left unknown; none when only some files are checked. */
  unknown: string[];
  /** Where `site.yaml` puts the store of originals. */
  originals: string | undefined;
}

/**
 * Checks a content root by the rules of a build, without building, and makes the requested repairs. Repairs change no word of a text,
 * and replace files atomically. Throws when the content root cannot be read.
 */
export async function checkContent(request: CheckRequest): Promise<CheckResult> {
  const { folders, fix = false, fixPhotos = false, onRepair } = request;
  const found = await find(request);
  if (!fix && !fixPhotos) return found;
  let repaired = 0;
  const repairs = openRepairs(folders.content, join(folders.cache, 'repairs'), (each) => {
    repaired += 1;
    onRepair?.(each);
  });
  if (fix) {
    await fixTexts(found.issues, repairs);
    await fixNames(found.issues, repairs);
  }
  if (fixPhotos) await fixPhotographs(found.issues, repairs, originalsFolder(folders, found.originals));
  return repaired > 0 ? await find(request) : found;
}

async function find({ folders, refusals, moment, selection }: CheckRequest): Promise<CheckResult> {
  const { content, read, decisions, issues } = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    publicFolder: folders.public,
    refusals,
    releaseMoment: moment,
    ...(selection && !selection.needsAll ? { select: ({ path }) => selection.holds(path) } : {}),
  });
  const wanted = selection ? issues.filter((issue) => selection.wants(issue)) : issues;
  const unknown = content && !selection ? listUnknown(content.site) : [];
  return {
    issues: wanted,
    bulletins: read,
    decisions: decisions.filter((path) => !selection || selection.holds(path)).length,
    unknown,
    originals: content?.site.originals,
  };
}
