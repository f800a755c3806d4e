/** Sees to it that the tests of publishing have nginx and Caddy: finds them, or installs Debian's, or fails with code 2. */
import { findProgram } from '../src/release/hosting/local-nginx.ts';
import { installWithApt } from '../tests/support/install-with-apt.ts';

/** Programs, each with the packages of Debian that hold it. */
const SERVERS = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
} as const;

const missing = Object.entries(SERVERS).filter(([program]) => findProgram(program) === undefined);
if (missing.length > 0) {
  const packages = missing.flatMap(([, names]) => names);
  console.log(`Trying to install ${packages.join(', ')} with apt:`);
  installWithApt(packages);
}
for (const program of Object.keys(SERVERS)) {
  const path = findProgram(program);
  if (path === undefined) {
    console.error(
      `The tests of publishing need ${program}, which could not be found or installed. Install it.`,
    );
    process.exitCode = 2;
  } else console.log(path);
}
