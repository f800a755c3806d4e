import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Folders } from '../../folders.ts';
import { listYaml } from '../../gate/tree.ts';
import { buildHeaderTable, type HeaderTable } from '../../release/hosting/headers.ts';
import { serverFiles } from '../../release/hosting/write-host-files.ts';
import { manifestFiles, readManifest, type Manifest } from '../../release/swap/manifest.ts';
import { buildWords } from '../../release/stop.ts';
import { readSite } from '../../read-site.ts';
import type { Site } from '../../site.ts';
import { Stop } from '../../strings/stop.ts';

/** What a site should be, as this machine knows it. Nothing of it is there where nothing was built. */
export interface ExpectedSite {
  /** The release that was built last, and the one before it. */
  present?: Manifest | undefined;
  previous?: Manifest | undefined;
  /** The headers that its hosts were told of. */
  headers?: HeaderTable | undefined;
  /** The day from which on the contact for security reports that `site.yaml` names is no longer valid. */
  contactUntil?: string | undefined;
}

const headers = z.record(z.string(), z.string());
const headerTable: z.ZodType<HeaderTable> = z.strictObject({
  office: z.string(),
  base: z.string(),
  common: headers,
  rules: z.array(z.strictObject({ paths: z.array(z.string()), headers })),
});

/** What the last build into these folders has left. */
export async function readBuilt(folders: Pick<Folders, 'staging' | 'content'>): Promise<ExpectedSite> {
  const files = manifestFiles(folders);
  return {
    present: await readManifest(files.present),
    previous: await readManifest(files.previous),
    headers: await readHeaderTable(serverFiles(folders).headers),
    contactUntil: (await readOwnSite(folders.content))?.security?.expires,
  };
}

/**
 * What an artefact says, of which the manifest is named; of a manifest alone, the headers are those of this content root where it is
 * of the same site. Throws a `Stop` when the manifest cannot be read.
 */
export async function readArtefact(
  manifestFile: string,
  { content }: Pick<Folders, 'content'>,
): Promise<ExpectedSite> {
  const present = await readManifest(manifestFile);
  if (!present) throw new Stop(buildWords().difference.noManifest(manifestFile));
  const laidOut = await readHeaderTable(join(dirname(manifestFile), 'server', 'headers.json'));
  const site = laidOut ? undefined : await readOwnSite(content);
  return {
    present,
    headers: laidOut ?? (site?.url === present.url && site ? buildHeaderTable(site) : undefined),
  };
}

/** Content that cannot be read is no fault of the site that is looked at. */
async function readOwnSite(content: string): Promise<Site | undefined> {
  const read = await listYaml(content)
    .then(readSite)
    .catch(() => undefined);
  return read && 'site' in read ? read.site : undefined;
}

async function readHeaderTable(file: string): Promise<HeaderTable | undefined> {
  try {
    return headerTable.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
