import { getLoaded } from '../../bulletins/reading/handover.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import { findReturned } from '../returned/find-returned.ts';
import { listTakenBefore } from '../returned/list-taken.ts';
import { sortTaken, type TakenContent } from '../returned/taken-content.ts';
import { openRefusals } from '../refusals/open-refusals.ts';
import { findWitness } from '../verify/witness.ts';
import { listShownDecisions } from './decision-files.ts';
import type { FinishContext } from './finish-context.ts';

/**
 * What later releases may not show: what earlier ones took back, and this one of the present, without what someone has said may be shown
 * again. Has to be asked before the present site is replaced, whose words it reads.
 */
export async function listTakenContents(
  releaseMoment: string,
  { site, folders }: Pick<FinishContext, 'site' | 'folders'>,
): Promise<TakenContent[]> {
  const { bulletins, pages, registers } = getLoaded();
  const { mayRestore } = openRefusals(folders);
  const witness = await findWitness(folders);
  const { takenBack } = site;
  const before = await listTakenBefore({ witness, folders, releaseMoment }, { bulletins, takenBack });
  const meant = before.contents.filter(({ content }) => !mayRestore.includes(content.name));
  const shown = {
    bulletins: bulletins.filter(({ status }) => status !== 'withdrawn'),
    pages,
    decisions: listShownDecisions(registers),
    public: await listFilesBelow(folders.public).catch(() => []),
  };
  return sortTaken((await findReturned(meant, shown, folders)).left);
}
