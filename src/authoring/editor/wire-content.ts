import { readTree } from '../../gate/tree.ts';
import { readRegisters } from '../../registers/read.ts';
import { readSite } from '../../read-site.ts';
import { wireFrontmatter } from './wire.ts';

/**
 * Wires the schemas to the frontmatter of a content root, for the editor program only. Content that cannot be read is skipped; a
 * check or build reports why.
 */
export async function wireContent(project: string, content: string): Promise<void> {
  const tree = await readTree(content).catch(() => undefined);
  const site = tree && (await readSite(tree.yaml));
  if (!tree || !site || 'issues' in site) return;
  const { registers } = await readRegisters(tree.yaml);
  await wireFrontmatter(project, { tree, site: site.site, registers });
}
