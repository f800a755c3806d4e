import { relative, sep } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { namingFile } from '../../gate/program-failure.ts';
import { readPublicTree } from '../../gate/public-tree.ts';
import { inspectPhotograph } from '../../images/photograph.ts';
import { hasUnseenColours } from '../../images/unseen-colours.ts';
import { listUnseen } from '../../images/unseen.ts';

const PICTURE_NAME = /\.(?:jpe?g|png|webp|ico)$/i;

/** All issues of the files in `public`, which are published unchanged. Paths are relative to the content root. */
export async function listPublicIssues(publicFolder: string, root: string): Promise<Issue[]> {
  const prefix = relative(root, publicFolder).split(sep).join('/');
  const { files, issues } = await readPublicTree(publicFolder, prefix);
  const known = new Set(issues.map(({ file }) => file));
  for (const { path, absolute } of files) {
    if (!PICTURE_NAME.test(path) || known.has(path)) continue;
    const judged = await namingFile(path, async () => ({ issues: await judgePicture(path, absolute) }));
    issues.push(...judged.issues);
  }
  return issues;
}

async function judgePicture(path: string, absolute: string): Promise<Issue[]> {
  const place = { file: path, line: 1, column: 1 };
  const bytes = await readContentFile(absolute);
  const damaged = [issueAt('truncated-image', place, { src: path })];
  const isIcon = path.toLowerCase().endsWith('.ico');
  if (!isIcon) {
    const inspected = await inspectPhotograph(bytes, path);
    if ('fault' in inspected && inspected.fault === 'too-large')
      return [issueAt('image-too-large', place, { src: path, detail: inspected.detail })];
    // Readers see all pictures of one that moves.
    if ('fault' in inspected && inspected.fault !== 'moving') return damaged;
  }
  const kinds = unlessDamaged(() => listUnseen(bytes));
  if (!kinds) return damaged;
  const issues =
    !isIcon && (await hasUnseenColours(bytes))
      ? [issueAt('photograph-metadata', place, { src: path, isErased: true, byHand: true })]
      : [];
  if (kinds.length === 0) return issues;
  return [...issues, issueAt('published-metadata', place, { kinds, ...(isIcon ? { byHand: true } : {}) })];
}

function unlessDamaged<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
