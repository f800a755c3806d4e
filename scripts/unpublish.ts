/** Makes a draft of a bulletin that readers have not seen: `npm run unpublish -- 2026/slug`. */
import { runUnpublish } from '../src/authoring/change/run-status.ts';
import { runChange } from './run-change.ts';

await runChange(runUnpublish);
