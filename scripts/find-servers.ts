/**
 * Provides the servers and all other programs, except browsers, that tests start: finds them, or installs Debian's, or names each
 * missing one and fails with exit code 2.
 */
import { installWithApt } from '../tests/support/install-with-apt.ts';
import { listMissing, listSoughtPackages } from '../tests/support/programs.ts';
import { complain, print } from '../src/strings/terminal.ts';

const sought = listSoughtPackages();
const lacking = sought.filter((programs) => listMissing(programs).length > 0);
if (lacking.length > 0) {
  const packages = lacking.map(({ debian }) => debian);
  print(`Trying to install ${packages.join(', ')} with apt:`);
  installWithApt(packages);
}
for (const programs of sought) {
  const missing = listMissing(programs);
  if (missing.length === 0) continue;
  void complain(
    `The tests need ${missing.join(', ')}, which could not be found or installed. On Debian: apt-get install ${programs.debian}`,
  );
  process.exitCode = 2;
}
if (process.exitCode === undefined) print(`${sought.length} packages of programs: all there`);
