import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { INSTALLED, listBlockFaults, listUnknownPlaces } from '../../hosting/runbook-faults.ts';
import {
  listBlocks,
  listFences,
  listLevels,
  readNames,
  readSection,
  RUNBOOKS,
} from '../../hosting/runbook.ts';
import { readProjectFile } from '../../support/project.ts';
import { makeFolder } from './workshop.ts';

const run = promisify(execFile);
const [english, vietnamese] = RUNBOOKS;
const GIVEN = new Set([...readNames(english).matchAll(/^(\w+)=/gmu)].map(([, name]) => name!));

test('the two languages of the runbook have the same commands in the same order', () => {
  expect(listFences(english).length).toBeGreaterThan(20);
  expect(listFences(vietnamese)).toEqual(listFences(english));
  expect(listLevels(vietnamese)).toEqual(listLevels(english));
});

test('the runbook has a section for everything that a person on call is woken for', () => {
  const headings = readProjectFile(english).match(/(?<=^## ).*/gmu)!;
  expect(headings.map((heading) => heading.split(':')[0])).toEqual([
    'Day 0',
    'Rotating the key',
    'A bad release',
    'Lost server',
    'Lost Git host',
    'A leaked list of names',
    'Certificate',
    'Moving to another host or path',
    'An emergency notice',
  ]);
  for (const path of RUNBOOKS)
    expect(headings.map((_, index) => readSection(path, index + 1).length)).toEqual([
      14, 3, 4, 1, 0, 0, 0, 0, 2,
    ]);
});

test('what has to be cleared of leaked names is told in both languages', () => {
  const rows = RUNBOOKS.map((path) => readProjectFile(path).match(/^\| (?![-\s|]*\|)/gmu)!.length);
  expect(rows).toEqual([11, 11]);
  for (const path of RUNBOOKS)
    for (const place of [
      '/srv/bantin/kept',
      '/srv/bantin/previews',
      '--fresh',
      'git filter-repo',
      'CDN',
      'noindex',
    ])
      expect(readProjectFile(path)).toContain(place);
});

test('every block can be pasted into a new shell as it stands', () => {
  const blocks = listBlocks(english);
  const faulty = blocks.flatMap(({ commands }) =>
    listBlockFaults(commands, GIVEN).map((fault) => `${commands}: ${fault}`),
  );
  expect(faulty).toEqual([]);
  for (const { commands: input } of blocks) {
    execFileSync('sh', ['-n'], { input });
    execFileSync('bash', ['-n'], { input });
  }
  console.log(`blocks of the runbook: ${blocks.length}, names that they read: ${[...GIVEN].join(', ')}`);
  expect(listFences(english).filter((fence) => fence.startsWith('sh ')).length).toBe(blocks.length);
  expect(blocks.length).toBe(24);
});

test('every package that the server has to be given is in the line that installs them', () => {
  const install = listBlocks(english).find(({ commands }) => commands.includes('apt-get install'))!.commands;
  expect(Object.keys(INSTALLED).filter((name) => !install.includes(` ${name} `))).toEqual([]);
});

test.each([
  ['read -r KEY\nls', 'reads the terminal: read -r KEY'],
  ['read -r KEY', 'reads the terminal: read -r KEY'],
  ['. ~/bantin.env\nssh "bantin@$HOST" true\nls', 'reads the terminal: ssh "bantin@$HOST" true'],
  [
    '. ~/bantin.env\nssh-keygen -t ed25519 -f "$HOST"\nls',
    'reads the terminal: ssh-keygen -t ed25519 -f "$HOST"',
  ],
  ['apt-get install --yes nginx\nls', 'reads the terminal: apt-get install --yes nginx'],
  [
    '. ~/bantin.env\ncertbot certonly --nginx --domain "$HOST"\nls',
    'reads the terminal: certbot certonly --nginx --domain "$HOST"',
  ],
  ['curl -fsS "https://$HOST/phat-hanh.txt"', 'nobody has set: HOST'],
  ['ls "$HOST"\n. ~/bantin.env', 'nobody has set: HOST'],
  ['. ~/bantin.env\nls "${FOLDER%/}"', 'nobody has set: FOLDER'],
  ['. ~/bantin.env\nssh -n "bantin@$HOST" "cat \'$OLD\'"', 'nobody has set: OLD'],
  ['mail -s "bantin" root < x', 'is in no package that is named: mail'],
  ['. ~/bantin.env\nssh -n "bantin@$HOST" \'jq . x\'', 'is in no package that is named: jq'],
  ['grep bantin /var/log/auth.log', 'nobody makes: /var/log/auth.log'],
  ['cp x /etc/apache2/sites', 'nobody makes: /etc/apache2/sites'],
  [
    'echo x > /home/bantin/.ssh/authorized_keys',
    'replaces what others have written: echo x > /home/bantin/.ssh/authorized_keys',
  ],
  ['cat x > ~/.ssh/config', 'replaces what others have written: cat x > ~/.ssh/config'],
  [
    "cat > /etc/sudoers.d/bantin <<'END'\nx\nEND",
    'replaces what others have written: cat > /etc/sudoers.d/bantin',
  ],
])('a block that does not survive being pasted is told: %j', (commands, fault) => {
  expect(listBlockFaults(commands, GIVEN)).toEqual([fault]);
});

test('every file and folder that the prose names is one that the machine has', () => {
  for (const path of RUNBOOKS) expect(listUnknownPlaces(readProjectFile(path))).toEqual([]);
});

test('no block stands in a list, where its document would not end', () => {
  for (const path of RUNBOOKS) expect(readProjectFile(path)).not.toMatch(/^ +```/mu);
});

test.each([
  ['https://tdkt.example/', ['https://tdkt.example/', 'tdkt.example', '/']],
  ['https://tdkt.example', ['https://tdkt.example/', 'tdkt.example', '/']],
  ['https://tdkt.example/tdkt/', ['https://tdkt.example/tdkt/', 'tdkt.example', '/tdkt/']],
  [
    'https://cong.tdkt.example/a-b/tdkt',
    ['https://cong.tdkt.example/a-b/tdkt/', 'cong.tdkt.example', '/a-b/tdkt/'],
  ],
])('the names of %s are its address, its host and its path', (url, names) => {
  const text = readNames(english).replace(/^URL=https:.*$/mu, `URL=${url}`);
  const script = `${text}printf '%s\\n' "$URL" "$HOST" "$BASE"`;
  for (const said of [execFileSync('sh', ['-euc', script]), execFileSync('bash', ['-euc', script])])
    expect(said.toString().trimEnd().split('\n')).toEqual(names);
});

test.each([
  [0, false],
  [1, true],
  [2, true],
  [75, false],
])('the crontab mails what was said when the fleet ends with %i: %s', async (code, isMailed) => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'npm'), `#!/bin/sh\necho "said: $*"\nexit ${code}\n`);
  await chmod(join(folder, 'bin', 'npm'), 0o755);
  const [, line] = /^17 \* \* \* \* (.*)$/mu.exec(readProjectFile(english))!;
  // A sign that crontab(5) takes for the end of a line.
  expect(line).not.toContain('%');
  const { stdout, stderr } = await run('sh', ['-c', line!.replace('/opt/bantin', folder)], {
    env: { HOME: folder, PATH: `${join(folder, 'bin')}:/usr/bin:/bin` },
  });
  const said = 'said: run --silent fleet -- /etc/bantin/fleet.yaml\n';
  expect([stdout, stderr]).toEqual([isMailed ? said : '', '']);
  expect(await readFile(join(folder, 'bantin-fleet.log'), 'utf8')).toBe(said);
});

test('the crontab mails when the folder is not there', async () => {
  const [, line] = /^17 \* \* \* \* (.*)$/mu.exec(readProjectFile(english))!;
  const failed = run('sh', ['-c', line!.replace('/opt/bantin', '/khong-co')], { env: { HOME: '/khong-co' } });
  await expect(failed).rejects.toThrow(/can't cd to \/khong-co/u);
});
