import { PROGRAMS } from '../support/programs.ts';
import { listShellCommands } from '../support/shell-commands.ts';

/** What Debian 12 and Ubuntu 24.04 have without being asked, beside what anything of ours starts (`PROGRAMS`): by package. */
const OF_EVERY_SERVER: Readonly<Record<string, readonly string[]>> = {
  adduser: ['adduser'],
  coreutils: ['chmod'],
  dpkg: ['dpkg'],
  systemd: ['journalctl', 'systemctl'],
  'util-linux': ['runuser'],
};

/** Programs of packages that the runbook itself installs, by package. */
export const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  nginx: ['nginx'],
  rsync: ['rsync'],
  curl: ['curl'],
  sudo: ['sudo', 'visudo'],
  certbot: ['certbot'],
};

const KNOWN = new Set([
  ...PROGRAMS.flatMap(({ commands }) => commands),
  ...Object.values({ ...OF_EVERY_SERVER, ...INSTALLED }).flat(),
]);

/** Folders and files that commands and prose may name, each by who makes it. Whatever lies below a folder may be named too. */
export const PLACES: Readonly<Record<string, string>> = {
  '/etc/bantin': 'a block: install -D',
  '/etc/letsencrypt/live': 'certbot',
  '/etc/nginx/sites-available': 'nginx of Debian',
  '/etc/nginx/sites-enabled': 'nginx of Debian',
  '/etc/ssh/ssh_host_ed25519_key.pub': 'openssh-server',
  '/etc/ssl': 'openssl',
  '/etc/sudoers.d': 'sudo',
  '/home/bantin': 'a block: adduser',
  '/opt/bantin': 'told beside the crontab',
  '/srv/bantin': 'a block: install -d',
  '/usr/bin': 'every machine',
  '/bin': 'every machine',
  '/usr/sbin/nginx': 'nginx',
  '/var/log/nginx/access.log': 'nginx of Debian',
};

/** Files that others have written lines into: nothing may put a new file in their place. */
const SHARED = /(?<![>\d])>\|?\s*\S*(?:authorized_keys|known_hosts|\.ssh\/config|crontab|sudoers\.d)/u;

/**
 * Lists why the commands of a block could not be pasted as it stands into a new shell of the machine: lines that a command would eat, names that nobody has
 * set, programs and folders that are not there, files of others that would be lost. `given` are the names that the file `~/bantin.env` sets.
 */
export function listBlockFaults(commands: string, given: ReadonlySet<string>): string[] {
  const script = withoutDocuments(commands);
  const lines = script.trimEnd().split('\n');
  const shown = [script, ...listRemote(script)];
  return [
    ...lines
      .filter((line, index) => READ.test(line) || (index < lines.length - 1 && readsTerminal(line)))
      .map((line) => `reads the terminal: ${line}`),
    ...listUnset(script, given).map((name) => `nobody has set: ${name}`),
    ...shown
      .flatMap((text) => [...listShellCommands(text)])
      .filter((name) => !KNOWN.has(name))
      .map((name) => `is in no package that is named: ${name}`),
    ...listUnknownPlaces(commands).map((path) => `nobody makes: ${path}`),
    ...lines.filter((line) => SHARED.test(line)).map((line) => `replaces what others have written: ${line}`),
  ];
}

/** The absolute paths in a text that are in no place of the list. */
export function listUnknownPlaces(text: string): string[] {
  const paths = text.match(/(?<=^|[\s"'`=>])\/(?:bin|etc|home|opt|root|srv|usr|var)(?:\/[\w.-]+)*/gmu) ?? [];
  return paths.filter(
    (path) => !Object.keys(PLACES).some((place) => path === place || path.startsWith(`${place}/`)),
  );
}

/** A script without the documents that it hands to commands. */
function withoutDocuments(script: string): string {
  return script.replaceAll(/<<-?\s*'?(\w+)'?(.*)\n[\s\S]*?^\1$/gmu, '$2');
}

/** What a script has another machine or another shell do. */
function listRemote(script: string): string[] {
  return [...script.matchAll(/(?:"bantin@\$HOST"|-c) (?:'([^']*)'|"([^"]*)")/gu)].map(
    ([, single, double]) => single ?? double!,
  );
}

/** A command that reads a line, of whoever sits there or of what was pasted. */
const READ = /(?:^|[;&|] *)read\b/u;

/** Whether a line has a command that may ask something, and would then read what was pasted behind it. */
function readsTerminal(line: string): boolean {
  return (
    /(?<!\| *)\bssh (?!-n ).*"bantin@/u.test(line) ||
    // It asks before it replaces a key.
    /(?<!\|\| )\bssh-keygen .*-t (?!.*< \/dev\/null)/u.test(line) ||
    /\bapt-get install (?!.*< \/dev\/null)/u.test(line) ||
    /\bcertbot certonly (?!.*--non-interactive)/u.test(line)
  );
}

/** The names that a script uses and neither it nor, where it reads that, the file of names has set before. */
function listUnset(script: string, given: ReadonlySet<string>): string[] {
  const set = new Set(['HOME']);
  const unset = new Set<string>();
  for (const line of script.split('\n')) {
    if (line === '. ~/bantin.env') for (const name of given) set.add(name);
    const read = line.replaceAll(/"[^"]*"|'[^']*'/gu, (quoted) => (quoted.startsWith('"') ? quoted : ''));
    for (const [, name] of read.matchAll(/\$\{?([A-Za-z_]\w*)/gu)) if (!set.has(name!)) unset.add(name!);
    const [, assigned] = /^\s*([A-Za-z_]\w*)=/u.exec(line) ?? [];
    if (assigned !== undefined) set.add(assigned);
  }
  return [...unset];
}
