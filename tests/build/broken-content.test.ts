import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { brokenContents } from '../support/broken-content.ts';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, writeContentRoot, type ContentFiles } from '../support/content-root.ts';

/** A stand-in for a published site, which a failing build must not touch. */
async function publishSomething(root: string): Promise<string> {
  const { dist } = getFolders({ BANTIN_CONTENT: root });
  await mkdir(dist, { recursive: true });
  const page = join(dist, 'index.html');
  await writeFile(page, 'bản đã đăng');
  return page;
}

// Several at once, because most of such a build is its start.
describe.concurrent('a build of content with one fault', () => {
  it.each(brokenContents)(
    'names it, ends with exit code 1 and leaves the site alone: $name',
    async (broken) => {
      const root = await writeContentRoot(broken.files);
      const published = await publishSomething(root);
      const { code, output } = await buildSite(root);
      const [ruleCode, place] = broken.issue.split(' ');
      expect(output).toContain(`${broken.file ?? BULLETIN}:${place}  lỗi ${ruleCode}`);
      expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(code).toBe(1);
      expect(await readFile(published, 'utf8')).toBe('bản đã đăng');
      await rm(dirname(root), { recursive: true });
    },
  );
});

/** All faults of one file each, side by side in one content root. */
function joinFaults(): { files: ContentFiles; codes: string[] } {
  const single = brokenContents.filter((broken) => Object.keys(broken.files).length === 1);
  const entries = single.map(({ files }, index): [string, string | Buffer] => [
    BULLETIN.replace('tin-thu', `tin-${index}`),
    Object.values(files)[0]!,
  ]);
  return { files: Object.fromEntries(entries), codes: single.map(({ issue }) => issue.split(' ')[0]!) };
}

describe('a build of content with many faults', () => {
  it('reports all of them at once', async () => {
    const { files, codes } = joinFaults();
    const root = await writeContentRoot(files);
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(codes.filter((each) => !output.includes(`lỗi ${each}`))).toEqual([]);
    await rm(dirname(root), { recursive: true });
  });
});
