import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYaml } from '../../gate/yaml/yaml.ts';
import { getVisibility, type Visibility } from '../visibility.ts';

/**
 * What the file of a bulletin says of its own visibility, read without the rest of it, so that neither a mistake in how bulletins
 * are loaded nor a forged reading can hide or show one. `undefined` when its frontmatter cannot be read.
 */
export function readVisibility(text: string, releaseMoment: string): Visibility | undefined {
  const data = readFields(text);
  if (!data) return undefined;
  const { status = 'published', publishAt } = data;
  return getVisibility({ status, publishAt } as Parameters<typeof getVisibility>[0], releaseMoment);
}

/** A key that decides it, or the sign by which YAML writes a letter in another way. A text without them says nothing of it. */
const DECIDING = /status|publishAt|redacted|\\/u;

/** Whether the file of a bulletin says that readers may see all of it, and that nothing was ever taken out of it. */
export function isPlainlyPublished(text: string, releaseMoment: string): boolean {
  // To parse the frontmatter of ten thousand bulletins would take seconds.
  if (!DECIDING.test(text)) return true;
  const { privacy } = readFields(text) ?? {};
  const isRedacted = (privacy as { redacted?: unknown } | null | undefined)?.redacted === true;
  return !isRedacted && readVisibility(text, releaseMoment) === 'published';
}

function readFields(text: string): Record<string, unknown> | undefined {
  const parts = splitFrontmatter(text, '');
  if ('issue' in parts) return undefined;
  const parsed = parseYaml(parts.yaml, '');
  return 'issues' in parsed ? undefined : (parsed.yaml.data as Record<string, unknown>);
}
