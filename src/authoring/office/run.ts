import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Folders } from '../../folders.ts';
import { messageLanguage } from '../../gate/report.ts';
import { officeWords } from '../../strings/office.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords, type ExitCode } from '../command.ts';
import { parseCommandArgs } from '../command-args.ts';
import { wireContent } from '../editor/wire-content.ts';
import { askGit } from '../hook/git.ts';
import { HOOK_FILE, installHook } from '../hook/install.ts';
import { chooseFolder } from './choose-folder.ts';
import { nameContent } from './env-line.ts';
import { buildOfficeFiles } from './files.ts';
import { CONTENT_FOLDER, RECORD_FILE } from './record.ts';
import { refuseLinks } from './refuse-links.ts';
import { OFFERED_FOLDER, renewFiles } from './renew.ts';
import { tellEnv, tellFiles } from './tell.ts';

/**
 * `npm run office`: makes the repository of an office, or brings one to the version of this project, and tells of each file what became
 * of it. On every machine it installs the check before each commit, and has `.env` of the project name the content root.
 */
export async function runOffice(
  args: readonly string[],
  folders: Folders,
  print: (line: string) => void,
): Promise<ExitCode> {
  const words = officeWords(messageLanguage());
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  if (positionals.length > 1) throw new Stop(words.oneFolder, 2);
  const { project } = folders;
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { office, record, isNew } = await chooseFolder(positionals[0], folders, version);
  const [program, content] = [pathFrom(office, project), pathFrom(project, join(office, CONTENT_FOLDER))];
  const tag = `v${version}`;

  await mkdir(office, { recursive: true });
  const files = await buildOfficeFiles(project, { program, tag });
  await refuseLinks(office, [
    RECORD_FILE,
    CONTENT_FOLDER,
    '.astro/collections',
    ...files.flatMap(({ path }) => [path, `${OFFERED_FOLDER}/${path}`]),
  ]);
  print(words.begin(office, tag));
  print(tellFiles(await renewFiles(office, files, record, version)));
  // Git does not keep the mode of files on every system.
  await chmod(join(office, HOOK_FILE), 0o755).catch(unlessMissing);
  await installInto(office, print);
  print(tellEnv(await nameContent(project, content), content));
  await wireContent(office, join(office, CONTENT_FOLDER));
  if (!(await isAtTag(project, tag))) print(words.noTag(tag));
  print(words.next[isNew ? 'made' : 'renewed']);
  return 0;
}

/** Makes the folder a checkout and has Git use its hook; says what became of it. */
async function installInto(office: string, print: (line: string) => void): Promise<void> {
  await askGit(office, ['init', '--quiet', '--initial-branch=main']);
  const state = await installHook(office, false);
  const words = state === 'no-checkout' ? officeWords(messageLanguage()).noGit : commandWords().hook[state];
  if (words !== '' && state !== 'kept') print(words);
}

async function isAtTag(project: string, tag: string): Promise<boolean> {
  const { output } = await askGit(project, ['tag', '--points-at', 'HEAD']);
  return output.split('\n').includes(tag);
}

/** The way from one folder to another as it is written into files, with `/`. */
function pathFrom(folder: string, other: string): string {
  return relative(folder, other).replaceAll('\\', '/');
}

/** For a hook that the office has deleted. */
function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
