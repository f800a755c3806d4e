import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Question } from './bounded-child.ts';

/** The module whose process the tests ask. */
export const ENTRY = new URL('./bounded-child.ts', import.meta.url);

const OPENER = new URL('../../src/gate/bounded/bounded-child.ts', import.meta.url);

/**
 * Runs a program that has a bounded process answer once, leaves it with `last` and ends without waiting. Gives its exit code and
 * the id of the bounded process.
 */
export async function askAndLeave(last?: Question): Promise<{ code: number; pid: number }> {
  const script = `
    const { openBoundedChild } = await import(${JSON.stringify(OPENER.href)});
    const child = openBoundedChild(new URL(${JSON.stringify(ENTRY.href)}));
    console.log((await child.ask('answer')).result);
    if (${last !== undefined}) { void child.ask('${last}'); setTimeout(() => process.exit(), 200); }
  `;
  const asking: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(asking.stdout!, 'data')) as [Buffer];
  const [code] = (await once(asking, 'exit')) as [number];
  return { code, pid: Number(said.toString()) };
}
