import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getEditionDate } from '../../../src/offline/edition-date.ts';
import { Stop } from '../../../src/strings/stop.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const folder = () => mkdtempSync(join(tmpdir(), 'bantin-date-'));

function getDate(given: string | undefined, environment: Record<string, string> = {}, content = folder()) {
  return getEditionDate({ given, content, timeZone, environment });
}

test('a day that was given is the date', async () => {
  expect(await getDate('2026-09-12')).toEqual({ day: '2026-09-12', instant: '2026-09-12T00:00:00Z' });
});

test('the day is that of the office, whatever the zone of a moment', async () => {
  expect(await getDate('2026-09-12T23:30:00Z')).toEqual({
    day: '2026-09-13',
    instant: '2026-09-12T23:30:00Z',
  });
});

test('SOURCE_DATE_EPOCH is asked before Git', async () => {
  expect((await getDate(undefined, { SOURCE_DATE_EPOCH: '1700000000' })).instant).toBe(
    '2023-11-14T22:13:20Z',
  );
});

test('else it is the newest commit that touched the content', async () => {
  const repository = folder();
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Thu', '-c', 'user.email=thu@so.example', ...words], {
      cwd: repository,
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '2024-05-06T07:08:09+07:00',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  git('init', '-q');
  writeFileSync(join(repository, 'site.yaml'), 'a');
  git('add', '.');
  git('commit', '-q', '-m', 'a');
  expect(await getDate(undefined, {}, repository)).toEqual({
    day: '2024-05-06',
    instant: '2024-05-06T00:08:09Z',
  });
});

test.each(['2026-02-30', '12/9/2026', '2026-09-12T08:00:00', 'hôm nay'])('%s is refused', async (given) => {
  await expect(getDate(given)).rejects.toThrow(Stop);
});

test('without Git the date has to be given, because the clock is never asked', async () => {
  await expect(getDate(undefined)).rejects.toThrow(Stop);
});
