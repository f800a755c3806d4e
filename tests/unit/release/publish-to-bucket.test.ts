import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/project.ts';
import { makeFolder } from './workshop.ts';

const run = promisify(execFile);

test('in a bucket what pages need comes before the pages, and what goes is deleted last', async () => {
  const folder = await makeFolder();
  const artefact = join(folder, 'artefact');
  await mkdir(join(folder, 'bin'));
  await mkdir(join(artefact, 'site'), { recursive: true });
  await cp(join(PROJECT, 'public/favicon.svg'), join(artefact, 'site', 'favicon.svg'));
  await writeFile(join(artefact, 'site', 'rss.xml'), '<rss/>');
  await writeFile(join(folder, 'bin', 'aws'), `#!/bin/sh\necho "$*" >> '${folder}/calls'\n`);
  await chmod(join(folder, 'bin', 'aws'), 0o755);
  const script = join(PROJECT, 'src/release/deploy/publish-to-bucket.sh');
  await run('sh', [script, artefact, 's3://kho/tdkt', 'https://s3.example'], {
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
  });
  const calls = (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
  expect(
    calls.map((call) =>
      ['immutable', '--include *.html', 'rss+xml', '--delete'].filter((mark) => call.includes(mark)),
    ),
  ).toEqual([['immutable'], [], ['rss+xml'], ['--include *.html'], ['--delete']]);
  expect(
    calls.every(
      (call) => call.includes('--endpoint-url https://s3.example') && call.includes('s3://kho/tdkt/'),
    ),
  ).toBe(true);
});
