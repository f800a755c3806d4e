import { issueAt, type Issue } from '../../gate/issue.ts';
import { findPlace } from './find-place.ts';
import { manifestOf, type PastContext } from './past.ts';

/** The warning that the site has another host or base path than the present release, and with it every published address another. */
export async function listMoved({ content, folders, witness }: PastContext): Promise<Issue[]> {
  const manifest = manifestOf({ witness });
  const { url } = content.site;
  if (manifest?.url === undefined || manifest.url === url) return [];
  const place = await findPlace(folders.content, 'site.yaml', 'url:');
  return [issueAt('site-moved', place, { from: manifest.url, to: url })];
}
