import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildWords } from '../../../../src/release/stop.ts';
import { takeProjectMutex } from '../../../../src/release/build/project-mutex.ts';
import { makeFolder } from '../workshop.ts';

test('builds of one project take turns, and the one that waits says so once', async () => {
  const project = await makeFolder();
  const said: string[] = [];
  const first = await takeProjectMutex(project, (line) => said.push(line));
  const second = takeProjectMutex(project, (line) => said.push(line));
  await wait(500);
  expect(said).toEqual([buildWords().waiting]);
  first.release();
  (await second).release();
});
