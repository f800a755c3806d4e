import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, writeContentRoot, type ContentFiles } from '../support/content-root.ts';
import { FOLDER } from '../support/faults/fault.ts';
import { fixturesByKind } from './fixtures/all.ts';
import type { HostileFixture } from './fixtures/fixture.ts';

/** Fixtures that lie wholly in the folder of the bulletin or among the pages, so that they can stand side by side. */
function isOfContent({ files, file = BULLETIN }: HostileFixture): boolean {
  return (
    Object.keys(files).length > 0 &&
    [...Object.keys(files), file].every((path) => /^(?:bulletins|pages)\//.test(path))
  );
}

/** The path of a fixture's file in the batch. */
function move(path: string, index: number): string {
  return path.replace(FOLDER, `${FOLDER}-${index}`).replace('pages/thu.', `pages/thu-${index}.`);
}

// Were the gate not plugged into the build, these would be published, run, or end the build without these words.
test.for(Object.entries(fixturesByKind))(
  'a real build stops at every one of the hostile %s',
  async ([, all]) => {
    const fixtures = all.filter(isOfContent);
    const files: ContentFiles = Object.fromEntries(
      fixtures.flatMap((fixture, index) =>
        Object.entries(fixture.files).map(([path, contents]) => [move(path, index), contents]),
      ),
    );
    const root = await writeContentRoot(files);
    for (const [index, { setUp }] of fixtures.entries()) await setUp?.(root, join(root, move(FOLDER, index)));
    const { dist } = getFolders({ BANTIN_CONTENT: root });
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, 'index.html'), 'bản đã đăng');

    const { code, output } = await buildSite(root);
    const missing = fixtures.flatMap(({ name, issues, file = BULLETIN }, index) => {
      const lines = issues.map(
        (issue) => `${move(file, index)}:${issue.split(' ')[1]}  lỗi ${issue.split(' ')[0]}`,
      );
      return lines.filter((line) => !output.includes(line)).map((line) => `${name}: ${line}`);
    });
    expect(missing).toEqual([]);
    expect(code).toBe(1);
    // What the gate lets through would end the build only once it is rendered.
    expect(output).not.toContain('generating static routes');
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('bản đã đăng');
    await rm(dirname(root), { recursive: true });
  },
);
