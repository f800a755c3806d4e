import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parseCommandArgs } from '../../../src/authoring/command-args.ts';
import { findFolders } from '../../../src/authoring/command.ts';
import { formatFiles } from '../../../src/authoring/format/format-files.ts';
import { authoringVi } from '../../../src/strings/authoring.vi.ts';
import { Stop } from '../../../src/strings/stop.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../support/content-root.ts';

afterEach(() => void vi.unstubAllEnvs());

const build = { urgent: { type: 'string' }, fresh: { type: 'boolean' } } as const;
const stopOf = (args: string[], script = 'build'): Stop => {
  const [node = '', own = ''] = process.argv;
  process.argv.splice(0, 2, node, `scripts/${script}.ts`);
  try {
    parseCommandArgs({ args, options: build });
  } catch (error) {
    return error as Stop;
  } finally {
    process.argv.splice(0, 2, node, own);
  }
  throw new Error('no stop');
};

test.each(Object.keys(authoringVi.command.helpOf))(
  'a command without words of its own explains itself: %s',
  (name) => {
    const { message, exitCode } = stopOf(['--help'], name);
    expect(message).toContain(name === 'start' ? 'npm start' : `npm run ${name}`);
    expect(exitCode).toBe(0);
  },
);

test.each([
  [['2026/tin-thu'], 'đăng gấp riêng bản tin này thì viết --urgent 2026/tin-thu'],
  [['tin-thu'], 'Lệnh này không nhận “tin-thu”. Các tùy chọn: --urgent, --fresh, --help.'],
  [['--frsh'], 'Có phải --fresh?'],
  [['-fresh'], 'Không có tùy chọn -fresh. Có phải --fresh?'],
  [['--urgent'], 'Tùy chọn --urgent cần một giá trị theo sau.'],
])('what is no option is answered with those there are: %j', (args, says) => {
  const { message, exitCode } = stopOf(args);
  expect(message).toContain(says);
  expect(message).not.toContain('--title');
  expect(exitCode).toBe(2);
});

test('a content root that is a file, or a folder of one, is told with the folder that is meant', async () => {
  const root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  const file = join(root, '..', 'tep.txt');
  await writeFile(file, '');
  for (const [path, says] of [
    [file, 'là một tệp'],
    [join(root, 'bulletins'), `là ${root}.`],
    [join(root, 'bulletins', '2024'), `là ${root}.`],
    [join(root, 'khong-co'), 'Không có thư mục nội dung'],
  ] as const) {
    vi.stubEnv('BANTIN_CONTENT', path);
    expect(findFolders).toThrow(says);
  }
  vi.stubEnv('BANTIN_CONTENT', root);
  expect(findFolders().content).toBe(root);
});

test('what is laid out may be named by its key; a name like it is proposed', async () => {
  const root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  const told: string[] = [];
  await formatFiles(root, ['2024/tin-thu'], true, (path) => void told.push(path));
  expect(told).toEqual([BULLETIN]);
  const format = (path: string) => formatFiles(root, [path], true, () => {});
  await expect(format('2024/tin-thuu')).rejects.toThrow('Có phải là 2024/tin-thu?');
  await expect(format('Tin thử')).rejects.toThrow('Có phải là 2024/tin-thu?');
});
