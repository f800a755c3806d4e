import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { layOutStaged, type StagedContent } from './staged.ts';

/** Checks staged content; gives the exit code of the check. */
export type Check = (staged: StagedContent) => Promise<number>;

/**
 * Checks what is staged of the content of a checkout, exactly as a commit would hold it. Returns the exit code of the check, 0
 * when nothing of the content is staged.
 */
export async function checkStaged(
  checkout: string,
  { content, cache }: Folders,
  check: Check,
): Promise<number> {
  const aside = dirname(cache);
  await mkdir(aside, { recursive: true });
  const folder = await mkdtemp(join(aside, 'staged-'));
  try {
    const staged = await layOutStaged(checkout, content, folder);
    return staged && staged.files.length > 0 ? await check(staged) : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `scripts/check.ts` of a project on staged content, with its report on this terminal. */
export function runCheck(project: string): Check {
  return async ({ folder, root, files }) => {
    const child = spawn(process.execPath, [join(project, 'scripts', 'check.ts'), '--files', '-'], {
      // The report names files from where the check runs, so that its paths are those of the checkout.
      cwd: folder,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...withoutGit(process.env), BANTIN_CONTENT: root },
    });
    child.stdin.once('error', () => child.stdin.destroy());
    // Through standard input: a command line has a maximum length.
    child.stdin.end(files.join('\0'));
    const [code] = (await once(child, 'close')) as [number | null];
    return code ?? 2;
  };
}

/** The environment without Git's own variables, which would make Git commands use the repository of the hook. */
function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([key]) => !key.startsWith('GIT_')));
}
