import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { World } from './world.ts';

/** What every job finds in its environment, and nothing of the one in which the tests run. */
export function cleanEnvironment({ folder }: Pick<World, 'folder'>, home: string): Record<string, string> {
  const node = dirname(process.execPath);
  return {
    CI: 'true',
    HOME: home,
    LANG: 'C.UTF-8',
    PATH: [join(folder, 'bin'), node, '/usr/bin', '/bin'].join(':'),
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  };
}
