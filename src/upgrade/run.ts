import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { writeFileAtomically } from '../files/atomic-file.ts';
import type { Folders } from '../folders.ts';
import { PROGRAM_VERSION } from '../program.ts';
import type { UpgradeWords } from '../strings/upgrade.vi.ts';
import { Stop } from '../strings/stop.ts';
import { readNewChapters } from './changelog.ts';
import { checkWith } from './check-with.ts';
import { compareChecks, type CheckDifference, type CheckedIssue } from './compare-checks.ts';
import { runNpm, runScript } from './run-program.ts';
import { chooseTag, demandGit } from './tags.ts';

/** What an upgrade works with. */
interface UpgradeContext {
  folders: Folders;
  words: UpgradeWords;
  print: (line: string) => void;
}

/** Packages are installed as the lock file has them, without questions. */
const INSTALL = ['ci', '--no-audit', '--no-fund'];

/**
 * Goes to another version of this program: has it check the office's content beside the present one, shows what it finds that the
 * present one does not, and what its changelog says. Only when nothing more is refused, this checkout becomes that version. Returns the
 * exit code: 0 done or nothing to do, 1 content would be refused, and nothing was changed. Throws a `Stop` when it cannot be tried.
 */
export async function upgrade(named: string | undefined, context: UpgradeContext): Promise<0 | 1> {
  const { folders, words, print } = context;
  const { project, content } = folders;
  if (!relative(project, content).startsWith('..')) throw new Stop(words.contentInside, 2);
  const changed = await demandGit(project, ['diff', '--name-only', 'HEAD'], words.noGit);
  if (changed !== '') throw new Stop(words.changedFiles(changed.split('\n')), 2);
  const { tag, commit } = await chooseTag(project, named, words);
  const present = await demandGit(project, ['rev-parse', 'HEAD'], words.noGit);
  if (commit === present) {
    print(words.thereAlready(tag));
    return 0;
  }
  const room = await mkdtemp(join(tmpdir(), 'bantin-upgrade-'));
  const other = join(room, tag);
  try {
    print(words.trying(tag));
    await demandGit(project, ['worktree', 'add', '--quiet', '--detach', other, commit], words.noGit);
    if ((await runNpm(other, INSTALL)) !== 0) throw new Stop(words.noPackages(tag), 2);
    const [before, after] = [
      await checkWith(project, { content, room }, words),
      await checkWith(other, { content, room }, words),
    ];
    const changelog = await readFile(join(other, 'CHANGELOG.md'), 'utf8').catch(() => '');
    const difference = compareChecks(before, after);
    print(
      [readNewChapters(changelog, PROGRAM_VERSION), tell(difference, tag, words)]
        .filter(Boolean)
        .join('\n\n'),
    );
    if (difference.errors.length > 0) {
      print(words.refused(difference.errors.length, tag));
      return 1;
    }
  } finally {
    await demandGit(project, ['worktree', 'remove', '--force', other], '').catch(() => undefined);
    await rm(room, { recursive: true, force: true });
  }
  await goTo(commit, { from: present, ...context });
  const renewed = await runScript(project, [join('scripts', 'office.ts')], {});
  if (renewed.code !== 0) print(renewed.said.trim());
  print(words.done(tag));
  return 0;
}

/** Returns to the version before the last upgrade. Throws a `Stop` when there was none. */
export async function goBack(context: UpgradeContext): Promise<0> {
  const { folders, words, print } = context;
  const file = fromFile(folders);
  if (!existsSync(file)) throw new Stop(words.noneBefore, 2);
  const before = (await readFile(file, 'utf8')).trim();
  const present = await demandGit(folders.project, ['rev-parse', 'HEAD'], words.noGit);
  await goTo(before, { from: present, ...context });
  print(words.wentBack(before.slice(0, 12)));
  return 0;
}

/** Makes this checkout another commit with its packages, and notes the one before; where that fails, it stays what it was. */
async function goTo(
  commit: string,
  { from, folders, words }: UpgradeContext & { from: string },
): Promise<void> {
  const { project } = folders;
  await demandGit(project, ['checkout', '--quiet', '--detach', commit], words.noGit);
  if ((await runNpm(project, INSTALL)) !== 0) {
    await demandGit(project, ['checkout', '--quiet', '--detach', from], words.noGit);
    await runNpm(project, INSTALL);
    throw new Stop(words.noPackages(commit.slice(0, 12)), 2);
  }
  await writeFileAtomically(fromFile(folders), `${from}\n`);
}

/** Names the commit before the last upgrade. */
function fromFile({ project }: Folders): string {
  return join(project, '.bantin', 'upgraded-from');
}

function tell({ errors, warnings, gone }: CheckDifference, tag: string, words: UpgradeWords): string {
  const lines = [...errors, ...warnings].map((issue) => formatIssue(issue, words));
  return [words.compared(tag, errors.length, warnings.length, gone), ...lines].join('\n');
}

function formatIssue(
  { path, line, column, severity, code, message, hint }: CheckedIssue,
  words: UpgradeWords,
): string {
  return `${path}:${line}:${column}  ${words.severity[severity]} ${code}: ${message}\n    → ${hint}`;
}
