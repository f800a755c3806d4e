import { join } from 'node:path';
import { findAwards } from '../../awards/handover.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import type { FaultySource, RefusalContext } from '../../bulletins/reading/refusals.ts';
import { getVisibility, type Visibility } from '../../bulletins/visibility.ts';

/** The files of the bulletins that are drafts or scheduled, those with errors of their own and with links among them; the texts of drafts of decisions. */
export async function listHiddenFiles(context: RefusalContext): Promise<Set<string>> {
  const { content, releaseMoment } = context;
  const hidden = new Set<string>();
  for (const { bulletin } of content.bulletins) {
    if (isHidden(getVisibility(bulletin, releaseMoment))) hidden.add(bulletin.file);
  }
  for (const source of content.faulty) {
    if (source.links.length > 0 && isHidden(await findVisibility(source, context))) hidden.add(source.file);
  }
  for (const { fields, body } of findAwards(content.registers)?.decisions ?? []) {
    if (body && fields.status === 'draft') hidden.add(body.file);
  }
  return hidden;
}

function isHidden(visibility: Visibility | undefined): boolean {
  return visibility === 'draft' || visibility === 'scheduled';
}

/** What readers would see of a source if nothing were wrong with it; `undefined` when its frontmatter cannot be read. */
export async function findVisibility(
  { file }: FaultySource,
  { folders, releaseMoment }: RefusalContext,
): Promise<Visibility | undefined> {
  if (!file.startsWith('bulletins/')) return 'published';
  return readVisibility(await readContentFile(join(folders.content, file)), releaseMoment);
}
