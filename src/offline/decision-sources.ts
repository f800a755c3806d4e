import { isSeq, parseDocument } from 'yaml';
import { withoutConsents } from '../awards/consents.ts';
import type { Decision } from '../awards/decision.ts';
import { decisionSchema } from '../awards/decision-schema.ts';
import { listPublicFiles } from '../awards/public-files.ts';
import { Stop } from '../strings/stop.ts';
import { emptyBodyComments, emptyYamlComments } from './comments.ts';
import { withoutEditorsWords } from './editors-words.ts';
import type { SourceItem } from './sources.ts';
import { offlineWords } from './stop.ts';

/** What is around the YAML of a text that is cut as if it were frontmatter. */
const MARK = '---\n';

/**
 * What a package holds of a decision: its YAML without the editors' own words, its text without comments, its list without the words of
 * consents, and the files that it publishes. Of a file that it withholds, the YAML has the digest, without which the file would be missed.
 */
export function listDecisionItems(
  decision: Decision,
  { open, sentence }: { open: (path: string) => Promise<Buffer>; sentence: string },
): SourceItem[] {
  const [own, ...others] = listPublicFiles(decision);
  const read = async (): Promise<Buffer> => {
    const marked = MARK + (await open(own!)).toString('utf8').replace(/\n*$/u, '\n') + MARK;
    const cut = withoutEditorsWords(marked, decisionSchema, sentence);
    if (cut === undefined) throw new Stop(offlineWords().stopped.editorsWords(own!));
    return Buffer.from(emptyYamlComments(withDigests(cut.slice(MARK.length, -MARK.length), decision)));
  };
  const list = `decisions/${decision.key}/awards.csv`;
  const readOther = async (path: string): Promise<Buffer> => {
    const bytes = await open(path);
    if (path === list) return Buffer.from(withoutConsents(bytes.toString('utf8')));
    if (path !== decision.body?.file) return bytes;
    // The parser does not count a byte order mark.
    return Buffer.from(emptyBodyComments(bytes.toString('utf8').replace(/^\uFEFF/u, '')));
  };
  return [{ path: own!, read }, ...others.map((path) => ({ path, read: () => readOther(path) }))];
}

/** The YAML with the digests of the files that the decision withholds; the same text where it withholds none. */
function withDigests(yaml: string, { files }: Decision): string {
  if (files.every(({ isPublished }) => isPublished)) return yaml;
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const list = document.get('files');
  for (const [at, { isPublished, sha256 }] of files.entries())
    if (!isPublished && isSeq(list)) list.setIn([at, 'sha256'], sha256);
  return String(document);
}
