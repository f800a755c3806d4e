/** Sees to it that the offline tests have a Firefox: finds an installed one, or installs Debian's, or fails with code 2. */
import { getInstalledFirefox, installFirefox, type InstalledFirefox } from '../tests/offline/firefox.ts';

async function findFirefox(): Promise<InstalledFirefox | undefined> {
  try {
    return await getInstalledFirefox();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

let found = await findFirefox();

// A browser asked for by name is not replaced by another one.
if (found === undefined && (process.env['BANTIN_FIREFOX'] ?? '') === '') {
  console.log('Trying to install one with apt:');
  if (installFirefox()) found = await findFirefox();
}

if (found === undefined) {
  console.error(
    'The offline tests need Firefox, and none could be found or installed. Install one, or name its program file in\n' +
      'the environment variable BANTIN_FIREFOX; then run the command again.',
  );
  process.exitCode = 2;
} else {
  console.log(`${found.path} (version ${found.version})`);
}
