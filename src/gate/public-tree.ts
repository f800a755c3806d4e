import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { RESERVED_TOP_NAMES } from '../addresses/reserved.ts';
import { isPublishedType, judgeContents, judgeSize } from './file-types.ts';
import { judgePublishedText } from './published-text.ts';
import { hasErrors, issueAt, type Issue } from './issue.ts';
import { listFiles, type SourceFile } from './listing.ts';

/** The files of `public`, by how the content root leads there. Astro publishes them as they are, so none passes unseen. */
export async function readPublicTree(
  folder: string,
  prefix: string,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    const place = { file: prefix, line: 1, column: 1 };
    return { files: [], issues: [issueAt('symbolic-link', place, {})] };
  }
  const listed = await listFiles(folder, '', () => false);
  const files = listed.files.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
  const issues = listed.issues.map((issue) => ({ ...issue, file: `${prefix}/${issue.file}` }));
  for (const [index, file] of files.entries()) issues.push(...(await judge(file, listed.files[index]!.path)));
  return { files, issues };
}

async function judge({ path, absolute, bytes }: SourceFile, inside: string): Promise<Issue[]> {
  const place = { file: path, line: 1, column: 1 };
  const name = basename(path);
  // An office's `security.txt` comes from `site.yaml`, where it cannot grow old unnoticed.
  const isTaken =
    RESERVED_TOP_NAMES.has(inside.split('/')[0]!.toLowerCase()) || inside === '.well-known/security.txt';
  if (isTaken || !isPublishedType(name)) return [issueAt('unknown-file', place, { published: true })];
  const large = judgeSize({ path, bytes });
  if (large) return [large];
  const issues = await judgeContents(absolute, place);
  return hasErrors(issues) ? issues : [...issues, ...(await judgePublishedText(absolute, place))];
}
