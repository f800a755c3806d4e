import { noteAwards } from '../../src/awards/handover.ts';
import type { JudgedLists } from '../../src/awards/judged-lists.ts';
import { readAwards } from '../../src/awards/read-awards.ts';
import { readContent, type Content, type ReadOptions } from '../../src/bulletins/reading/read-content.ts';
import { readTree } from '../../src/gate/tree.ts';
import { readSite } from '../../src/read-site.ts';
import { readRegisters } from '../../src/registers/read.ts';
import { buildSiteStandIn } from '../../src/site-stand-in.ts';
import { writeContentRoot, type ContentFiles } from './content-root.ts';
import { PROJECT } from './project.ts';

/** The decisions of a content root made of these files, and their issues. */
export async function readAwardsOf(
  files: ContentFiles,
  releaseMoment = '2026-11-30T00:00:00Z',
): ReturnType<typeof readAwards> {
  return readAwardsAt(await writeContentRoot(files), releaseMoment);
}

/** The decisions of a content root, and their issues. */
export async function readAwardsAt(
  root: string,
  releaseMoment = '2026-11-30T00:00:00Z',
  judged?: JudgedLists,
): ReturnType<typeof readAwards> {
  const tree = await readTree(root);
  const read = await readSite(tree.yaml);
  const { site } = 'site' in read ? read : buildSiteStandIn({});
  const { registers, gaps } = await readRegisters(tree.yaml);
  const sources = { tree, site, registers, gaps, project: PROJECT, releaseMoment };
  return readAwards(judged ? { ...sources, judged } : sources);
}

/** Reads a content root together with its awards, so that the site planned of it has their pages. */
export async function readWithAwards(options: Omit<ReadOptions, 'tree' | 'refusals'>): Promise<Content> {
  const tree = await readTree(options.root);
  const { content } = await readContent({ ...options, tree });
  const { site, registers, gaps } = content!;
  const { releaseMoment } = options;
  const { awards } = await readAwards({ tree, site, registers, gaps, project: PROJECT, releaseMoment });
  noteAwards(registers, awards);
  return content!;
}
