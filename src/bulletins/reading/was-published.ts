import { hasErrors } from '../../gate/issue.ts';
import { listTextIssues } from '../../gate/text.ts';
import { validateYaml } from '../../gate/validate.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { strings } from '../../strings/strings.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { bulletinSchema } from '../schema.ts';

/**
 * Whether a release can have shown the text of a bulletin, judged without the files and registers of its time: the gate accepts its
 * letters, fields and body, and it was neither a draft nor had a moment of its own to appear, which may never have come.
 */
export async function wasPublished(text: string, file: string): Promise<boolean> {
  if (hasErrors(listTextIssues(text, file))) return false;
  const parts = splitFrontmatter(text, file);
  if ('issue' in parts) return false;
  const parsed = await parseYamlBounded(parts.yaml, file);
  const validated = 'yaml' in parsed ? validateYaml(bulletinSchema, parsed.yaml) : parsed;
  if ('issues' in validated) return false;
  const { status, publishAt } = validated.data;
  if (status === 'draft' || publishAt !== undefined) return false;
  const body = await parseBounded(parts.body, file, strings('vi').footnotes);
  return 'tree' in body;
}
