import { getVisibility, type Visibility } from '../bulletins/visibility.ts';
import { splitFrontmatter } from '../gate/frontmatter.ts';
import { parseYaml } from '../gate/yaml.ts';

/**
 * What the file of a bulletin says of its own visibility, read without the rest of it, so that a mistake in how bulletins are
 * loaded cannot hide one. `undefined` when its frontmatter cannot be read.
 */
export function readVisibility(text: string, releaseMoment: string): Visibility | undefined {
  const parts = splitFrontmatter(text, '');
  if ('issue' in parts) return undefined;
  const parsed = parseYaml(parts.yaml, '');
  if ('issues' in parsed) return undefined;
  const { status = 'published', publishAt } = parsed.yaml.data;
  return getVisibility({ status, publishAt } as Parameters<typeof getVisibility>[0], releaseMoment);
}
