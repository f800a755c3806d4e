/**
 * Looks at a published site from outside and compares it with what was built here: `npm run watch -- <address>`, or with
 * `-- --against <bantin-manifest.json>` an artefact; monitors call `npm --prefix <project> run --silent watch -- <address>`. `--every <hours>` says how often the site is published, 0 that nothing
 * is by schedule. Output and exit codes are those of monitoring plugins: 0 ok, 1 warning, 2 critical, 3 unknown.
 */
import { runWatch } from '../src/watching/site/run.ts';
import { getFolders } from '../src/folders.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { print } from '../src/strings/terminal.ts';

process.exitCode = await runWatch(process.argv.slice(2), { getFolders, getMoment: getReleaseMoment, print });
