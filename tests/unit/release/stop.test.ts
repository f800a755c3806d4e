import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWords, explainStop } from '../../../src/release/stop.ts';
import { Stop } from '../../../src/strings/stop.ts';
import { PROJECT } from '../../support/project.ts';

test('a stop of the build speaks for itself', () => {
  expect(explainStop(new Stop('busy', 75))).toEqual({ message: 'busy', exitCode: 75 });
});

test('any other error is told as the reason', () => {
  expect(explainStop(new Error('disk full'))).toEqual({
    message: buildWords().stopped('disk full'),
    exitCode: 1,
  });
});

test('the process ends with the message alone, whole, and with the exit code', () => {
  const from = (...path: string[]) => JSON.stringify(join(PROJECT, 'src', ...path));
  const code = `import { exitOnFailure } from ${from('release', 'stop.ts')};
    import { Stop } from ${from('strings', 'stop.ts')};
    await exitOnFailure(async () => { throw new Stop('x'.repeat(300_000), 75); }, () => {});
    console.log('not reached');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 75, stdout: '' });
  expect(stderr).toBe(`\n${'x'.repeat(300_000)}\n`);
});
