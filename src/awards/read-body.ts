import type { Block } from '../bulletins/body/blocks.ts';
import type { ReadyBlock } from '../bulletins/bulletin.ts';
import type { KnownNames } from '../bulletins/lint/known-names.ts';
import { lintBody } from '../bulletins/lint/lint-body.ts';
import { readBody } from '../bulletins/reading/read-body.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { isOversize } from '../gate/file-types.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { limitAlike } from '../gate/limit-alike.ts';
import { indexLines } from '../gate/lines.ts';
import type { SourceFile } from '../gate/listing.ts';
import { decodeText, listTextIssues, type DecodedText } from '../gate/text.ts';
import { listTypographyIssues } from '../gate/typography.ts';
import { splitFrontmatter } from '../gate/yaml/frontmatter.ts';
import type { Site } from '../site.ts';
import type { DecisionBody } from './decision.ts';

/** What the text beside a decision is judged against. */
export interface DecisionBodyContext {
  site: Site;
  names: KnownNames;
}

/** What stands before a frontmatter, where a text begins with one. */
const BEFORE_FRONTMATTER = /^\s*(?=---[ \t]*(?:\n|$))/u;

/** The ids of rows and of groups of rows on the page of a decision, which no heading of its text may have. */
const IDS_OF_LIST = /^(?:d-|phan-\d)/u;

/** Reads the office's own text about a decision: a body as bulletins have it, without frontmatter, pictures and attachments. */
export async function readDecisionBody(
  source: SourceFile,
  { site, names }: DecisionBodyContext,
): Promise<{ body?: DecisionBody; issues: Issue[] }> {
  const { path: file } = source;
  if (isOversize(source)) return { issues: [] };
  const decoded = decodeText(await readContentFile(source.absolute), file);
  if ('issue' in decoded) return { issues: [decoded.issue] };
  const { text } = decoded;
  const { words, issues } = takeWords(text, file);
  for (const each of limitAlike(listTextIssues(text, file))) issues.push(each);
  for (const each of listTypographyIssues(text, file)) issues.push(each);
  if (words === undefined) return { issues };
  const read = await readBody(words, file, { site, fields: undefined, takenIds: IDS_OF_LIST });
  for (const each of read.issues.map(toOwnIssue)) issues.push(each);
  if (!read.body) return { issues };
  for (const { place, isImage } of read.body.files)
    issues.push(issueAt('not-in-decision-body', place, { kind: isImage ? 'picture' : 'attachment' }));
  for (const place of read.body.openGalleries)
    issues.push(issueAt('not-in-decision-body', place, { kind: 'picture' }));
  if (read.isFaulty) return { issues };
  const lines = indexLines(words);
  const placeAt = (offset: number) => ({ file, ...lines.at(offset) });
  for (const each of lintBody({ source: words, body: read.body, placeAt }, names)) issues.push(each);
  const { blocks, text: shown, links } = read.body;
  return { body: { file, blocks: withoutFiles(blocks), text: shown, links }, issues };
}

/** The words of a text, every line of a frontmatter blank before them, and the issue of that; no words where it never ends. */
function takeWords(text: DecodedText, file: string): { words?: string; issues: Issue[] } {
  const before = BEFORE_FRONTMATTER.exec(text);
  if (!before) return { words: text, issues: [] };
  const place = { file, ...indexLines(text).at(before[0].length) };
  const parts = splitFrontmatter(text, file);
  return {
    ...('body' in parts ? { words: parts.body } : {}),
    issues: [issueAt('not-in-decision-body', place, { kind: 'frontmatter' })],
  };
}

/** An issue of a body, in words for a file that has no frontmatter. */
function toOwnIssue(issue: Issue): Issue {
  if (issue.rule === 'second-frontmatter')
    return issueAt('not-in-decision-body', issue, { kind: 'frontmatter' });
  return issue.rule === 'empty-body' ? issueAt('empty-body', issue, { isOfDecision: true }) : issue;
}

/** The blocks but for those of files, each of which has its issue. */
function withoutFiles(blocks: readonly Block[]): ReadyBlock[] {
  return blocks.flatMap((block): ReadyBlock[] => {
    if (block.kind === 'html') return [block];
    return 'blocks' in block ? [{ ...block, blocks: withoutFiles(block.blocks) }] : [];
  });
}
