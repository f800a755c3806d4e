/**
 * Writes what a release is made with: `sbom.cdx.json` (CycloneDX) and `licences.tsv`, into the work folder, or with `-- --out
 * <folder>` elsewhere: `npm run sbom`. Exit codes: 0 written, 1 not, for instance because of a licence.
 */
import { join, dirname, resolve } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getCallerFolder, getFolders } from '../src/folders.ts';
import { writeFileAtomically } from '../src/files/atomic-file.ts';
import { claimOutput } from '../src/release/claim-output.ts';
import { buildWords } from '../src/release/stop.ts';
import { isFormerReport, LICENCES_FILE, makeSupplyReport, SBOM_FILE } from '../src/release/supply/report.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { reasonOf } from '../src/strings/visible.ts';
import { claimWorkFolder } from '../src/work-folder.ts';

try {
  const { values } = parseCommandArgs({ options: { out: { type: 'string' } } });
  const from = getCallerFolder();
  const out = values.out === undefined ? ownFolder() : resolve(from, values.out);
  const files = { bom: join(out, SBOM_FILE), licences: join(out, LICENCES_FILE) };
  if (values.out !== undefined)
    for (const file of Object.values(files)) await claimOutput(file, getFolders(), isFormerReport);
  const { bom, licences, packages } = await makeSupplyReport(join(import.meta.dirname, '..'));
  await writeFileAtomically(files.bom, bom);
  await writeFileAtomically(files.licences, licences);
  print(buildWords().supplyReported(out, packages));
} catch (error) {
  void complain(error instanceof Stop ? error.message : reasonOf(error));
  process.exitCode = error instanceof Stop ? error.exitCode : 1;
}

/** The work folder. */
function ownFolder(): string {
  const folders = getFolders();
  claimWorkFolder(folders);
  return dirname(folders.staging);
}
