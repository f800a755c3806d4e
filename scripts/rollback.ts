/**
 * Exchanges the site with the previous release: `npm run rollback`; a second run undoes it. If it would undo a correction or restore
 * something removed, it names the bulletins and other addresses and stops, unless each is given: `--undo 2024/slug --undo /lien-he/`.
 * `--to <digest>` demands that release, `--list` shows both; `--hold <who> --why <reason>` refuses every build, those by schedule too,
 * until `--release`. Exit codes: 0 done, 1 not possible, 75 a build or a packing is running.
 */
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getFolders } from '../src/folders.ts';
import { beginHold, endHold, findHold } from '../src/release/swap/hold.ts';
import { digestRelease, manifestFiles, readManifest } from '../src/release/swap/manifest.ts';
import { RELEASE_FILE } from '../src/release/swap/release-file.ts';
import { rollBack } from '../src/release/swap/rollback.ts';
import { buildWords, explainStop } from '../src/release/stop.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';

const folders = getFolders();
const words = buildWords();

async function list(): Promise<void> {
  const { present, previous } = manifestFiles(folders);
  for (const file of [present, previous]) {
    const manifest = await readManifest(file);
    if (!manifest) continue;
    print(words.listed(digestRelease(manifest, RELEASE_FILE), manifest.releaseMoment, file === present));
  }
  const held = await findHold(folders);
  if (held !== undefined) print(words.nowHeld(held));
}

try {
  const { values } = parseCommandArgs({
    options: {
      undo: { type: 'string', multiple: true, default: [] },
      to: { type: 'string' },
      list: { type: 'boolean', default: false },
      hold: { type: 'string' },
      why: { type: 'string' },
      release: { type: 'boolean', default: false },
    },
  });
  const { hold: who, why, to } = values;
  if (values.list) await list();
  else if (values.release) print(words.noLongerHeld(await endHold(folders)));
  else if (who !== undefined) {
    if (who === '' || !why) throw new Stop(words.holdNeedsReason);
    print(words.nowHeld(await beginHold(folders, { moment: new Date().toISOString(), who, why })));
  } else await rollBack(folders, print, { named: values.undo, ...(to === undefined ? {} : { to }) });
} catch (error) {
  const { message, exitCode } = explainStop(error);
  if (exitCode === 0) print(message);
  else void complain(message);
  process.exitCode = exitCode;
}
