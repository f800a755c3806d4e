/** Renames the folder of a bulletin and keeps its former address: `npm run rename -- 2026/slug new-slug`. */
import { runRename } from '../src/authoring/change/run-rename.ts';
import { runChange } from './run-change.ts';

await runChange(runRename);
