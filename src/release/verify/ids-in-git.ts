import { readObjects } from '../../files/git-objects.ts';
import { openRepository } from '../../files/git-repository.ts';
import { MAX_BULLETIN_BYTES } from '../../gate/file-types.ts';
import { decodeText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { listVersions, type Version } from './git-history.ts';

/**
 * The ids of bulletins (`<yyyy>/<slug>`) by the last version of each in the Git history of the content until a moment (ISO date-time);
 * none of what the history does not have or cannot give.
 */
export async function readIdsInGit(
  content: string,
  keys: readonly string[],
  moment: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  if (keys.length === 0) return ids;
  const repository = await openRepository(content).catch(() => undefined);
  if (!repository) return ids;
  const wanted = new Set(keys);
  const versions = await listVersions(repository, Date.parse(moment)).catch(() => []);
  const last = new Map<string, Version>();
  for (const version of versions) {
    if (!wanted.has(version.key)) continue;
    const known = last.get(version.key);
    if (!known || version.until > known.until) last.set(version.key, version);
  }
  const byBlob = Map.groupBy(last.values(), ({ blob }) => blob);
  for await (const { blob, bytes } of readObjects(repository, [...byBlob.keys()], MAX_BULLETIN_BYTES)) {
    const id = await readId(bytes);
    if (id !== undefined) for (const { key } of byBlob.get(blob)!) ids.set(key, id);
  }
  return ids;
}

async function readId(bytes: Buffer): Promise<string | undefined> {
  const decoded = decodeText(bytes, '');
  const parts = 'text' in decoded ? splitFrontmatter(decoded.text, '') : decoded;
  if ('issue' in parts) return undefined;
  const parsed = await parseYamlBounded(parts.yaml, '');
  const id = 'yaml' in parsed ? parsed.yaml.data['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
