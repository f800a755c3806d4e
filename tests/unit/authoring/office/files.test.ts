import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildOfficeFiles } from '../../../../src/authoring/office/files.ts';
import { rules } from '../../../../src/gate/rules.ts';
import { listUnknown } from '../../../../src/read-site.ts';
import { starters } from '../../../../src/strings/office-starters.vi.ts';
import { PROJECT, readProjectFile } from '../../../support/project.ts';
import { readFiles } from '../../../support/read.ts';

const link = { program: '../bantin', tag: 'v9.8.7' };
const files = await buildOfficeFiles(PROJECT, link);
const textOf = (path: string) => files.find((file) => file.path === path)!.contents.toString('utf8');

describe('the files of the repository of an office', () => {
  test('are the same each time, and leave nothing to fill in by a program', async () => {
    expect(await buildOfficeFiles(PROJECT, link)).toEqual(files);
    const texts = files.filter(({ path }) => !path.endsWith('.webp'));
    expect(
      texts.filter(({ path }) => /\{\{\w+\}\}/.test(textOf(path).replace(/\$\{\{.*?\}\}/g, ''))),
    ).toEqual([]);
  });

  test('lie outside the content root, but for the words of the office', () => {
    const inside = files.filter(({ path }) => path.startsWith('noi-dung/'));
    expect(inside.map(({ isStarter }) => isStarter)).toEqual(inside.map(() => true));
    expect(files.filter(({ isStarter }) => isStarter)).toHaveLength(inside.length);
  });

  test('begin with content that the gate lets in, and whose open questions the check names', async () => {
    const content = files.filter(({ isStarter, path }) => isStarter && !path.endsWith('.gitkeep'));
    const { issues, content: read } = await readFiles(
      Object.fromEntries(content.map(({ path, contents }) => [path.replace('noi-dung/', ''), contents])),
    );
    expect(issues.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([]);
    expect(listUnknown(read!.site)).toEqual([
      'office.responsiblePerson',
      'office.address',
      'office.telephone',
      'office.email',
      'parentPortal',
    ]);
    expect(read!.site.notice).toContain('chưa phải trang chính thức');
    expect(Object.values(starters).flatMap((text) => text.match(/https?:\/\/[^\s}]+/g) ?? [])).toSatisfy(
      (addresses: string[]) => addresses.length > 0 && addresses.every((each) => each.endsWith('.example/')),
    );
  });

  test('have the terminal and the tasks of the editor program work in Bantin, on this office', () => {
    const settings = JSON.parse(textOf('.vscode/settings.json')) as Record<string, unknown>;
    const content = { BANTIN_CONTENT: '${workspaceFolder}/noi-dung' };
    expect(settings['terminal.integrated.cwd']).toBe('${workspaceFolder}/../bantin');
    expect(settings['terminal.integrated.env.windows']).toEqual(content);
    const { tasks } = JSON.parse(textOf('.vscode/tasks.json')) as {
      tasks: { args: string[]; options: object }[];
    };
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: object };
    expect(tasks.map(({ args }) => args[1]!)).toSatisfy((names: string[]) =>
      names.every((name) => name in scripts),
    );
    expect(tasks.map(({ options }) => options)).toEqual(
      tasks.map(() => ({ cwd: '${workspaceFolder}/../bantin', env: content })),
    );
  });

  test('take Bantin at the tag', () => {
    const recipes = ['.github/workflows/publish.yml', '.gitlab-ci.yml'].map(
      (path) => parse(textOf(path)) as object,
    );
    expect(recipes).toMatchObject([
      { env: { BANTIN_TAG: 'v9.8.7' } },
      { variables: { BANTIN_TAG: 'v9.8.7' } },
    ]);
    expect(textOf('README.md')).toContain('`git checkout v9.8.7`');
  });

  test('keep what is made from the content out of Git', () => {
    expect(textOf('.gitignore').split('\n')).toEqual(
      expect.arrayContaining(['*.bantin/', '*.dist/', '*.preview/', '.astro/', '/ban-moi/', '/bantin/']),
    );
  });
});

describe('the handbook of an office', () => {
  const handbook = textOf('README.md');

  test('speaks of its own set-up and of no other', () => {
    expect(handbook).toContain('noi-dung/\n  site.yaml');
    expect(handbook).toContain('`../bantin`');
    expect(handbook).toContain('`npm run office`');
    expect(handbook).not.toMatch(/<!--|(?<!noi-)\bcontent\/|src\/|dist-preview/);
    expect(handbook).not.toContain('\n\n\n');
  });

  test('links to files that lie in the repository', () => {
    const prose = handbook.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^https?:/.test(target));
    const paths = new Set(files.map(({ path }) => path));
    expect(local.length).toBeGreaterThan(6);
    expect(local.filter((target) => !paths.has(posix.normalize(target)))).toEqual([]);
  });

  test('and its list of codes know every code', () => {
    const codes = new Set<string>(Object.values(rules).map(({ code }) => code));
    expect([...handbook.matchAll(/BT-\d{3}/g)].map(String).filter((code) => !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !textOf('MA-LOI.md').includes(code))).toEqual([]);
  });
});
