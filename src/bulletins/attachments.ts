import { basename, extname } from 'node:path';
import { judgeContents } from '../gate/file-types.ts';
import { issueAt, type Details, type Issue } from '../gate/issue.ts';
import { explainPath } from '../gate/proposals.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { Body } from './body/blocks.ts';
import { findNearFile } from './photographs.ts';
import type { Attachment } from './bulletin.ts';
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
    else {
      issues.push(...(await judgeContents(file.absolute, { file: file.path, line: 1, column: 1 })));
      attachments.push({
        name: basename(src),
        title,
        type: extname(src).slice(1).toLowerCase(),
        bytes: file.bytes,
      });
    }
  }
  return { attachments, issues: tellNamesOnce(issues) };
}

/** The names in all attachments of a bulletin are one matter, told at the first. */
function tellNamesOnce(issues: readonly Issue[]): Issue[] {
  const ofNames = issues.filter(({ rule }) => rule === 'names-in-file');
  const [first] = ofNames;
  if (!first) return [...issues];
  const files = ofNames.flatMap(({ details }) => (details as Details<'names-in-file'>).files);
  return [
    ...issues.filter(({ rule }) => rule !== 'names-in-file'),
    issueAt('names-in-file', first, { files }),
  ];
}
