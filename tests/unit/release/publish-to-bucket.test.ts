import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROJECT } from '../../support/project.ts';
import { drawEvenly } from '../../support/thorough.ts';
import { momentOf } from './local-server.ts';
import { makeFolder } from './workshop.ts';

const run = promisify(execFile);
const SCRIPT = join(PROJECT, 'src/release/deploy/publish-to-bucket.sh');
const NOTE = '.bantin/published.txt';

/**
 * Stands in for the program of Amazon: it notes what it is asked for, and does it in a folder where no pattern of files is looked at but
 * that of the list and of the file of checksums.
 */
const AWS = `#!/bin/sh
echo "$*" >> "$CALLS"
if [ -n "$FAIL" ] && [ "$(wc -l < "$CALLS")" -ge "$FAIL" ]; then echo 'network is down' >&2; exit 1; fi
place() { echo "$1" | sed "s#^s3://kho#$BUCKET#"; }
command=$2
shift 2
while [ $# -gt 0 ]; do
  case $1 in
    --endpoint-url) shift 2 ;;
    --no-progress) shift ;;
    *) break ;;
  esac
done
from=$(place "$1") to=$(place "$2")
case "$command $*" in
  cp*) mkdir -p "$(dirname "$to")"; cp "$from" "$to" ;;
  *"--include ${NOTE}"*)
    for file in ${NOTE} phat-hanh.txt; do
      if [ -e "$from/$file" ]; then mkdir -p "$(dirname "$to/$file")"; cp "$from/$file" "$to/$file"; fi
    done ;;
  *--delete*) find "$to" -type f -not -path '*/.bantin/*' -delete; cp -R "$from/." "$to" ;;
  *) mkdir -p "$to"; cp -R "$from/." "$to" ;;
esac
`;

let folder: string;
let artefact: string;
beforeEach(async () => {
  folder = await makeFolder();
  artefact = join(folder, 'artefact');
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'aws'), AWS, { mode: 0o755 });
});

/** Publishes a release of one page; `failFrom` is the call of the storage from which on all fail. */
async function publish(
  text: string,
  {
    minute,
    takenBack = '',
    addresses = '/a/\n',
    without,
    failFrom,
  }: { minute: number; takenBack?: string; addresses?: string; without?: string; failFrom?: number },
): Promise<string> {
  await rm(artefact, { recursive: true, force: true });
  await mkdir(join(artefact, 'site'), { recursive: true });
  await writeFile(join(artefact, 'site', 'index.html'), text);
  await writeFile(join(artefact, 'site', 'rss.xml'), '<rss/>');
  await writeFile(join(artefact, 'site', 'phat-hanh.txt'), text);
  await cp(join(PROJECT, 'public/favicon.svg'), join(artefact, 'site', 'favicon.svg'));
  await writeFile(join(artefact, 'addresses.txt'), addresses);
  await writeFile(join(artefact, 'taken-back.txt'), takenBack);
  await writeFile(
    join(artefact, 'bantin-manifest.json'),
    JSON.stringify({ releaseMoment: momentOf(minute) }, undefined, 1),
  );
  if (without !== undefined) await rm(join(artefact, without));
  await rm(join(folder, 'calls'), { force: true });
  const { stdout } = await run('sh', [SCRIPT, artefact, 's3://kho/tdkt', 'https://s3.example'], {
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      CALLS: join(folder, 'calls'),
      BUCKET: join(folder, 'kho'),
      FAIL: String(failFrom ?? ''),
    },
  });
  return stdout;
}

/** What an attempt was refused with; empty when it was not. */
const tell = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => '',
    (error: Error) => error.message,
  );

const inBucket = (path: string) => readFile(join(folder, 'kho/tdkt', path), 'utf8');

it('in a bucket what pages need comes before the pages, and what goes is deleted last', async () => {
  await publish('1', { minute: 1 });
  const calls = (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
  const marks = ['published.txt --cache', 'immutable', '--include *.html', 'rss+xml', '--delete'];
  expect(calls.map((call) => marks.filter((mark) => call.includes(mark)))).toEqual([
    [],
    ['published.txt --cache'],
    ['immutable'],
    [],
    ['rss+xml'],
    ['--include *.html'],
    ['--delete'],
    ['published.txt --cache'],
  ]);
  const isThere = (call: string) =>
    call.includes('--endpoint-url https://s3.example') && call.includes('s3://kho/tdkt/');
  expect(calls.filter((call) => !isThere(call))).toEqual([]);
  expect((await readdir(join(folder, 'kho/tdkt'))).toSorted()).toEqual(
    ['.bantin', 'favicon.svg', 'index.html', 'phat-hanh.txt', 'rss.xml'].toSorted(),
  );
});

describe('a bucket refuses', () => {
  const a = 'withdrawn 2024/a\n';

  it('what was built before what lies there, and what lacks an address of it', async () => {
    expect(await publish('1', { minute: 5, addresses: '/a/\n/b/\n' })).toMatch(/first release here/u);
    await expect(publish('2', { minute: 4 })).rejects.toThrow(/before what lies there/u);
    await expect(publish('2', { minute: 6 })).rejects.toThrow(/^\/b\/\n.*lead nowhere/mu);
    expect([await inBucket('index.html'), await inBucket(NOTE)]).toEqual([
      '1',
      `moment ${momentOf(5)}\naddress /a/\naddress /b/\n`,
    ]);
  });

  it('what shows again what was taken back, unless it is named', async () => {
    await publish('1', { minute: 1 });
    await publish('2', { minute: 2, takenBack: `redacted 2024/b 12\n${a}` });
    await publish('3', { minute: 3, takenBack: `redacted 2024/b 34\n${a}` });
    for (const takenBack of ['', a, 'redacted 2024/b 34\n', 'restored 2024/a\n'])
      await expect(publish('4', { minute: 4, takenBack })).rejects.toThrow(/shows again .*--restore <name>/u);
    expect(await inBucket('index.html')).toBe('3');
    await publish('4', { minute: 4, takenBack: 'restored 2024/a\nredacted 2024/b 56\n' });
    expect(await inBucket(NOTE)).toBe(`moment ${momentOf(4)}\naddress /a/\ntaken-back redacted 2024/b 56\n`);
  });

  it('this also when the publication that withdraws broke off at any call, which is done when it is tried again', async () => {
    for (const failFrom of drawEvenly([1, 2, 3, 4, 5, 6, 7, 8], 2, 1)) {
      await rm(join(folder, 'kho'), { recursive: true, force: true });
      await publish('1', { minute: 1 });
      await expect(publish('2', { minute: 2, takenBack: a, failFrom })).rejects.toThrow(/network is down/u);
      const hasBegun = failFrom > 2;
      const attempts = [
        await tell(publish('1', { minute: 1 })),
        ...(hasBegun ? [await tell(publish('3', { minute: 3 }))] : []),
      ];
      const right = hasBegun ? [/before what lies there/u, /shows again/u] : [/^$/u];
      expect(attempts.filter((told, index) => !right[index]!.test(told))).toEqual([]);
      await publish('2', { minute: 3, takenBack: a });
      await expect(publish('3', { minute: 4 })).rejects.toThrow(/shows again/u);
      expect(await inBucket('index.html')).toBe('2');
    }
  });

  it('an artefact without its lists, and to compare with nothing', async () => {
    for (const without of ['addresses.txt', 'taken-back.txt', 'bantin-manifest.json'])
      await expect(publish('1', { minute: 1, without })).rejects.toThrow(/is no artefact/u);
    await publish('1', { minute: 1 });
    await rm(join(folder, 'kho/tdkt', NOTE));
    await expect(publish('2', { minute: 2 })).rejects.toThrow(/has a site but no .*published\.txt/u);
    expect(await inBucket('index.html')).toBe('1');
  });
});
