import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort, findProgram, runNginx, type LocalNginx } from '../../scripts/local-nginx.ts';
import { withoutVitest } from '../support/build-site.ts';
import type { Block } from './runbook.ts';

const run = promisify(execFile);

/** A server that has nothing yet, and a machine at home: commands are typed in both, and do what they would do there. */
export interface StandInServer {
  /** The folder that stands for `/` of the server. */
  root: string;
  https: number;
  /** The folder of whoever publishes. */
  home: string;
  /**
   * Pastes a block of a runbook into a new shell: at home in the folder of the program, on the server as root; one for both into a shell
   * of each. Returns what was printed; throws with it when a command fails, or when one has read the lines behind it.
   */
  type(block: Block): Promise<string>;
  close(): Promise<void>;
}

/** Folders of the server that commands name; here they lie below `root`. */
const FOLDERS = 'etc|srv|home|var';

/** A path of the server in a command, wherever one may begin. */
const SERVER_PATH = new RegExp(`(?<=^|[\\s"'=>])/(?=(?:${FOLDERS})\\b)`, 'gmu');

/** What is printed behind the lines of a block. */
const READ_TO_THE_END = 'every line was read';

/**
 * Makes such a server. Real are nginx, as the user who runs the test, rsync, the scripts of the recipes, and the configuration of SSH and
 * its keys; what would change this machine has a stand-in that demands what the real one would.
 */
export async function makeStandInServer(project: string, port: string): Promise<StandInServer> {
  const root = await mkdtemp(join(tmpdir(), 'bantin-may-'));
  const home = join(root, 'nha');
  for (const folder of [
    'etc/nginx/sites-available',
    'etc/nginx/sites-enabled',
    'etc/sudoers.d',
    'etc/ssh',
    'etc/ssl',
    'run/sites',
    'root',
    'nha',
    'at-home',
    'on-server',
  ])
    await mkdir(join(root, folder), { recursive: true });
  await run('ssh-keygen', [
    '-q',
    '-t',
    'ed25519',
    '-N',
    '',
    '-f',
    join(root, 'etc/ssh/ssh_host_ed25519_key'),
  ]);
  const [http, https, alive] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const nginx = await runNginx(
    [`  include "${root}/run/sites/*";`, `  server { listen 127.0.0.1:${alive}; return 204; }`],
    alive,
    1,
  );
  await writeStandIns({ root, http, https, port, nginx });
  const paste = async (isServer: boolean, commands: string): Promise<string> => {
    // The shell takes its lines from where a command would read too, as when they are pasted into a terminal; the last one may read.
    const isReader = /^ssh (?!-n)/u.test(commands.trimEnd().split('\n').at(-1)!);
    const lines = `set -eu\n${commands.trimEnd().replaceAll(SERVER_PATH, `${root}/`)}\n`;
    const running = run('bash', [], {
      cwd: isServer ? root : project,
      env: {
        ...withoutVitest(process.env),
        HOME: isServer ? join(root, 'root') : home,
        PATH: `${join(root, isServer ? 'on-server' : 'at-home')}${delimiter}${process.env['PATH']}`,
        BANTIN_LANG: 'en',
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    // What fails before an `&&` ends no shell.
    running.child.stdin!.end(isReader ? lines : `${lines}test $? -eq 0\necho ${READ_TO_THE_END}\n`);
    const { stdout, stderr } = await running;
    if (isReader) return stdout + stderr;
    const [said, after] = stdout.split(`${READ_TO_THE_END}\n`);
    if (after === undefined)
      throw new Error(`A command has read the lines behind it:\n${commands}\n${stdout}`);
    return said + stderr;
  };
  return {
    root,
    https,
    home,
    async type({ place, commands }) {
      const said: string[] = [];
      if (place !== 'server') said.push(await paste(false, commands));
      if (place !== 'home') said.push(await paste(true, commands));
      return said.join('');
    },
    async close() {
      await nginx.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

interface Machine {
  root: string;
  http: number;
  https: number;
  port: string;
  nginx: LocalNginx;
}

async function writeStandIns({ root, http, https, port, nginx }: Machine): Promise<void> {
  const onServer: Record<string, string> = {
    'apt-get': 'exit 0',
    adduser: `mkdir -p ${root}/home/bantin && touch ${root}/etc/user-bantin`,
    runuser: `[ "$1 $2 $3" = '-u bantin --' ] && [ -e ${root}/etc/user-bantin ] && shift 3 && exec "$@"`,
    // Ownership needs an administrator of this machine; the user has to be there all the same.
    install: [
      'given=',
      'while [ $# -gt 0 ]; do case $1 in -o | -g)',
      `  [ "$2" = bantin ] && [ -e ${root}/etc/user-bantin ] || exit 1; shift 2 ;;`,
      '  *) given="$given $1"; shift ;; esac; done',
      'exec /usr/bin/install $given',
    ].join('\n'),
    visudo: `grep -qxE 'bantin ALL=\\(root\\) NOPASSWD: (/[a-z/]+( [a-z-]+)*(, )?)+' "$2"`,
    // It asks what it is not told, of a terminal that is not there.
    certbot: [
      'case "$*" in',
      "  'certonly --nginx --domain '*' --email '*@*' --agree-tos --no-eff-email --non-interactive --deploy-hook systemctl reload nginx') ;;",
      '  *) exit 1 ;;',
      'esac',
      `made=${root}/etc/letsencrypt/live/$4`,
      'mkdir -p "$made"',
      'exec openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$4" -out "$made/fullchain.pem" -keyout "$made/privkey.pem"',
    ].join('\n'),
    journalctl: `[ "$1 $2 $3 $5" = '--unit ssh --grep --no-pager' ] && exec grep -e "$4" ${root}/journal`,
    // The files of the hosts as they lie there, with the folders and ports of this machine.
    nginx: [
      `if [ "$1" = -v ]; then exec ${findProgram('nginx')} -v; fi`,
      `rm -f ${root}/run/sites/*`,
      `for host in ${root}/etc/nginx/sites-enabled/* ${root}/etc/nginx/sites-available/default; do`,
      '  [ -e "$host" ] || continue',
      `  sed -E -e 's#([ ="])/(${FOLDERS})/#\\1${root}/\\2/#g' -e 's#listen 80#listen 127.0.0.1:${http}#' -e 's#listen \\[::\\]:80#listen [::1]:${http}#' -e 's#listen 443#listen 127.0.0.1:${https}#' -e 's#listen \\[::\\]:443#listen [::1]:${https}#' "$host" > "${root}/run/sites/$(basename "$host")"`,
      'done',
      `exec ${nginx.check}`,
    ].join('\n'),
    // Until nginx listens as it was told takes a moment, and these commands are typed faster than by hand.
    systemctl: `[ "$*" = 'reload nginx' ] && ${root}/on-server/nginx -t && ${nginx.reload} && sleep 1`,
    // Only what the file allows, to the letter.
    sudo: [
      'case $1 in nginx) shift; wanted="/usr/sbin/nginx $*" ;; systemctl) shift; wanted="/usr/bin/systemctl $*" ;; *) exit 1 ;; esac',
      `sed -n 's/^bantin ALL=(root) NOPASSWD: //p' ${root}/etc/sudoers.d/bantin | tr ',' '\\n' | sed 's/^ //' | grep -qxF -- "$wanted" || { echo "a password is required" >&2; exit 1; }`,
      `exec ${root}/on-server/$(basename \${wanted%% *}) \${wanted#* }`,
    ].join('\n'),
    curl: `given=; while [ $# -gt 0 ]; do case $1 in --connect-to) shift 2 ;; *) given="$given $1"; shift ;; esac; done\nexec ${findProgram('curl')} --insecure --connect-to ::127.0.0.1:${https} $given`,
  };
  const atHome: Record<string, string> = {
    curl: onServer['curl']!,
    ssh: [
      'given= user= config="$HOME/.ssh/config"',
      'while :; do',
      '  case $1 in',
      '    -n) exec < /dev/null; shift ;;',
      '    -l) user=$2; shift 2 ;;',
      '    -F) config=$2; shift 2 ;;',
      '    -p | -i | -o) given="$given $1 $2"; shift 2 ;;',
      '    *) break ;;',
      '  esac',
      'done',
      'host=${1#*@}; [ -n "$user" ] || user=${1%@*}; shift',
      // What SSH itself makes of its configuration.
      `asked=$(${findProgram('ssh')} -F "$config" $given -G "$user@$host")`,
      `echo "$asked" | grep -qx 'port ${port}' || { echo "ssh: connect to host $host: Connection refused" >&2; exit 255; }`,
      `key=$(echo "$asked" | sed -n 's/^identityfile //p' | head -n 1)`,
      `[ "$user" = bantin ] && grep -qF "restrict $(${findProgram('ssh-keygen')} -y -f "$key" | cut -d' ' -f1,2)" ${root}/home/bantin/.ssh/authorized_keys || { echo "Permission denied (publickey)." >&2; exit 255; }`,
      `echo "sshd[1]: Accepted publickey for bantin: $(${findProgram('ssh-keygen')} -lf "$key.pub")" >> ${root}/journal`,
      `cd ${root}/home/bantin`,
      `PATH=${root}/on-server:$PATH; export PATH`,
      `words=$(printf '%s\\n' "$*" | sed "s#'/etc/bantin'#'${root}/etc/bantin'#")`,
      // rsync ends the conversation by itself; of all others SSH reads what it is given to the end, whatever the server does with it.
      'case $words in rsync*) exec sh -c "$words" ;; esac',
      'code=0',
      'sh -c "$words" || code=$?',
      'cat > /dev/null',
      'exit $code',
    ].join('\n'),
  };
  for (const [folder, programs] of [
    ['on-server', onServer],
    ['at-home', atHome],
  ] as const)
    for (const [name, lines] of Object.entries(programs))
      await writeFile(join(root, folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
}
