import { basename, extname } from 'node:path';
import { isPublishedType, judgeContents, judgeDrawing, judgeSize } from './file-types.ts';
import { issueAt, type Issue } from './issue.ts';
import { listFiles, type SourceFile } from './tree.ts';

/** The files of `public`, by how the content root leads there. Astro publishes them as they are, so none passes unseen. */
export async function readPublicTree(
  folder: string,
  prefix: string,
): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const found: Issue[] = [];
  const listed = await listFiles(folder, '', found, () => false).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = listed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
  const issues = found.map((issue) => ({ ...issue, file: `${prefix}/${issue.file}` }));
  for (const file of files) issues.push(...(await judge(file)));
  return { files, issues };
}

async function judge(file: SourceFile): Promise<Issue[]> {
  const place = { file: file.path, line: 1, column: 1 };
  const name = basename(file.path);
  if (!isPublishedType(name)) {
    return [issueAt('unknown-file', place, { published: true })];
  }
  const issues = [
    judgeSize(file),
    await judgeContents(file.absolute, place),
    extname(name).toLowerCase() === '.svg' ? await judgeDrawing(file.absolute, place) : undefined,
  ];
  return issues.filter((issue) => issue !== undefined);
}
