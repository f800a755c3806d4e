import { expect, onTestFinished, test, vi } from 'vitest';
import { runRename } from '../../../../src/authoring/change/run-rename.ts';
import { runPublish, runUnpublish } from '../../../../src/authoring/change/run-status.ts';
import { runCommand } from '../../../../src/authoring/command.ts';
import { parseCommandArgs } from '../../../../src/authoring/command-args.ts';
import { parseFlags } from '../../../../src/authoring/new/flags.ts';
import { commandMistakes, officeOfMistakes } from '../../../support/command-mistakes.ts';
import { openOffice } from '../../../support/office.ts';

const commands = { publish: runPublish, unpublish: runUnpublish, rename: runRename };

test.each(Object.entries(commandMistakes))(
  'a mistyped command is answered with what to type, and changes nothing: %s',
  async (_, { command, args, code, says, follow }) => {
    const office = await openOffice(officeOfMistakes);
    const readAll = async () =>
      Promise.all(
        (await office.list('2026')).map(async (slug) => [
          slug,
          await office.read(`bulletins/2026/${slug}/index.mdx`),
        ]),
      );
    const before = await readAll();
    const answer = await office.run(commands[command], ...args);
    expect(answer.output).toContain(says);
    expect(answer.output).not.toContain(String.raw`\u000A`);
    expect(answer.code).toBe(code);
    expect(await readAll()).toEqual(before);
    const followed = follow && (await office.run(commands[command], ...follow));
    expect(followed?.code ?? 0).toBe(0);
  },
);

/** Options without `--` before them, as npm hands them on: in its own environment, and what it does not know loose. */
test.each([
  [
    'npm run publish 2026/tin --published-on 16/7/2026',
    'publish',
    { npm_config_published_on: 'true' },
    '--published-on',
  ],
  ['npm run check --fix', 'check', { npm_config_fix: 'true' }, '--fix'],
  ['npm run new --title "Hội nghị sơ kết"', 'new', { npm_config_title: 'true' }, '--title'],
  ['npm run new --photo anh.jpg', 'new', { npm_config_photo: 'true' }, '--photo'],
  ['npm run new --to 2026/tin', 'new', { npm_config_token_description: '2026/tin' }, '--to'],
  ['npm run new --where "phường Mẫu"', 'new', { npm_config_where: 'true' }, '--where'],
  ['npm run new --end-date 17/7/2026', 'new', { npm_config_end_date: 'true' }, '--end-date'],
])('an option that npm keeps for itself stops the command: %s', async (_, command, kept, option) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const [name, value] of Object.entries({ ...kept, npm_lifecycle_event: command }))
    vi.stubEnv(name, value);
  const { said, code } = await hear(() => {
    if (command === 'new') return parseFlags([]);
    const given = { [option.slice(2)]: { type: 'string' as const } };
    return parseCommandArgs({ args: [], options: given });
  });
  expect(said).toContain(`npm giữ lại tùy chọn ${option}`);
  expect(said).toContain(`npm run ${command} -- … ${option} …`);
  expect(code).toBe(2);
});

test.each([
  ['a title without quotation marks', ['--title', 'Hội', 'nghị'], 'Không rõ “nghị” là gì'],
  ['a session of two words', ['--session', 'tối', 'qua'], 'Không rõ “qua” là gì'],
  ['a flag without its value', ['--title'], 'Tùy chọn --title cần một giá trị theo sau.'],
  ['a flag with a Vietnamese name', ['--tieu-de', 'Hội nghị'], 'Không có tùy chọn --tieu-de'],
])('words that belong to no flag are named: %s', async (_, args, says) => {
  const { said, code } = await hear(() => parseFlags(args));
  expect(said).toContain(says);
  expect(said).not.toMatch(/unexpected|argument/i);
  expect(code).toBe(2);
});

/** What a command whose arguments are read says on standard error, and its exit code. */
async function hear(read: () => unknown): Promise<{ said: string; code: unknown }> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runCommand(async () => {
    read();
    return 0;
  });
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  const code = process.exitCode;
  write.mockRestore();
  process.exitCode = undefined;
  return { said, code };
}
