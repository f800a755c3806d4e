import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

// Content is asked for its history, and whoever writes content may have written a repository with it: a `.git`, or a folder that is a
// repository itself. Git obeys many settings of a repository by starting programs. So Git never searches for a repository here, and
// all but two questions about names are put to an empty repository of our own, with our settings, that reads the same objects.

/** Bytes that Git may answer with: the texts of 10,000 bulletins with three versions each take 120 MB. */
const MAX_ANSWER_BYTES = 1024 * 1024 * 1024;

/** The history of a folder, read only. */
export interface GitRepository {
  /** The hash of the present commit; none before the first one. */
  head: string | undefined;
  /** Whether a part of the history is missing. */
  isShallow: boolean;
  /** The path of the folder below the top of the repository, with `/` at its end; empty for the top. */
  prefix: string;
  /** What Git answers. Throws an error of the first line that Git complains with. */
  ask(parameters: readonly string[], input?: string): Promise<Buffer>;
}

/** The folder with a `.git` that is or contains this one; whether Git can read that is another question. */
function findTop(folder: string): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, '.git'))) return each;
    if (each === dirname(each)) return undefined;
  }
}

/** Opens the repository in which an existing folder lies; `undefined` outside of any. Throws with Git's words when it cannot be read. */
export async function openRepository(folder: string): Promise<GitRepository | undefined> {
  const place = existsSync(folder) ? realpathSync(folder) : folder;
  const top = findTop(place);
  if (top === undefined) return undefined;
  const read = (parameters: readonly string[]): Promise<string[]> =>
    runGit([...HARMLESS, `--git-dir=${join(top, '.git')}`, ...parameters], {}).then((answer) =>
      answer.toString('utf8').split('\n').slice(0, -1),
    );
  const paths = ['--git-path', 'objects', '--git-path', 'shallow'];
  const [isShallow, format, objects = '', shallow = ''] = await read([
    'rev-parse',
    '--path-format=absolute',
    '--is-shallow-repository',
    '--show-object-format',
    ...paths,
  ]);
  const [head] = await read(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(async (error: unknown) => {
    if ((await read(['for-each-ref', '--count=1'])).length > 0) throw error;
    return [];
  });
  const prefix = relative(top, place).split(sep).join('/');
  return {
    head,
    isShallow: isShallow === 'true',
    prefix: prefix === '' ? '' : `${prefix}/`,
    ask: (parameters, input) => askObjects({ objects, shallow, format: format! }, parameters, input),
  };
}

/** Settings under which Git names objects of a foreign repository without starting a program or asking another machine. */
const HARMLESS = [
  '-c',
  'protocol.allow=never',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
];

/** Where the objects of a repository lie, the file that names what it lacks, and the kind of its hashes. */
interface Objects {
  objects: string;
  shallow: string;
  format: string;
}

/** Asks a new repository that has these objects and nothing else. */
async function askObjects(
  { objects, shallow, format }: Objects,
  parameters: readonly string[],
  input?: string,
): Promise<Buffer> {
  const own = await mkdtemp(join(tmpdir(), 'bantin-git-'));
  try {
    await mkdir(join(own, 'refs'));
    await writeFile(join(own, 'HEAD'), 'ref: refs/heads/none\n');
    const settings = `[core]\nrepositoryformatversion = 1\nbare = true\nquotePath = false\n[extensions]\nobjectFormat = ${format}\n`;
    await writeFile(join(own, 'config'), settings);
    if (existsSync(shallow)) await copyFile(shallow, join(own, 'shallow'));
    return await runGit(parameters, { GIT_DIR: own, GIT_OBJECT_DIRECTORY: objects }, input);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function runGit(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  input = '',
): Promise<Buffer> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...environment,
  };
  const options = { cwd: tmpdir(), env, encoding: 'buffer', maxBuffer: MAX_ANSWER_BYTES } as const;
  return new Promise((resolve, reject) => {
    const asked = execFile('git', [...parameters], options, (error, answer, complaint) => {
      if (!error) resolve(answer);
      else reject(new Error(complaint.toString('utf8').split('\n')[0] || error.message, { cause: error }));
    });
    // A Git that has ended already says why by its exit code.
    asked.stdin!.on('error', () => undefined).end(input);
  });
}
