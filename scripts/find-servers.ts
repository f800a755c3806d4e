/**
 * Sees to it that the tests have the servers and all other programs that they start besides browsers: finds them, or installs
 * Debian's, or names each that is missing and fails with code 2.
 */
import { installWithApt } from '../tests/support/install-with-apt.ts';
import { listMissing, listSoughtPackages } from '../tests/support/programs.ts';

const sought = listSoughtPackages();
const lacking = sought.filter((programs) => listMissing(programs).length > 0);
if (lacking.length > 0) {
  const packages = lacking.map(({ debian }) => debian);
  console.log(`Trying to install ${packages.join(', ')} with apt:`);
  installWithApt(packages);
}
for (const programs of sought) {
  const missing = listMissing(programs);
  if (missing.length === 0) continue;
  console.error(
    `The tests need ${missing.join(', ')}, which could not be found or installed. On Debian: apt-get install ${programs.debian}`,
  );
  process.exitCode = 2;
}
if (process.exitCode === undefined) console.log(`${sought.length} packages of programs: all there`);
