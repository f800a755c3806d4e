import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYaml } from '../../gate/yaml/yaml.ts';
import { getVisibility, type Visibility } from '../visibility.ts';

/**
 * The visibility of a bulletin by its own file alone, so that neither a defect of loading nor a forged reading can hide or show
 * one. `undefined` when its frontmatter cannot be read.
 */
export function readVisibility(text: string, releaseMoment: string): Visibility | undefined {
  const data = readFields(text);
  if (!data) return undefined;
  const { status = 'published', publishAt } = data;
  return getVisibility({ status, publishAt } as Parameters<typeof getVisibility>[0], releaseMoment);
}

/** A key that decides the visibility, or a backslash, with which YAML could write such a key as escapes. */
const VISIBILITY_KEY = /status|publishAt|redacted|\\/u;

/** Whether a bulletin is published by its own file, and no personal data was ever removed from it. */
export function isPlainlyPublished(text: string, releaseMoment: string): boolean {
  // A quick test first: parsing the frontmatter of 10,000 bulletins takes seconds.
  if (!VISIBILITY_KEY.test(text)) return true;
  return !isRedacted(text) && readVisibility(text, releaseMoment) === 'published';
}

/** Whether a bulletin says in its own file that personal data was removed from it. */
export function isRedacted(text: string): boolean {
  const { privacy } = readFields(text) ?? {};
  return (privacy as { redacted?: unknown } | null | undefined)?.redacted === true;
}

function readFields(text: string): Record<string, unknown> | undefined {
  const parts = splitFrontmatter(text, '');
  if ('issue' in parts) return undefined;
  const parsed = parseYaml(parts.yaml, '');
  return 'issues' in parsed ? undefined : (parsed.yaml.data as Record<string, unknown>);
}
