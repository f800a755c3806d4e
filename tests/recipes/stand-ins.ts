import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from '../../scripts/local-nginx.ts';
import { PROJECT } from '../support/project.ts';

/** The key and the name of the server that the office has given its host. */
export const SSH_KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\n(for tests)\n-----END OPENSSH PRIVATE KEY-----';
export const SSH_HOSTS = 'server ssh-ed25519 (for tests)';

/** A container is this machine, as it is. */
const DOCKER = `[ "$1" = info ] && exit
until [ "\${1#node:}" != "$1" ]; do shift; done
shift
exec "$@"`;

/**
 * Programs of a runner that stand in for those that reach another machine, in the folder `bin`: ssh runs on this machine what the
 * server would, with `/srv/bantin` and `/etc/bantin` below `server`, for whoever has the key, unless there is a file `server/away`; apt-get has everything; npm is
 * `npm-stand-in.mjs`; docker is there where the machine gives no namespaces, and takes no network away. Programs of the server lie in `server/bin`: sudo notes what it was asked for in `server/sudo`.
 */
export async function writeStandIns(folder: string, builds: string | undefined): Promise<void> {
  const server = join(folder, 'server');
  const packages = join(PROJECT, 'node_modules');
  const npm = join(PROJECT, 'tests', 'recipes', 'npm-stand-in.mjs');
  const isClosed = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;
  if (!isClosed) await writeProgram(join(folder, 'bin', 'docker'), DOCKER);
  await writeProgram(
    join(folder, 'bin', 'npm'),
    `export RECIPES_OPEN='${isClosed ? '' : 'yes'}' RECIPES_NPM='${findProgram('npm')}' RECIPES_PACKAGES='${packages}' RECIPES_BUILDS='${builds ?? ''}'
exec '${process.execPath}' '${npm}' "$@"`,
  );
  await writeProgram(
    join(folder, 'bin', 'apt-get'),
    '[ "$*" = update ] || case "$*" in "install --yes --no-install-recommends "*) ;; *) exit 100 ;; esac',
  );
  await writeProgram(
    join(folder, 'bin', 'ssh'),
    `if [ "$1" = -l ]; then to="$2@$3"; shift 3; else to=$1; shift; fi
[ ! -e '${server}/away' ] || { echo "ssh: connect to host server port 22: No route to host" >&2; exit 255; }
[ "$to" = office@server ] || { echo "ssh: Could not resolve $to" >&2; exit 255; }
[ "$(cat "$HOME/.ssh/id_ed25519")" = '${SSH_KEY}' ] || { echo "Permission denied (publickey)." >&2; exit 255; }
[ "$(cat "$HOME/.ssh/known_hosts")" = '${SSH_HOSTS}' ] || { echo "Host key verification failed." >&2; exit 255; }
words=$(printf %s "$*" | sed "s#/srv/bantin#${server}/srv#g; s#/etc/bantin#${server}/etc#g")
cd '${server}'
exec env -i HOME='${server}' PATH='${server}/bin':/usr/bin:/bin sh -c "$words"`,
  );
  await writeProgram(join(server, 'bin', 'sudo'), `echo "$*" >> '${server}/sudo'`);
}

export async function writeProgram(file: string, lines: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
}
