import { basePath } from '../../addresses/base-path.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { buildBody, type Body } from '../body/blocks.ts';
import { listLinkHostIssues } from '../body/link-hosts.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { listTemplateIssues } from '../body/unfinished-template.ts';
import type { Frontmatter } from '../schema.ts';

/** A body as far as it can be read, and whether its markup is faulty: its words are then not known. */
export interface ReadBody {
  body: Body | undefined;
  isFaulty: boolean;
  issues: Issue[];
}

/** What a body is read for. */
interface BodySetting {
  site: Site;
  /** The frontmatter of its bulletin where that is valid. */
  fields: Frontmatter | undefined;
  /** Pattern of ids that its page has already, besides those of every bulletin. */
  takenIds?: RegExp;
}

/** Reads the body of a bulletin, or of what else has one. */
export async function readBody(
  source: string,
  file: string,
  { site, fields, takenIds }: BodySetting,
): Promise<ReadBody> {
  const words = strings(site.language);
  const closed = await parseBounded(source, file, words.footnotes);
  const isFaulty = 'issues' in closed;
  const issues = [...(isFaulty ? closed.issues : closed.words)];
  const tree = isFaulty ? closed.faulty : closed.tree;
  if (!tree) return { body: undefined, isFaulty, issues };
  // Before a body is built of the tree, which leaves comments out.
  if (fields && !isFaulty) issues.push(...listTemplateIssues(fields, tree, file));
  issues.push(...listLinkHostIssues(tree, file, site.url, source));
  const base = basePath(site);
  const body = buildBody(tree, file, (path) => base + path.slice(1), takenIds);
  // A tag without a file has its own issue already.
  body.files = body.files.filter(({ src }) => src !== '');
  if (!isFaulty && body.text === '' && body.files.length === 0) {
    issues.push(issueAt('empty-body', { file, line: source.split('\n').length, column: 1 }, {}));
  }
  return { body, isFaulty, issues };
}
