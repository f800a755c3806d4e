import { realpath } from 'node:fs/promises';
import { askGit } from './git.ts';

/** The value of Git's `core.hooksPath`. */
export const HOOKS_FOLDER = '.githooks';
/** The hook in a checkout. */
export const HOOK_FILE = `${HOOKS_FOLDER}/pre-commit`;

/** Git configuration key that records an opt-out, so that the next `npm ci` does not install the hook again. */
const OPT_OUT_KEY = 'bantin.hook';

/** What became of the hook. */
export type HookState = 'installed' | 'kept' | 'removed' | 'switched-off' | 'other-hooks' | 'no-checkout';

/**
 * Tells Git to use the hooks of a project, or of the repository of an office, when it is a checkout of its own. Hooks that somebody else has set up stay.
 * `isWanted` is that somebody asks for it by name, after it had been removed.
 */
export async function installHook(project: string, isWanted: boolean): Promise<HookState> {
  if (!(await isCheckout(project))) return 'no-checkout';
  if (isWanted) await askGit(project, ['config', '--local', '--unset', OPT_OUT_KEY]);
  else if ((await getSetting(project, OPT_OUT_KEY)) === 'off') return 'switched-off';
  const present = await getSetting(project, 'core.hooksPath');
  if (present === HOOKS_FOLDER) return 'kept';
  if (present !== '') return 'other-hooks';
  await askGit(project, ['config', '--local', 'core.hooksPath', HOOKS_FOLDER]);
  return 'installed';
}

/** Takes the hook out of a checkout, and remembers that it is not wanted. */
export async function removeHook(project: string): Promise<HookState> {
  if (!(await isCheckout(project))) return 'no-checkout';
  await askGit(project, ['config', '--local', OPT_OUT_KEY, 'off']);
  if ((await getSetting(project, 'core.hooksPath')) !== HOOKS_FOLDER) return 'other-hooks';
  await askGit(project, ['config', '--local', '--unset', 'core.hooksPath']);
  return 'removed';
}

async function getSetting(project: string, name: string): Promise<string> {
  return (await askGit(project, ['config', '--get', name])).output.trim();
}

/** Whether the project is the top of a checkout. Inside another checkout, its hooks are not ours to set. */
async function isCheckout(project: string): Promise<boolean> {
  const { code, output } = await askGit(project, ['rev-parse', '--show-toplevel']);
  return code === 0 && (await realpath(output.trim())) === (await realpath(project));
}
