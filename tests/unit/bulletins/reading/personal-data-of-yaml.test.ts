import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { listPersonalDataOfYaml } from '../../../../src/bulletins/reading/personal-data-of-yaml.ts';
import { issueAt } from '../../../../src/gate/issue.ts';
import { explainIssue } from '../../../../src/gate/report.ts';
import { listTexts } from '../../../../src/gate/yaml/one-line.ts';
import { PROJECT } from '../../../support/project.ts';
import { smallOffice } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

const DEMO = join(PROJECT, 'tests/fixtures/sites/demo');
const PERSONAL = 'Nguyễn Văn Mẫu sinh ngày 05/3/2012, ĐT 0912 345 678';
const folder = mkdtempSync(join(tmpdir(), 'bantin-yaml-'));

/** Each kind of field with a text in the demo's files, once: which file, and where. */
const fields = ['site.yaml', ...globSync('registers/*.yaml', { cwd: DEMO })].flatMap((path) => {
  const data: unknown = parse(readFileSync(join(DEMO, path), 'utf8'));
  const kinds = Map.groupBy(listTexts(data, []), ([keys]) =>
    keys.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.'),
  );
  return [...kinds].map(([kind, [first]]) => ({ path, kind, keys: first![0] }));
});

/** What is told of a file of the demo with another text in one place. */
async function tell(path: string, keys: readonly PropertyKey[], text: string) {
  const data: unknown = parse(readFileSync(join(DEMO, path), 'utf8'));
  const parent = keys.slice(0, -1).reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], data);
  (parent as Record<PropertyKey, unknown>)[keys.at(-1)!] = text;
  const written = stringify(data);
  const absolute = join(folder, basename(path));
  writeFileSync(absolute, written);
  const file = { path, absolute, bytes: Buffer.byteLength(written), modified: 0 };
  const issues = await listPersonalDataOfYaml(new Map([[path, file]]));
  return issues
    .map(({ code, details }) => {
      const { kind, isShared } = details as { kind: string; isShared?: true };
      return `${code} ${kind}${isShared ? '' : ' of a bulletin'}`;
    })
    .sort();
}

test('personal data is told in every field of site.yaml and the registers', async () => {
  const silent: string[] = [];
  for (const { path, kind, keys } of fields) {
    const told = await tell(path, keys, PERSONAL);
    if (told.join() !== 'BT-522 birth,BT-522 phone') silent.push(`${path} ${kind}`);
  }
  expect(silent).toEqual(['site.yaml office.telephone']);
  expect(fields.length).toBeGreaterThan(40);
});

test('its message tells what can be done in such a file, which has no lint', () => {
  const place = { file: 'site.yaml', line: 3, column: 14 };
  const issue = issueAt('personal-data', place, { kind: 'phone', rows: 1, isText: true, isShared: true });
  const { what, hint } = explainIssue(issue, 'vi');
  expect(what).toContain('Tệp này có');
  expect(hint).toContain('office.telephone');
  expect(hint).not.toMatch(/lint|privacy/u);
});

test('how an office is reached is none', async () => {
  expect(await tell('site.yaml', ['office', 'telephone'], '0912 345 678')).toEqual([]);
  expect(await tell('site.yaml', ['title'], 'tel:+84912345678')).toEqual([]);
});

test('a whole reading tells it at its line', async () => {
  const site = `${String(smallOffice['site.yaml'])}notice: ${PERSONAL}\n`;
  const { issues } = await readFiles({ ...smallOffice, 'site.yaml': site });
  const line = site.split('\n').findIndex((each) => each.startsWith('notice:')) + 1;
  const told = issues.filter(({ code }) => code === 'BT-522');
  expect(told.map(({ file, line: at }) => [file, at])).toEqual([
    ['site.yaml', line],
    ['site.yaml', line],
  ]);
});
