import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { buildSite, withoutVitest } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';

const run = promisify(execFile);

it('a build and publish-diff tell what the release changes, also when nothing has changed', async () => {
  const root = await writeContentRoot({ ...smallOffice, [BULLETIN]: bulletinText() });
  const tell = async (): Promise<[built: string, told: string]> => {
    const { output, code } = await buildSite(root, { BANTIN_LANG: 'en' });
    expect(code, output).toBe(0);
    const { stdout } = await run(process.execPath, [join(PROJECT, 'scripts/publish-diff.ts')], {
      env: { ...withoutVitest(process.env), BANTIN_CONTENT: root, BANTIN_LANG: 'en' },
    });
    return [/\[bantin\] (.*present release.*)$/mu.exec(output)![1]!, stdout];
  };
  const [first] = await tell();
  expect(first).toMatch(/: bulletin: added 1; section: added 1; /u);
  const other = 'bulletins/2024/tin-hai/index.mdx';
  await writeContentRoot(
    {
      [BULLETIN]: bulletinText({}, 'Đoạn đầu đã sửa.\n'),
      [other]: bulletinText(
        { id: 'tin-hai', title: 'Lễ trao tặng của cơ quan hư cấu' },
        'Bản tin thứ hai.\n',
      ),
    },
    dirname(root),
  );
  const [second, table] = await tell();
  expect(second).toMatch(/: bulletin: added 1, changed 1; \d+ other files follow\.$/u);
  expect(table).toBe(
    `added    bulletin  /tin/2024/tin-hai/\nchanged  bulletin  /tin/2024/tin-thu/\n${second}\n`,
  );
  expect(await tell()).toEqual([
    'Nothing differs from the present release.',
    'Nothing differs from the present release.\n',
  ]);
});
