import { basename } from 'node:path';
import { isPublishedType, judgeContents, judgeSize } from './file-types.ts';
import { judgePublishedText } from './published-text.ts';
import { hasErrors, issueAt, type Issue } from './issue.ts';
import { listFiles, type SourceFile } from './listing.ts';

/** The files of `public`, by how the content root leads there. Astro publishes them as they are, so none passes unseen. */
export async function readPublicTree(
  folder: string,
  prefix: string,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const listed = await listFiles(folder, '', () => false);
  const files = listed.files.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
  const issues = listed.issues.map((issue) => ({ ...issue, file: `${prefix}/${issue.file}` }));
  for (const [index, file] of files.entries()) issues.push(...(await judge(file, listed.files[index]!.path)));
  return { files, issues };
}

/**
 * What lies at the top of every site: a file of that name would take the place of the site's own, or lose it to the site. An
 * office's `security.txt` comes from `site.yaml`, where it cannot grow old unnoticed.
 */
export const TAKEN: ReadonlySet<string> = new Set(
  (
    '404.html _astro anh anh-xem-truoc atom atom.xml emblem.png chuyen-muc dia-danh dinh-chinh du-lieu feed feed.json ' +
    'index.html lich.ics nam nguoi pagefind phat-hanh.txt robots.txt rss rss.xml sitemap.xml so-do-trang tim-kiem tin trang'
  ).split(' '),
);

async function judge({ path, absolute, bytes }: SourceFile, inside: string): Promise<Issue[]> {
  const place = { file: path, line: 1, column: 1 };
  const name = basename(path);
  const isTaken = TAKEN.has(inside.split('/')[0]!.toLowerCase()) || inside === '.well-known/security.txt';
  if (isTaken || !isPublishedType(name)) return [issueAt('unknown-file', place, { published: true })];
  const large = judgeSize({ path, bytes });
  if (large) return [large];
  const issues = await judgeContents(absolute, place);
  return hasErrors(issues) ? issues : [...issues, ...(await judgePublishedText(absolute, place))];
}
