import { judgeOdf } from '../../../../src/gate/office/odf.ts';
import { judgeOoxml } from '../../../../src/gate/office/ooxml.ts';
import { fullBudget } from '../../../../src/gate/office/package.ts';

/** Why a document of Word or Excel is refused, if it is: the kind and what was found, or the part that cannot be read. */
export async function refuseOoxml(bytes: Uint8Array): Promise<string | undefined> {
  const { active, unreadable } = await judgeOoxml(Buffer.from(bytes), undefined, fullBudget());
  return active ? `${active.kind} ${active.found}` : unreadable;
}

/** The same of an OpenDocument. */
export async function refuseOdf(bytes: Uint8Array): Promise<string | undefined> {
  const { active, unreadable } = await judgeOdf(Buffer.from(bytes), 'content.xml', fullBudget());
  return active ? `${active.kind} ${active.found}` : unreadable;
}
