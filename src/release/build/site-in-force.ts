import { reportIssues } from '../../bulletins/content-error.ts';
import { findLoaded } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import { listYaml } from '../../gate/tree.ts';
import { readSite } from '../../read-site.ts';
import type { Site } from '../../site.ts';
import { stop } from '../stop.ts';

/**
 * The site that the commands of Astro are configured for. A `site.yaml` that cannot be read ends the process with its report;
 * in a development server that is running already the last good one stays in force, and the loader shows the report.
 */
export async function getSiteInForce({ content }: Folders): Promise<Site> {
  const read = await readSite(await listYaml(content));
  if ('site' in read) return read.site;
  const before = findLoaded();
  if (before?.watched) return before.site;
  return stop({ message: reportIssues(read.issues), exitCode: 1 });
}
