/**
 * Builds the site: `npm run build`. `--preview` builds a marked preview with drafts and scheduled bulletins, closed to search
 * engines, into a folder of its own. `--fewer` permits far fewer pages or photographs than the site before. `--fresh` deletes all
 * caches of earlier builds first. `--restore 2024/slug` shows again what was taken back, by key or address. `--urgent 2026/slug` publishes that bulletin alone, as it is committed, on top of the content of the
 * release in force, so that a correction or withdrawal need not wait until other bulletins are mended.
 */
import { findFolders, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { runAstro } from '../src/release/build/run-node.ts';
import { buildWords } from '../src/release/stop.ts';
import { withBuildLock } from '../src/release/swap/with-build-lock.ts';
import { aloneUrgent } from '../src/release/urgent/alone.ts';
import { composeUrgent } from '../src/release/urgent/compose.ts';
import { Stop } from '../src/strings/stop.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const { values } = parseCommandArgs({
    options: {
      preview: { type: 'boolean', default: false },
      fewer: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      restore: { type: 'string', multiple: true, default: [] },
      urgent: { type: 'string' },
    },
  });
  const folders = findFolders();
  const variables = {
    ...(values.preview ? { BANTIN_PREVIEW: '1' } : {}),
    ...(values.fewer ? { BANTIN_FEWER: '1' } : {}),
    ...(values.fresh ? { BANTIN_FRESH: '1' } : {}),
    ...(values.restore.length > 0 ? { BANTIN_RESTORE: values.restore.join(' ') } : {}),
  };
  if (values.urgent === undefined) return runAstro(['build'], variables);
  const words = buildWords().urgent;
  if (values.preview) throw new Stop(words.notPreviewed);
  const bulletin = values.urgent;
  return aloneUrgent(folders, async () => {
    const { key, commit } = await withBuildLock(folders, () => composeUrgent(folders, bulletin));
    print(words.began(key, commit));
    return runAstro(['build'], { ...variables, BANTIN_URGENT: '1' });
  });
});
