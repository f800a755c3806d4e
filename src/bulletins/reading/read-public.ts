import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { listPeople } from '../../gate/documents/document.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { readPublicTree } from '../../gate/public-tree.ts';
import { listMetadata, listRemarks } from '../../images/metadata.ts';
import { inspectPhotograph } from '../../images/photograph.ts';
import { countBytesBehind } from '../../images/trailer.ts';

const PICTURE = /\.(?:jpe?g|png|webp)$/i;

/** Every issue of the files in `public`, which are published as they are. Their paths lead there from the content root. */
export async function listPublicIssues(publicFolder: string, root: string): Promise<Issue[]> {
  const prefix = relative(root, publicFolder).split(sep).join('/');
  const { files, issues } = await readPublicTree(publicFolder, prefix);
  const known = new Set(issues.map(({ file }) => file));
  for (const { path, absolute } of files) {
    if (!PICTURE.test(path) || known.has(path)) continue;
    const place = { file: path, line: 1, column: 1 };
    const bytes = await readFile(absolute);
    const inspected = await inspectPhotograph(bytes, path);
    if ('fault' in inspected && inspected.fault === 'too-large') {
      issues.push(issueAt('image-too-large', place, { src: path, detail: inspected.detail }));
    } else if ('fault' in inspected) issues.push(issueAt('truncated-image', place, { src: path }));
    const behind = countBytesBehind(bytes);
    const kinds = [...listMetadata(bytes), ...(behind > 0 ? [`+${behind} byte`] : [])];
    if (kinds.length > 0) issues.push(issueAt('published-metadata', place, { kinds }));
    const names = listPeople(listRemarks(bytes));
    if (names.length > 0) issues.push(issueAt('names-in-file', place, { files: [{ name: path, names }] }));
  }
  return issues;
}
