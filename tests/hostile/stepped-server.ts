import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { readProjectFile } from '../support/project.ts';
import { momentOf } from '../unit/release/local-server.ts';
import { makeFolder } from '../unit/release/workshop.ts';

const SCRIPT = ['compare-lists.sh', 'on-server.sh']
  .map((name) => readProjectFile(`src/release/deploy/${name}`))
  .join('\n');

/** A release that is sent: its home page, and what its content takes back. Its name and its minute are those of the sign it is known by. */
export interface SteppedRelease {
  text: string;
  takenBack: string;
}

/** What goes wrong. */
export interface Fault {
  /** The step: the program, and which of its calls it is, counted from 1. */
  at: string;
  /** `kill`: all ends there. `fail`: that call fails. `full`: from there on, whatever writes fails. */
  how: 'kill' | 'fail' | 'full';
}

export interface Outcome {
  code: number | null;
  said: string;
  /** Steps that were made, in order: `mv 3` is the third call of mv. */
  steps: string[];
}

/** What writes on a disk. */
const WRITING = 'cp ln mkdir mktemp mv touch';

const STEP = (name: string): string => `#!/bin/sh
PATH=\${PATH#*:}
exec 8>> "$STEPS/lock"
flock 8
read -r count < "$STEPS/${name}" || count=0
count=$((count + 1))
echo "$count" > "$STEPS/${name}"
echo "${name} $count" >> "$STEPS/made"
exec 8>&-
if [ "${name} $count" = "$AT" ]; then
  case $HOW in
    kill) kill -9 0 ;;
    full) : > "$STEPS/full" ;;
    *) echo "${name}: No space left on device" >&2; exit 1 ;;
  esac
fi
if [ -e "$STEPS/full" ]; then
  case " ${WRITING} " in *" ${name} "*) echo "${name}: No space left on device" >&2; exit 1 ;; esac
fi
exec ${name} "$@"
`;

/** curl, as a server answers: what lies at an address of the release in force. */
const CURL = `#!/bin/sh
for address in "$@"; do :; done
exec cat "$SHOWN/\${address##*/}"
`;

/** A server whose script goes wrong at a chosen call of a program. */
export class SteppedServer {
  readonly root: string;
  readonly #whole: string;
  readonly #folder: string;
  readonly #releases: Readonly<Record<string, SteppedRelease>>;

  private constructor(folder: string, releases: Readonly<Record<string, SteppedRelease>>) {
    this.#folder = folder;
    this.#releases = releases;
    this.root = join(folder, 'srv');
    this.#whole = join(folder, 'whole');
  }

  /** Makes such a server without a release; `programs` are those whose calls are its steps. It is removed when the running test has ended. */
  static async make(
    programs: readonly string[],
    releases: Readonly<Record<string, SteppedRelease>>,
  ): Promise<SteppedServer> {
    const server = new SteppedServer(await makeFolder(), releases);
    await mkdir(join(server.#folder, 'bin'));
    await mkdir(join(server.#folder, 'net'));
    for (const name of programs)
      await writeFile(join(server.#folder, 'bin', name), STEP(name), { mode: 0o755 });
    await writeFile(join(server.#folder, 'net', 'curl'), CURL, { mode: 0o755 });
    return server;
  }

  /** Remembers what lies there, to which `reset` goes back. */
  async keep(): Promise<void> {
    await cp(this.root, this.#whole, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }

  async reset(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
    await cp(this.#whole, this.root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }

  /** The name of a release on the server, by its sign. */
  nameOf(release: string): string {
    return `${release.repeat(16)}-${release.repeat(8)}`;
  }

  /** Has the server run a command; steps are looked at where a fault is given, which may be one that never comes. */
  async ask(fault: Fault | undefined, ...words: string[]): Promise<Outcome & { printed: string }> {
    const steps = join(this.#folder, 'steps');
    await rm(steps, { recursive: true, force: true });
    return this.#call(fault, words);
  }

  /** Publishes a release as publish-to-server.sh does: the steps of both halves are counted on. */
  async publish(release: string, fault?: Fault): Promise<Outcome> {
    const of = [this.nameOf(release), momentOf(Number(release)), release];
    const begun = await this.ask(fault, 'begin', ...of);
    // Behind it stands the way from there to the release in force.
    const [to = ''] = begun.printed.trim().split(' ');
    if (begun.code !== 0 || to === 'same') return begun;
    await this.#write(join(this.root, to), release);
    const switched = await this.#call(fault, ['switch', ...of, '', to]);
    return { ...switched, said: begun.said + switched.said };
  }

  /** The home page that readers get; nothing where there is no release in force. */
  async shown(): Promise<string | undefined> {
    return readFile(join(this.root, 'current', 'site', 'index.html'), 'utf8').catch(() => undefined);
  }

  async #call(fault: Fault | undefined, words: readonly string[]): Promise<Outcome & { printed: string }> {
    const steps = join(this.#folder, 'steps');
    await mkdir(steps, { recursive: true });
    const path = [join(this.#folder, 'net'), process.env['PATH']].join(delimiter);
    const { status, stderr, stdout } = spawnSync(
      'setsid',
      ['--wait', 'sh', '-s', '--', this.root, 'true', 'true', '', join(this.#folder, 'etc'), ...words],
      {
        input: SCRIPT,
        encoding: 'utf8',
        env: {
          PATH: fault === undefined ? path : `${join(this.#folder, 'bin')}${delimiter}${path}`,
          AT: fault?.at,
          HOW: fault?.how,
          STEPS: steps,
          SHOWN: join(this.root, 'current', 'site'),
        },
      },
    );
    const made = await readFile(join(steps, 'made'), 'utf8').catch(() => '');
    return { code: status, said: stderr, printed: stdout, steps: made.split('\n').slice(0, -1) };
  }

  async #write(folder: string, release: string): Promise<void> {
    const { text, takenBack } = this.#releases[release]!;
    await mkdir(join(folder, 'site'), { recursive: true });
    await writeFile(join(folder, 'site', 'index.html'), text);
    await writeFile(join(folder, 'taken-back.txt'), takenBack);
    await writeFile(join(folder, 'addresses.txt'), '/tin/2024/w/\n');
    await writeFile(
      join(folder, 'smoke-test.txt'),
      `${hash('sha256', text)}  https://thu.example/index.html\n`,
    );
    const manifest = { releaseMoment: momentOf(Number(release)) };
    await writeFile(join(folder, 'bantin-manifest.json'), JSON.stringify(manifest, undefined, 1));
  }
}
