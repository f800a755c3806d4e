import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFleet } from '../../../src/fleet/fleet-file.ts';
import { explainIssue } from '../../../src/gate/report.ts';
import { makeFolder } from '../release/workshop.ts';

async function read(text: string) {
  const folder = await makeFolder();
  const file = join(folder, 'fleet.yaml');
  await writeFile(file, text);
  return { folder, result: await readFleet(file, 'fleet.yaml') };
}

async function listIssues(text: string): Promise<string[]> {
  const { result } = await read(text);
  if (!('issues' in result)) return [];
  return result.issues.map((issue) => {
    const { what, hint } = explainIssue(issue, 'en');
    return `${issue.file}:${issue.line}:${issue.column} ${issue.code} ${what} ${hint}`;
  });
}

it('names offices with what is usual, and paths from where the file lies', async () => {
  const { folder, result } = await read(
    'folder: work\noffices:\n  - { id: mot, git: ./mot.git }\n' +
      '  - { id: hai, git: "git@git.example:hai.git", branch: dang, content: ., publish: { server: u@h, port: 2222, releases: /srv/b } }\n',
  );
  expect(result).toEqual({
    fleet: {
      folder: join(folder, 'work'),
      offices: [
        { id: 'mot', git: join(folder, 'mot.git'), branch: 'main', content: 'noi-dung' },
        {
          id: 'hai',
          git: 'git@git.example:hai.git',
          branch: 'dang',
          content: '.',
          publish: { server: 'u@h', port: 2222, releases: '/srv/b' },
        },
      ],
    },
  });
});

it('tells every mistake with its line and column, and what to write', async () => {
  expect(
    await listIssues(
      'folder: work\noffices:\n  - { id: Một, git: ./mot.git, brnch: main }\n  - git: ext::sh -c id\n    publish:\n      server: -oProxyCommand=x\n      port: 70000\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "fleet.yaml:3:11 BT-408 “id of item 1 of offices” does not have the right form: “Một”. Write id: mot",
      "fleet.yaml:3:32 BT-401 There is no key “brnch” in item 1 of offices. Did you mean “branch”? The keys are: id, git, branch, content, publish.",
      "fleet.yaml:4:5 BT-402 “id of item 2 of offices” is missing. Add “id: …”. The right form: id: tdkt",
      "fleet.yaml:4:10 BT-408 “git of item 2 of offices” does not have the right form: “ext::sh -c id”. The right form: git: https://git.example/tdkt.git",
      "fleet.yaml:6:15 BT-408 “server of publish of item 2 of offices” does not have the right form: “-oProxyCommand=x”. The right form: server: bantin@tdkt.example",
      "fleet.yaml:7:13 BT-407 “port of publish of item 2 of offices” must be 65535 or less. Correct the number.",
      "fleet.yaml:6:7 BT-402 “releases of publish of item 2 of offices” is missing. Add “releases: …”. The right form: releases: /srv/bantin",
    ]
  `);
});

it.each([
  ['two offices of one id', '{ id: a, git: /a }\n  - { id: a, git: /b }', 'fleet.yaml:4:11 BT-702'],
  [
    'two offices that would replace each other',
    '{ id: a, git: /a, publish: { server: u@h, releases: /srv/b } }\n  - { id: b, git: /b, publish: { server: u@h, releases: /srv/b } }',
    'fleet.yaml:4:57 BT-702',
  ],
  ['content that leads out of its repository', '{ id: a, git: /a, content: ../b }', 'fleet.yaml:3:32 BT-408'],
  ['an option in the place of a repository', '{ id: a, git: --upload-pack=x }', 'fleet.yaml:3:19 BT-408'],
  ['an option in the place of a branch', '{ id: a, git: /a, branch: --force }', 'fleet.yaml:3:31 BT-408'],
  ['no YAML', '{ id: a', 'fleet.yaml:3:'],
])('refuses %s', async (_, office, begins) => {
  const [first = '', ...rest] = await listIssues(`folder: work\noffices:\n  - ${office}\n`);
  expect([first.slice(0, begins.length), rest]).toEqual([begins, []]);
});
