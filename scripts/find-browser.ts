/** Provides a browser for the browser tests: finds an installed one, or installs one, or fails with exit code 2. */
import { getInstalledBrowser, type InstalledBrowser } from '../tests/support/browser.ts';
import { installBrowser } from '../tests/support/install-browser.ts';
import { complain, print } from '../src/strings/terminal.ts';

async function findBrowser(): Promise<InstalledBrowser | undefined> {
  try {
    return await getInstalledBrowser();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

let found = await findBrowser();

// A browser named by BANTIN_BROWSER is never replaced by another one.
if (found === undefined && (process.env['BANTIN_BROWSER'] ?? '') === '') {
  for (const name of ['apt', 'playwright'] as const) {
    print(`Trying to install one with ${name}:`);
    if (installBrowser(name)) found = await findBrowser();
    if (found !== undefined) break;
  }
}

if (found === undefined) {
  void complain(
    'The tests need Chrome, Chromium or Edge, and none could be found or installed. Install one, or name its\n' +
      'program file in the environment variable BANTIN_BROWSER; then run the command again.',
  );
  process.exitCode = 2;
} else {
  print(`${found.path} (version ${found.version})`);
}
