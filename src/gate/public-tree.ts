import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isObeyedFolder } from '../addresses/obeyed-names.ts';
import { RESERVED_TOP_NAMES } from '../addresses/reserved.ts';
import type { FileWriter } from '../strings/issues/forms.ts';
import { isPublishedType, isSeenOnly, judgeContents, judgePublishedSize } from './file-types.ts';
import { judgePublishedText } from './published-text.ts';
import { hasErrors, issueAt, type Issue } from './issue.ts';
import { listFiles, type SourceFile } from './listing.ts';
import { namingFile } from './program-failure.ts';

/** The files of `public` with paths from the content root, and their issues. Astro publishes them unchanged: all are judged. */
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
  for (const [index, file] of files.entries()) {
    const inside = listed.files[index]!.path;
    const judged = await namingFile(file.path, async () => ({ issues: await judge(file, inside) }));
    issues.push(...judged.issues);
  }
  return { files, issues };
}

async function judge({ path, absolute, bytes }: SourceFile, inside: string): Promise<Issue[]> {
  const place = { file: path, line: 1, column: 1 };
  const isMark = inside === '.nojekyll' && bytes === 0;
  if (isMark) return [];
  const writer = findWriter(inside);
  if (writer) return [issueAt('unknown-file', place, { writer })];
  if (!isPublishedType(basename(path))) return [issueAt('unknown-file', place, { published: true })];
  const large = judgePublishedSize({ path, bytes });
  if (large?.severity === 'error') return [large];
  const issues = [
    ...(large ? [large] : []),
    ...(await judgeContents(absolute, place)).filter(concernsReaders),
  ];
  return hasErrors(issues) ? issues : [...issues, ...(await judgePublishedText(absolute, place))];
}

/** The search knows nothing of these files, so that what it would not find in them is no news. */
function concernsReaders({ rule }: Issue): boolean {
  return rule !== 'scan-without-words' && rule !== 'masked-in-file';
}

/**
 * Who is to write a file from which hosts, browsers or crawlers take instructions; `undefined` for a file that they only serve.
 * They look for such files at the top of a site, among texts and files without extension, and below names that begin with a dot
 * (RFC 8615). Judged by place and not by name, because every host has names of its own.
 */
function findWriter(inside: string): FileWriter | undefined {
  const [top = '', ...below] = inside.toLowerCase().split('/');
  const name = below.at(-1) ?? top;
  if (name === 'security.txt' && (below.length === 0 || top === '.well-known')) return 'site.yaml';
  if (RESERVED_TOP_NAMES.has(top) || /^_(?:headers|redirects)$/u.test(top)) return 'release';
  const isHidden = name.startsWith('.');
  const isObeyed = [top, ...below].slice(0, -1).some((folder, index) => isObeyedFolder(folder, index === 0));
  return isHidden || isObeyed || (below.length === 0 && !isSeenOnly(top)) ? 'host' : undefined;
}
