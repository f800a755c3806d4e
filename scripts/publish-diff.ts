/**
 * Shows what the finished site adds, changes, withdraws and removes beside the one that its build replaced: `npm run publish-diff`, or
 * beside another release with `-- --against <bantin-manifest.json>`, such as that of a server. Exit codes: 0 shown, 1 not possible.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getCallerFolder, getFolders } from '../src/folders.ts';
import { compareReleases, keepForComparison } from '../src/release/swap/difference.ts';
import { describeDifference } from '../src/release/swap/describe-difference.ts';
import { manifestFiles, readManifest, type Manifest } from '../src/release/swap/manifest.ts';
import { buildWords } from '../src/release/stop.ts';
import { Stop } from '../src/strings/stop.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const { values } = parseCommandArgs({ options: { against: { type: 'string' } } });
  const folders = getFolders();
  const { present, replaced } = manifestFiles(folders);
  if (!existsSync(present)) throw new Stop(buildWords().nothingBuilt(folders.dist));
  const { summary, table } = describeDifference(
    compareReleases(await readBefore(values.against, replaced), keepForComparison(await read(present))),
  );
  print([...table, summary].join('\n'));
  return 0;
});

/** The release that is compared with: the one that was named, else the one that was replaced, if any. */
async function readBefore(named: string | undefined, replaced: string): Promise<Manifest | undefined> {
  if (named !== undefined) return keepForComparison(await read(resolve(getCallerFolder(), named)));
  return existsSync(replaced) ? read(replaced) : undefined;
}

async function read(file: string): Promise<Manifest> {
  const manifest = await readManifest(file);
  if (!manifest) throw new Stop(buildWords().difference.noManifest(file));
  return manifest;
}
