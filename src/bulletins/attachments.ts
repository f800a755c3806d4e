import { basename, extname } from 'node:path';
import { isOversize, judgeContents } from '../gate/file-types.ts';
import { hasErrors, issueAt, type Issue } from '../gate/issue.ts';
import { explainPath } from '../gate/proposals.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { BulletinFolder } from '../gate/tree.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { Body } from './body/blocks.ts';
import { findNearFile } from './photographs.ts';
import type { Attachment, Bulletin } from './bulletin.ts';
import type { Frontmatter } from './schema.ts';
import { isBesideBulletin } from './body/vocabulary.ts';

const types = new Set(['pdf', 'docx', 'xlsx', 'ods', 'odt', 'csv']);

/** Whether a file of this name can be an attachment. */
export function isAttachment(name: string): boolean {
  return types.has(extname(name).slice(1).toLowerCase());
}

/**
 * The attachments of a bulletin: those that the frontmatter declares, then those that only the body names. Type and size
 * are read from the file, and its contents have to be of that type.
 */
export async function joinAttachments(
  fields: Pick<Frontmatter, 'attachments'>,
  body: Body,
  yaml: YamlSource,
  files: ReadonlyMap<string, SourceFile>,
): Promise<{ attachments: Attachment[]; issues: Issue[] }> {
  const declared = new Set(fields.attachments.map(({ src }) => src));
  const named = [
    ...fields.attachments.map(({ src, title }, index) => ({
      src,
      title,
      place: yaml.placeOf(['attachments', index, 'src']),
    })),
    ...body.files
      .filter(({ src, isImage }) => !isImage && !declared.has(src))
      .map(({ src, place }) => ({ src, title: basename(src), place })),
  ];
  const attachments: Attachment[] = [];
  const issues: Issue[] = [];
  for (const { src, title, place } of named) {
    const file = files.get(src);
    if (!isBesideBulletin(src)) issues.push(issueAt('file-outside-folder', place, explainPath(src)));
    else if (!isAttachment(src)) issues.push(issueAt('attachment-type', place, { src }));
    else if (!file)
      issues.push(issueAt('missing-file', place, { name: basename(src), ...findNearFile(src, files) }));
    else if (isOversize(file)) continue;
    else {
      const own = await judgeContents(file.absolute, { file: file.path, line: 1, column: 1 });
      issues.push(...own);
      attachments.push({
        name: basename(src),
        title,
        type: extname(src).slice(1).toLowerCase(),
        bytes: file.bytes,
        ...(own.some(({ rule }) => rule === 'scan-without-words') ? { isScan: true } : {}),
      });
    }
  }
  return { attachments, issues: tellOnce(issues) };
}

/**
 * Whether the gate lets all attachments of a remembered bulletin be published, as their files are now. They are judged again in
 * every process, because what is remembered may have been forged.
 */
export async function passAttachments(
  { attachments }: Pick<Bulletin, 'attachments'>,
  { besides }: Pick<BulletinFolder, 'besides'>,
): Promise<boolean> {
  const files = new Map(besides.map((file) => [basename(file.path), file]));
  for (const { name } of attachments) {
    const file = files.get(name);
    if (!file || !isAttachment(name)) return false;
    if (hasErrors(await judgeContents(file.absolute, { file: file.path, line: 1, column: 1 }))) return false;
  }
  return true;
}

/** The rules whose issue is one for all attachments of a bulletin: a folder of them often has the same everywhere. */
const TOLD_ONCE = ['names-in-file', 'hidden-in-file', 'scan-without-words', 'masked-in-file'] as const;

/** The issues with those of each rule of `TOLD_ONCE` joined into one, at the first attachment that has any. */
function tellOnce(issues: readonly Issue[]): Issue[] {
  const others = issues.filter(({ rule }) => !TOLD_ONCE.some((each) => each === rule));
  const joined = TOLD_ONCE.flatMap((rule) => {
    const own = issues.filter((issue) => issue.rule === rule);
    const [first] = own;
    if (!first) return [];
    const files = own.flatMap(({ details }) => (details as { files: object[] }).files);
    return [{ ...first, details: { files } }];
  });
  return [...others, ...joined];
}
