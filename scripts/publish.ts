/** Publishes a draft: `npm run publish -- 2026/slug`, with `--published-on` a day other than today. */
import { runPublish } from '../src/authoring/change/run-status.ts';
import { runChange } from './run-change.ts';

await runChange(runPublish);
