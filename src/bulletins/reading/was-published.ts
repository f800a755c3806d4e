import { hasErrors } from '../../gate/issue.ts';
import { decodeText, listTextIssues } from '../../gate/text.ts';
import { validateYaml } from '../../gate/validate.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { strings } from '../../strings/strings.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { bulletinSchema } from '../schema.ts';

/**
 * Whether a release can have shown the text of a bulletin that stood until a time (milliseconds since 1970), judged without the files
 * and registers of its time: the gate accepts its letters, fields and body, it was no draft, and its `publishAt` had come.
 */
export async function wasPublished(bytes: Uint8Array, file: string, until: number): Promise<boolean> {
  const decoded = decodeText(bytes, file);
  if ('issue' in decoded) return false;
  const { text } = decoded;
  if (hasErrors(listTextIssues(text, file))) return false;
  const parts = splitFrontmatter(text, file);
  if ('issue' in parts) return false;
  const parsed = await parseYamlBounded(parts.yaml, file);
  const validated = 'yaml' in parsed ? validateYaml(bulletinSchema, parsed.yaml) : parsed;
  if ('issues' in validated) return false;
  const { status, publishAt } = validated.data;
  if (status === 'draft' || (publishAt !== undefined && Date.parse(publishAt) > until)) return false;
  const body = await parseBounded(parts.body, file, strings('vi').footnotes);
  return 'tree' in body;
}
