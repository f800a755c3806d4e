import { readTree } from '../../gate/tree.ts';
import { readRegisters } from '../../registers/read.ts';
import { readSite } from '../../site.ts';
import { wireFrontmatter } from './wire.ts';

/**
 * Wires the frontmatter of a content root as it lies there. It is a comfort of the editor program: where the content cannot be
 * read it is left out, and whoever builds or checks hears why.
 */
export async function wireContent(project: string, content: string): Promise<void> {
  const tree = await readTree(content).catch(() => undefined);
  const site = tree && (await readSite(tree.yaml));
  if (!tree || !site || 'issues' in site) return;
  const { registers } = await readRegisters(tree.yaml);
  await wireFrontmatter(project, { tree, site: site.site, registers });
}
