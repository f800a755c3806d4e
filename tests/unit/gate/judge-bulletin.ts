import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { splitFrontmatter } from '../../../src/gate/yaml/frontmatter.ts';
import { normaliseText } from '../../../src/gate/text.ts';
import { validateYaml } from '../../../src/gate/validate.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';

/** Lines of a frontmatter, by key. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** `rule field` of every issue that the schema has with a bulletin, valid but for these fields. */
export function judgeBulletin(fields: Fields): string[] {
  const parts = splitFrontmatter(normaliseText(bulletinText(fields)), BULLETIN);
  if ('issue' in parts) throw new Error('the test needs a frontmatter');
  const parsed = parseYaml(parts.yaml, BULLETIN, parts.yamlLinesAbove);
  if ('issues' in parsed) throw new Error(`the test needs YAML, not ${JSON.stringify(parsed.issues)}`);
  const result = validateYaml(bulletinSchema, parsed.yaml);
  if ('data' in result) return [];
  return result.issues.map(
    ({ rule, details }) => `${rule} ${'field' in details ? String(details.field) : ''}`,
  );
}
