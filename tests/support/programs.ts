import { existsSync } from 'node:fs';
import { BROTLI_MODULE, findProgram } from '../../scripts/local-nginx.ts';
import { listTestBrowsers } from './browser-places.ts';
import { listFirefoxPlaces } from '../offline/firefox.ts';

/** Programs that come together, which a script, a recipe or a test starts. */
export interface ProgramPackage {
  /** The package of Debian that holds them. */
  debian: string;
  /** Their names on PATH. */
  commands: readonly string[];
  /** Where one of them is, when it is not looked for on PATH. */
  find?: () => string | undefined;
  /** The npm script that finds or installs them; `find-servers` unless it is said here. */
  foundBy?: 'find-browser' | 'find-firefox';
  /** The one system that has them; the tests do without on others. */
  platform?: NodeJS.Platform;
  /** Who needs them where `npm test` does not. Nothing finds these; whoever needs them is told what to install. */
  onlyFor?: string;
}

/**
 * Every program besides Node that anything of ours starts, the tests included. What is not in this list is not started:
 * `tests/architecture/programs.test.ts` compares.
 */
export const PROGRAMS: readonly ProgramPackage[] = [
  { debian: 'npm', commands: ['npm'] },
  { debian: 'git', commands: ['git'] },
  { debian: 'python3', commands: ['python3'] },
  { debian: 'unzip', commands: ['unzip'] },
  { debian: 'minisign', commands: ['minisign'] },
  { debian: 'rsync', commands: ['rsync'] },
  { debian: 'nginx', commands: ['nginx'] },
  { debian: 'openssl', commands: ['openssl'] },
  {
    debian: 'libnginx-mod-http-brotli-static',
    commands: [],
    find: () => (existsSync(BROTLI_MODULE) ? BROTLI_MODULE : undefined),
  },
  { debian: 'caddy', commands: ['caddy'] },
  {
    debian: 'chromium-headless-shell',
    commands: ['chromium', 'chromium-headless-shell'],
    find: () => listTestBrowsers().find((path) => existsSync(path)),
    foundBy: 'find-browser',
  },
  {
    debian: 'firefox-esr',
    commands: ['firefox-esr'],
    find: () => listFirefoxPlaces().find((path) => existsSync(path)),
    foundBy: 'find-firefox',
  },
  { debian: 'dash', commands: ['sh'] },
  { debian: 'bash', commands: ['bash'] },
  { debian: 'grep', commands: ['grep'] },
  { debian: 'sed', commands: ['sed'] },
  { debian: 'mawk', commands: ['awk'] },
  { debian: 'findutils', commands: ['find'] },
  { debian: 'diffutils', commands: ['cmp', 'diff'] },
  { debian: 'bsdutils', commands: ['script'] },
  {
    debian: 'coreutils',
    commands:
      'basename cat cp cut date dirname env id install ln ls mkdir mkfifo mktemp mv readlink rm sha256sum sha512sum sleep sort stty touch tr'.split(
        ' ',
      ),
  },
  { debian: 'curl', commands: ['curl'] },
  { debian: 'util-linux', commands: ['flock', 'setpriv', 'setsid', 'taskset', 'unshare'], platform: 'linux' },
  { debian: 'mount', commands: ['mount', 'umount'], platform: 'linux' },
  // Most tests have a stand-in for `ssh`; that of the runbook asks the real one what its configuration says.
  { debian: 'openssh-client', commands: ['ssh', 'ssh-keygen'] },
  {
    debian: 'docker.io',
    commands: ['docker'],
    onlyFor: 'building without a network where no other way is; its tests have a stand-in',
  },
  { debian: 'awscli', commands: ['aws'], onlyFor: 'publish-to-bucket.sh; its tests have a stand-in' },
  {
    debian: 'libreoffice-writer-nogui',
    commands: ['soffice'],
    onlyFor: 'importing .doc whole; its tests have a stand-in',
  },
  { debian: 'libarchive-tools', commands: ['bsdtar'], onlyFor: 'unpacking in one way more' },
  { debian: 'p7zip-full', commands: ['7z'], onlyFor: 'unpacking in one way more' },
  { debian: 'busybox', commands: ['busybox'], onlyFor: 'unpacking in one way more' },
  {
    debian: 'default-jdk-headless',
    commands: ['jar', 'java'],
    onlyFor: 'unpacking in one way more, and EPUBCheck',
  },
  {
    debian: 'libreoffice-calc',
    commands: ['soffice'],
    onlyFor: 'opening the tables of an edition; taking lists of .xls, whose test has a stand-in',
  },
  { debian: 'apt', commands: ['apt-get'], onlyFor: 'installing what is missing' },
  { debian: 'sudo', commands: ['sudo'], onlyFor: 'installing what is missing, and the build on GitHub' },
  { debian: 'hugo', commands: ['hugo'], onlyFor: 'npm run bench, which leaves out what is not there' },
];

/** The packages of the list that `npm run find-servers` sees to on this machine. */
export function listSoughtPackages(): ProgramPackage[] {
  return PROGRAMS.filter(
    ({ foundBy, onlyFor, platform = process.platform }) =>
      foundBy === undefined && onlyFor === undefined && platform === process.platform,
  );
}

/** Names of a package that are not on this machine, or its own when it has none; empty when all is there. */
export function listMissing({ debian, commands, find }: ProgramPackage): string[] {
  if (find) return find() === undefined ? [debian] : [];
  return commands.filter((command) => findProgram(command) === undefined);
}
