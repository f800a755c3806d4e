import type { Folders } from '../folders.ts';
import { hasErrors, type Issue } from '../gate/issue.ts';
import { listPages } from '../gate/tree.ts';
import type { Site } from '../site.ts';
import { readContent } from './read-content.ts';
import { listPublicIssues } from './read-public.ts';
import { readStandingPages } from './standing-pages.ts';

/**
 * The issues of what Astro itself reads and publishes, standing pages and `public`, before it sees them; bulletins and
 * registers it never sees. Where there is an error, the issues are those of all the content, so that editors hear everything at
 * once.
 */
export async function listIssuesBeforeRendering(
  { content, cache, public: publicFolder }: Pick<Folders, 'content' | 'cache' | 'public'>,
  site: Site,
  releaseMoment: string,
): Promise<Issue[]> {
  const { files, issues } = await listPages(content);
  issues.push(...(await readStandingPages(files, site)).issues);
  issues.push(...(await listPublicIssues(publicFolder, content)));
  if (!hasErrors(issues)) return issues;
  const reading = { root: content, cacheFolder: cache, publicFolder, releaseMoment };
  return (await readContent(reading)).issues;
}
