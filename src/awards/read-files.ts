import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path/posix';
import { LIST_FILE } from '../addresses/segments.ts';
import { isAttachment } from '../bulletins/attachments.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { isOversize, judgeContents } from '../gate/file-types.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import type { DecisionFile } from './decision.ts';
import type { DecisionFields } from './decision-schema.ts';

/** Why a file may not be named among those of a decision: it is part of it, or takes an address that is taken. */
function findUnfit(name: string, before: ReadonlySet<string>): 'own' | 'reserved' | 'repeated' | undefined {
  if (OWN_FILES.includes(name)) return 'own';
  // To some hosts capitals and small letters are one.
  if (name.toLowerCase() === LIST_FILE) return 'reserved';
  return before.has(name) ? 'repeated' : undefined;
}

/** Files of a decision that its `decision.yaml` does not name. */
export const OWN_FILES = ['decision.yaml', 'awards.csv', 'index.mdx'];

/**
 * The files that a decision names, with their digests, and the issues of files that are missing, not named, or no longer what they
 * were. A file is published only where the list hides no name, or where it is a copy that hides the same; of one that is withheld its
 * digest is enough.
 */
export async function readFiles(
  { files, redactedCopy }: Pick<DecisionFields, 'files' | 'redactedCopy'>,
  { inside, hides, yaml }: { inside: readonly SourceFile[]; hides: boolean; yaml: YamlSource },
): Promise<{ files: DecisionFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const read: DecisionFile[] = [];
  const seen = new Set<string>();
  const byName = new Map(inside.map((file) => [basename(file.path), file]));
  for (const [at, { src, kind, sha256 }] of files.entries()) {
    const name = basename(src);
    const cause = findUnfit(name, seen);
    seen.add(name);
    if (cause) {
      issues.push(issueAt('unfit-decision-file', yaml.placeOf(['files', at, 'src']), { name, cause }));
      continue;
    }
    const source = byName.get(name);
    if (!source && hides && !redactedCopy && sha256 !== undefined) {
      // A package keeps no more of it.
      const path = join(dirname(yaml.file), name);
      read.push({ source: { path }, kind, sha256, bytes: 0, isPublished: false });
      continue;
    }
    if (!source) {
      const near = findNearest(
        name,
        [...byName.keys()].filter((each) => !OWN_FILES.includes(each)),
      );
      issues.push(issueAt('missing-decision-file', yaml.placeOf(['files', at, 'src']), { name, near }));
      continue;
    }
    const place = yaml.placeOf(['files', at, 'src']);
    if (!isAttachment(src)) issues.push(issueAt('attachment-type', place, { src }));
    if (!isAttachment(src) || isOversize(source)) continue;
    const found = createHash('sha256')
      .update(await readContentFile(source.absolute))
      .digest('hex');
    if (sha256 !== undefined && sha256 !== found)
      issues.push(issueAt('changed-file', yaml.placeOf(['files', at, 'sha256']), { name, sha256: found }));
    read.push({ source, kind, sha256: found, bytes: source.bytes, isPublished: !hides || redactedCopy });
  }
  const withheld = read.filter(({ isPublished }) => !isPublished).map(({ source }) => basename(source.path));
  if (withheld.length > 0)
    issues.push(issueAt('signed-file-withheld', yaml.placeOf(['files']), { names: withheld }));
  const named = new Set(files.map(({ src }) => basename(src)));
  for (const { path } of inside) {
    const name = basename(path);
    if (!named.has(name) && !OWN_FILES.includes(name))
      issues.push(issueAt('unnamed-decision-file', { file: path, line: 1, column: 1 }, { name }));
  }
  for (const { source, kind, isPublished } of read) {
    if (!isPublished) continue;
    const own = await judgeContents(byName.get(basename(source.path))!.absolute, {
      file: source.path,
      line: 1,
      column: 1,
    });
    // A scan that is said to be one has no words that could be read.
    for (const each of own.filter(({ rule }) => kind !== 'ban-quet' || rule !== 'scan-without-words'))
      issues.push(each);
  }
  return { files: read, issues };
}
