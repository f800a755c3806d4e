import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { makeChange, readPresent } from '../../../src/authoring/change/make-change.ts';
import { openFolders } from '../../../src/authoring/command.ts';
import { claimPlace, makeFoldersAbove } from '../../../src/authoring/content-folder.ts';
import { addPhotographs } from '../../../src/authoring/new/add.ts';
import { createBulletin } from '../../../src/authoring/new/create.ts';
import { openOffice, type Office } from '../../../src/authoring/new/office.ts';
import { addList, makeDecision } from '../../../src/awards/taking/make-decision.ts';
import { openRefusals } from '../../../src/release/refusals/open-refusals.ts';
import { bulletinText, writeContentRoot } from '../../support/content-root.ts';
import { answers } from '../../support/new-answers.ts';
import { makeOffice } from '../importing/run/office.ts';

const KEY = 'bulletins/2026/tin-mot';
const decision = {
  number: '163/QĐ-UBND',
  issuedOn: '2026-01-19',
  issuer: 'ubnd-thu',
  title: 'Về việc tặng Bằng khen',
  rows: [],
  files: [],
};

afterEach(() => vi.unstubAllEnvs());

/** An office of which one folder is a link that leads out of it, to where that folder now lies. */
async function open(linked: string): Promise<{ office: Office; outside: string }> {
  const root = await writeContentRoot({
    [`${KEY}/index.mdx`]: bulletinText({ id: 'tin-2026-0716-01', date: '2026-07-16' }),
  });
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  vi.stubEnv('BANTIN_CONTENT', root);
  const office = await openOffice(openFolders(), '2026-07-16T18:30:00Z');
  const [place, outside] = [join(root, linked), join(dirname(root), 'ngoai')];
  await mkdir(place, { recursive: true });
  await rename(place, outside);
  await symlink(outside, place);
  return { office, outside };
}

/** What each command makes or changes below the content root. */
const COMMANDS: Readonly<Record<string, (office: Office) => Promise<unknown>>> = {
  new: (office) => createBulletin(answers, office),
  'new --to': (office) => addPhotographs(office.bulletins[0]!, [], office),
  'rename, publish, unpublish': async (office) => {
    const present = await readPresent(office.bulletins[0]!, office);
    const place = { year: '2026', slug: 'tin-moi' };
    return makeChange(present, present.text, place, office, openRefusals(office.folders));
  },
  award: (office) => makeDecision(office.folders, decision),
  'award --to': (office) => addList(office.folders.content, '2026/163-qd', []),
};

test.each([
  ['new', 'bulletins/2026'],
  ['new', 'bulletins'],
  ['new --to', 'bulletins/2026'],
  ['new --to', KEY],
  ['rename, publish, unpublish', 'bulletins/2026'],
  ['award', 'decisions/2026'],
  ['award', 'decisions'],
  ['award --to', 'decisions/2026'],
  ['award --to', 'decisions/2026/163-qd'],
])('%s refuses %s where it is a link, and writes nothing behind it', async (command, linked) => {
  const { office, outside } = await open(linked);
  const before = await readdir(outside, { recursive: true });
  await expect(COMMANDS[command]!(office)).rejects.toThrow(/là liên kết tượng trưng/u);
  expect(await readdir(outside, { recursive: true })).toEqual(before);
});

test('import refuses its source there, and takes those of other years', async () => {
  const line = 'tại xã Thử, cơ quan hư cấu tổ chức hội nghị thử nghiệm.\n';
  const { content, run } = await makeOffice({
    'a.txt': `Hội nghị thử nghiệm thứ nhất\nSáng 3/5/2023, ${line}`,
    'b.txt': `Hội nghị thử nghiệm thứ hai\nSáng 3/5/2024, ${line}`,
  });
  const outside = join(dirname(content), 'ngoai');
  await mkdir(outside);
  await mkdir(join(content, 'bulletins'), { recursive: true });
  await symlink(outside, join(content, 'bulletins/2024'));
  const { exitCode, said } = await run();
  expect([exitCode, await readdir(outside)]).toEqual([1, []]);
  expect(said.join('\n')).toMatch(/bulletins\/2024 là liên kết tượng trưng/u);
  expect(await readdir(join(content, 'bulletins/2023'))).toEqual(['hoi-nghi-thu-nghiem-thu-nhat']);
});

test('a link anywhere on the way is refused, and what is none is made', async () => {
  const root = await writeContentRoot({});
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  const names = ['bulletins', '2026', 'tin', 'index.mdx'];
  for (const depth of names.keys()) {
    const at = join(root, `${depth}`);
    const [above, linked] = [join(at, ...names.slice(0, depth)), join(at, ...names.slice(0, depth + 1))];
    await mkdir(above, { recursive: true });
    await symlink(join(root, 'khong-co'), linked);
    expect(() => claimPlace(at, names.join('/'))).toThrow(linked);
    await expect(makeFoldersAbove(at, names.join('/'))).rejects.toThrow(linked);
  }
  const made = await makeFoldersAbove(join(root, 'moi'), names.join('/'));
  await writeFile(made, '');
  expect(existsSync(join(root, 'moi', ...names))).toBe(true);
});
