import { relative, resolve, sep } from 'node:path';
import { reportIssues } from '../bulletins/content-error.ts';
import { readContent } from '../bulletins/reading/read-content.ts';
import type { RefusalContext } from '../bulletins/reading/refusals.ts';
import type { Folders } from '../folders.ts';
import { hasErrors, ownerOf } from '../gate/issue.ts';
import { readTree } from '../gate/tree.ts';
import { planSite, type PlannedSite } from '../release/refusals/planned-site.ts';
import { readPublicFiles } from '../release/refusals/public-files.ts';
import { Stop } from '../strings/stop.ts';

/** The content as a release at the present moment would show it. */
export interface ShownContent {
  context: RefusalContext;
  planned: PlannedSite;
  /** The paths of the files that are published as they are. */
  published: readonly string[];
  /** Files and folders that have errors, below the content root: nothing of them is here. */
  faulty: readonly string[];
}

/**
 * Reads what a release at a moment (an ISO date-time with zone) would show. Bulletins that have errors are left out and named; a
 * `site.yaml` that has some stops the command with its report.
 */
export async function readShownContent(folders: Folders, releaseMoment: string): Promise<ShownContent> {
  const tree = await readTree(folders.content);
  const { content, issues } = await readContent({
    root: folders.content,
    tree,
    cacheFolder: folders.cache,
    releaseMoment,
  });
  if (!content) throw new Stop(reportIssues(issues), 2);
  const wrong = issues.filter((issue) => hasErrors([issue]));
  const faulty = [...new Set(wrong.map(({ file }) => ownerOf(file)))];
  const context: RefusalContext = {
    content,
    tree,
    folders,
    faulty,
    releaseMoment,
    isPreview: false,
    isComplete: true,
    mayShrink: true,
    mayRestore: [],
  };
  const { paths: published } = await readPublicFiles(context);
  return { context, published, planned: planSite(content, published, context), faulty };
}

/** The path by which a person in the project finds a file of the content. */
export function pathInProject(
  file: string,
  { project, content }: Pick<Folders, 'project' | 'content'>,
): string {
  return relative(project, resolve(content, file)).split(sep).join('/');
}
