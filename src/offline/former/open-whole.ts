import { Stop } from '../../strings/stop.ts';
import { offlineWords } from '../stop.ts';
import { explainNoPackage } from '../verify/format.ts';
import { isOwn } from '../verify/is-own.ts';
import { NoPackage, openPackage, type OpenedPackage } from '../verify/open-package.ts';
import { verifyPackage } from '../verify/verify-package.ts';

/** Opens an edition of which every byte is there, packed or not; whoever opens it closes it. Throws a `Stop` with any other. */
export async function openWhole(path: string): Promise<OpenedPackage> {
  const { verify, stopped } = offlineWords();
  const bag = await openPackage(path).catch((error: unknown) => {
    throw error instanceof NoPackage ? new Stop(explainNoPackage(error, path, verify)) : error;
  });
  const isWhole = (await isOwn(bag)) && (await verifyPackage(bag)).findings.length === 0;
  if (isWhole) return bag;
  bag.close();
  throw new Stop(stopped.notWhole(path));
}
