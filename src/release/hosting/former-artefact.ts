import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { LICENCES_FILE, SBOM_FILE } from '../supply/report.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import { TAKEN_BACK_FILE } from '../swap/taken-back.ts';
import { ADDRESSES_FILE } from './published-addresses.ts';
import { SMOKE_TEST_FILE } from './smoke-test.ts';

/** Whether a folder is an artefact that was laid out before, and holds nothing else. */
export async function isFormerArtefact(folder: string, folders: Folders): Promise<boolean> {
  const manifest = basename(manifestFiles(folders).present);
  const lists = [manifest, TAKEN_BACK_FILE, ADDRESSES_FILE, SMOKE_TEST_FILE];
  const own = new Set(['site', 'server', ...lists, SBOM_FILE, LICENCES_FILE]);
  const names: string[] = await readdir(folder).catch(() => []);
  if (!names.includes('site') || !names.every((name) => own.has(name))) return false;
  return (await readManifest(join(folder, manifest)).catch(() => undefined)) !== undefined;
}
