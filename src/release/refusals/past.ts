import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { Stop } from '../../strings/stop.ts';
import type { Manifest } from '../swap/manifest.ts';
import { findWitness, type Witness } from '../verify/witness.ts';

/** What a release would refuse is judged by, and what tells of the releases before it. */
export interface PastContext extends RefusalContext {
  witness: Witness;
}

/** Opens what tells of the past, once for all that asks. Where nothing can tell, `onUnknownPast` hears why and it counts as nothing. */
export async function openPast(context: RefusalContext): Promise<PastContext> {
  const witness = await findWitness(context.folders).catch((error: unknown): Witness => {
    if (!(error instanceof Stop)) throw error;
    context.onUnknownPast?.(error);
    return { from: 'nothing' };
  });
  return { ...context, witness };
}

/** The manifest of the present release, as far as it is the witness. */
export function manifestOf({ witness }: Pick<PastContext, 'witness'>): Manifest | undefined {
  return witness.from === 'manifest' ? witness.manifest : undefined;
}
