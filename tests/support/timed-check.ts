/** Checks the content root named on the command line and prints what that cost, as JSON. */
import { performance } from 'node:perf_hooks';
import { getFolders } from '../../src/folders.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { checkContent } from '../../src/bulletins/check/check-content.ts';

const [content = '', cache = ''] = process.argv.slice(2);
const folders = { ...getFolders({ BANTIN_CONTENT: content }), cache };
const { issues, bulletins } = await checkContent({
  folders,
  refusals: openRefusals(folders),
  moment: '2026-01-01T00:00:00Z',
});
console.log(
  JSON.stringify({
    bulletins,
    issues: issues.map(({ code, file }) => `${code} ${file}`),
    /** Seconds, from the start of the program. */
    wall: performance.now() / 1000,
  }),
);
