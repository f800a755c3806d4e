import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The oldest Node that runs the project: `engines` in package.json. */
const OLDEST = [22, 18] as const;

/** The version of a program of Node; `undefined` when it is none that could build a site. */
function readNodeVersion(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)\./u.exec(stdout ?? '') ?? [];
  if (status !== 0 || major === undefined) return undefined;
  const isNewEnough =
    Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
  return isNewEnough ? stdout.trim() : undefined;
}

/** Programs of Node on this machine, by version, besides the present one: those named, then those on PATH. */
export function findOtherNodes(
  named: readonly string[],
  path: string,
  separator: string,
): Map<string, string> {
  const onPath = path
    .split(separator)
    .filter(Boolean)
    .map((folder) => join(folder, 'node'));
  const found = new Map<string, string>();
  for (const program of [...named, ...onPath]) {
    const version = readNodeVersion(program);
    if (version !== undefined && version !== process.version && !found.has(version))
      found.set(version, program);
  }
  return found;
}
