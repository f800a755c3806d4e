import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a program `ssh` into a folder that is to be the first of PATH: it runs on this machine what would be run on the server. The
 * ports and keys that it is given stand in `ssh.log` beside it, one line for each call.
 */
export async function writeStandInSsh(bin: string): Promise<void> {
  await mkdir(bin, { recursive: true });
  const file = join(bin, 'ssh');
  const lines = [
    '#!/bin/sh',
    'given=',
    'while :; do case $1 in -p | -i | -l | -o) given="$given $1 $2"; shift 2 ;; -*) shift ;; *) break ;; esac; done',
    `echo "$1$given" >> '${bin}/ssh.log'`,
    'shift',
    'exec sh -c "$*"',
    '',
  ];
  await writeFile(file, lines.join('\n'));
  await chmod(file, 0o755);
}

/**
 * Writes a program `curl` beside it, for a server that asks itself whether it serves what was published: it gives the files of the
 * folders in which the sites of hosts lie.
 */
export async function writeStandInCurl(bin: string, sites: Readonly<Record<string, string>>): Promise<void> {
  const file = join(bin, 'curl');
  const lines = [
    '#!/bin/sh',
    'for each; do address=$each; done',
    'rest=${address#https://}',
    'case ${rest%%/*} in',
    ...Object.entries(sites).map(([host, site]) => `  ${host}) site='${site}' ;;`),
    'esac',
    `path=$(echo "\${rest#*/}" | sed 's|/$|/index.html|; s|^$|index.html|')`,
    'exec cat "$site/$path"',
    '',
  ];
  await writeFile(file, lines.join('\n'));
  await chmod(file, 0o755);
}
