import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../../../../src/release/build/run-node.ts';
import { PROJECT } from '../../../support/project.ts';
import { makeFolder, writeFiles } from '../workshop.ts';

test('a program is given its arguments and variables, and its exit code is returned', async () => {
  const folder = await makeFolder();
  await writeFiles(folder, { 'a.mjs': 'process.exit(Number(process.argv[2]) + Number(process.env.MORE));' });
  const before = { ...process.env };
  expect(await runNode(join(folder, 'a.mjs'), ['3'], { MORE: '4' })).toBe(7);
  expect(process.env).toEqual(before);
});

test.each([
  ['ends in its own way when asked to', "process.on('SIGTERM', () => process.exit(7));", 7],
  ['is ended by a signal', '', 143],
])('a program that %s gives the exit code of its starter', async (_, handler, code) => {
  const folder = await makeFolder();
  const here = JSON.stringify(join(PROJECT, 'src', 'release', 'build', 'run-node.ts'));
  await writeFiles(folder, {
    'a.mjs': `${handler} setInterval(() => undefined, 1000); console.log(process.pid);`,
    'b.mjs': `import { runNode } from ${here}; process.exitCode = await runNode(${JSON.stringify(join(folder, 'a.mjs'))}, []);`,
  });
  const outer = spawn(process.execPath, [join(folder, 'b.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = (await once(outer.stdout, 'data')) as [Buffer];
  outer.kill('SIGTERM');
  expect(await once(outer, 'close')).toEqual([code, null]);
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});
