import { hasPlainHost, writtenHost } from '../../addresses/plain-host.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Frontmatter } from '../schema.ts';
import { findRedirectTarget, isPrivateHost } from './link-targets.ts';

/**
 * Issues of the address of a source, which readers click like a link of a body: one that only leads on to the real one, through those who
 * note who follows it, one whose host can be taken for another, and one that readers cannot open.
 */
export function listSourceAddressIssues({ source }: Frontmatter, yaml: YamlSource): Issue[] {
  const page = source?.url === undefined ? null : URL.parse(source.url);
  if (!page) return [];
  const place = yaml.placeOf(['source', 'url']);
  const { href: url, hostname: host } = page;
  const target = findRedirectTarget(page);
  const issues: Issue[] = [];
  if (target) issues.push(issueAt('redirected-link', place, { host, target, byHand: true as const }));
  const written = writtenHost(source!.url!) ?? host;
  if (!hasPlainHost(source!.url!)) issues.push(issueAt('odd-host', place, { written, host }));
  if (isPrivateHost(host)) issues.push(issueAt('private-host', place, { url, host }));
  return issues;
}
