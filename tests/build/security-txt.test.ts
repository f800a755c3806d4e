import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { buildSite, withoutVitest } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';

const run = promisify(execFile);

it('a contact for security reports that expires stops no release: a withdrawal is published after that too', async () => {
  const security = 'security:\n  contacts: [mailto:anninh@thu.example]\n  expires: 2026-06-30\n';
  const site = { 'site.yaml': String(smallOffice['site.yaml']) + security };
  const root = await writeContentRoot({ ...site, [BULLETIN]: bulletinText() });
  const ask = async (moment: string): Promise<unknown[]> => {
    const env = { ...withoutVitest(process.env), BANTIN_CONTENT: root, BANTIN_RELEASE_MOMENT: moment };
    const asked = run(process.execPath, [join(PROJECT, 'scripts/due.ts')], {
      env: { ...env, BANTIN_LANG: 'en' },
    });
    const { code = 0, stdout } = (await asked.catch((error: { code: number; stdout: string }) => error)) as {
      code?: number;
      stdout: string;
    };
    return [code, stdout];
  };
  const build = (moment: string) => buildSite(root, { BANTIN_RELEASE_MOMENT: moment, BANTIN_LANG: 'en' });
  const before = await build('2026-06-29T23:00:00Z');
  const file = join(before.dist, '.well-known', 'security.txt');
  expect([before.code, existsSync(file)]).toEqual([0, true]);
  expect(before.output).toMatch(/BT-421: .*out of date from 2026-06-30/u);
  // Time alone makes another build due, and only then.
  expect(await ask('2026-06-29T23:59:59Z')).toEqual([
    3,
    'Nothing is due; next by schedule: 2026-06-30T00:00:00Z.\n',
  ]);
  expect(await ask('2026-06-30T00:00:00Z')).toEqual([0, 'Due: the time has come (2026-06-30T00:00:00Z).\n']);
  await writeContentRoot(
    {
      ...site,
      [BULLETIN]: bulletinText({
        status: 'withdrawn',
        withdrawal: '{ on: 2026-07-01, reason: Đăng nhầm văn bản. }',
      }),
    },
    dirname(root),
  );
  expect(await ask('2026-06-29T23:59:59Z')).toEqual([
    0,
    'Due: the content has changed since the last build.\n',
  ]);
  const after = await build('2026-07-01T07:00:00Z');
  expect(after.output).toMatch(/BT-421: .*has no security\.txt/u);
  expect([after.code, existsSync(file)]).toEqual([0, false]);
  expect(await ask('2036-01-01T00:00:00Z')).toEqual([3, 'Nothing is due.\n']);
  const page = await readFile(join(after.dist, 'tin', '2024', 'tin-thu', 'index.html'), 'utf8');
  expect(page).toContain('Đăng nhầm văn bản.');
});
