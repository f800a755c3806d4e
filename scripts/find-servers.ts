/** Sees to it that the tests of publishing have nginx and Caddy: finds them, or installs Debian's, or fails with code 2. */
import { existsSync } from 'node:fs';
import { BROTLI_MODULE, findProgram } from '../src/release/hosting/local-nginx.ts';
import { installWithApt } from '../tests/support/install-with-apt.ts';

/** What the tests need, each with where it is found and the package of Debian that holds it. */
const NEEDED = [
  { name: 'nginx', find: () => findProgram('nginx'), package: 'nginx' },
  {
    name: 'the Brotli module of nginx',
    find: () => (existsSync(BROTLI_MODULE) ? BROTLI_MODULE : undefined),
    package: 'libnginx-mod-http-brotli-static',
  },
  { name: 'caddy', find: () => findProgram('caddy'), package: 'caddy' },
];

const packages = NEEDED.filter(({ find }) => find() === undefined).map((needed) => needed.package);
if (packages.length > 0) {
  console.log(`Trying to install ${packages.join(', ')} with apt:`);
  installWithApt(packages);
}
for (const { name, find } of NEEDED) {
  const path = find();
  if (path === undefined) {
    console.error(`The tests of publishing need ${name}, which could not be found or installed. Install it.`);
    process.exitCode = 2;
  } else console.log(path);
}
