/**
 * Writes an artefact, all that a server needs, into one folder: the finished site with compressed files, the configurations, the
 * manifest, the list of packages and their licences: `npm run artefact`, or with `-- --out <folder>`. Exit codes: 0 done, 1 not
 * done, 75 a build or another packing is running.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getCallerFolder, getFolders } from '../src/folders.ts';
import { layOutArtefact } from '../src/release/hosting/artefact.ts';
import { buildWords } from '../src/release/stop.ts';
import { LICENCES_FILE, makeSupplyReport, SBOM_FILE } from '../src/release/supply/report.ts';
import { artefactFolder } from '../src/release/swap/artefact-folder.ts';
import { withBuildLock } from '../src/release/swap/with-build-lock.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { reasonOf } from '../src/strings/visible.ts';

const folders = getFolders();
const project = join(import.meta.dirname, '..');
const from = getCallerFolder();

try {
  const { values } = parseCommandArgs({ options: { out: { type: 'string' } } });
  const out = values.out === undefined ? artefactFolder(folders) : resolve(from, values.out);
  const { bom, licences } = await makeSupplyReport(project);
  const add = async (making: string): Promise<void> => {
    await writeFile(join(making, SBOM_FILE), bom);
    await writeFile(join(making, LICENCES_FILE), licences);
  };
  const { folder, files, compressed } = await withBuildLock(folders, () => layOutArtefact(folders, out, add));
  print(buildWords().laidOut(folder, files, compressed));
} catch (error) {
  void complain(error instanceof Stop ? error.message : reasonOf(error));
  process.exitCode = error instanceof Stop ? error.exitCode : 1;
}
