import { issueAt, type Issue } from '../../gate/issue.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Frontmatter } from '../schema.ts';
import { findRedirectTarget } from './link-targets.ts';

/** The issue of a source whose address only leads on to the real one, through those who note who follows it. */
export function listRedirectedSource({ source }: Frontmatter, yaml: YamlSource): Issue[] {
  const page = source?.url === undefined ? null : URL.parse(source.url);
  const target = page && findRedirectTarget(page);
  if (!target) return [];
  const details = { host: page.hostname, target, byHand: true as const };
  return [issueAt('redirected-link', yaml.placeOf(['source', 'url']), details)];
}
