import { siteAddress } from '../../addresses/stands-alone.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Manifest } from '../swap/manifest.ts';
import { listReleased } from '../verify/dropped-addresses.ts';

/** Name of the artefact's file that lists the addresses by which a server compares a release with the one in force. */
export const ADDRESSES_FILE = 'addresses.txt';

/**
 * The addresses, from the top of the site on and sorted, of which none may go without a word: of bulletins and of what stands alone,
 * those that lead on, and those named as taken back. `base` is the site's base path.
 */
export function listPublishedAddresses(
  manifest: Pick<Manifest, 'files' | 'takenBack'>,
  redirects: readonly Redirect[],
  base: string,
): string[] {
  const led = redirects.filter(({ path, query }) => query === '' && path.startsWith(base));
  const addresses = new Set([
    ...listReleased(manifest).map(siteAddress),
    ...led.map(({ path }) => path.slice(base.length - 1)),
  ]);
  return [...addresses].sort(byCodeUnits);
}
