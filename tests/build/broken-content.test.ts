import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenContents } from '../support/broken-content.ts';
import { buildSite, type BuildResult } from '../support/build-site.ts';
import { BULLETIN, writeContentRoot, type ContentFiles } from '../support/content-root.ts';
import { publishStandIn, STAND_IN_WORDS } from '../support/published-stand-in.ts';

/** Builds where a site is published already, which a failing build must not touch; tells what is published after it. */
async function buildOverSite(files: ContentFiles): Promise<BuildResult & { published: string }> {
  const root = await writeContentRoot(files);
  const page = await publishStandIn(root);
  const result = await buildSite(root);
  const published = await readFile(page, 'utf8');
  await rm(dirname(root), { recursive: true });
  return { ...result, published };
}

/** The path of a file whose content root stands side by side with others in one. */
const move = (path: string, index: number) =>
  path.replace(/\/(tin[-_]thu)\//u, (_, folder: string) => `/${folder}-${index}/`);

describe('a build of content with many faults', () => {
  let built: Awaited<ReturnType<typeof buildOverSite>>;
  beforeAll(async () => {
    const files = brokenContents.flatMap((broken, index) =>
      Object.entries(broken.files).map(([path, contents]) => [move(path, index), contents] as const),
    );
    built = await buildOverSite(Object.fromEntries(files));
  });

  // By itself each of them is an error, as the unit tests of the same contents say.
  it.each(brokenContents.map((broken, index) => ({ ...broken, index })))(
    'names it, ends with exit code 1 and leaves the site alone: $name',
    ({ issue, file = BULLETIN, index }) => {
      const [ruleCode, place] = issue.split(' ');
      expect(built.output).toContain(`${move(file, index)}:${place}  lỗi ${ruleCode}`);
      expect(built.code).toBe(1);
      expect(built.published).toBe(STAND_IN_WORDS);
    },
  );

  it('reports all of them at once, without a stack of the program', () => {
    const codes = brokenContents.map(({ issue }) => issue.split(' ')[0]!);
    expect(codes.filter((each) => !built.output.includes(`lỗi ${each}`))).toEqual([]);
    expect(built.output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

it('a build of content with one fault names it alone, ends with exit code 1 and leaves the site alone', async () => {
  const [broken] = brokenContents;
  const { code, output, published } = await buildOverSite(broken!.files);
  expect(output.match(/ lỗi BT-\d+/gu)).toEqual([` lỗi ${broken!.issue.split(' ')[0]}`]);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(code).toBe(1);
  expect(published).toBe(STAND_IN_WORDS);
});
