/** Provides a Firefox for the offline tests: finds an installed one, or installs Debian's, or fails with exit code 2. */
import { getInstalledFirefox, installFirefox, type InstalledFirefox } from '../tests/offline/firefox.ts';
import { complain, print } from '../src/strings/terminal.ts';

async function findFirefox(): Promise<InstalledFirefox | undefined> {
  try {
    return await getInstalledFirefox();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

let found = await findFirefox();

// A Firefox named by BANTIN_FIREFOX is never replaced by another one.
if (found === undefined && (process.env['BANTIN_FIREFOX'] ?? '') === '') {
  print('Trying to install one with apt:');
  if (installFirefox()) found = await findFirefox();
}

if (found === undefined) {
  void complain(
    'The offline tests need Firefox, and none could be found or installed. Install one, or name its program file in\n' +
      'the environment variable BANTIN_FIREFOX; then run the command again.',
  );
  process.exitCode = 2;
} else {
  print(`${found.path} (version ${found.version})`);
}
