import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPathsBelow } from '../../../../src/files/list-files.ts';
import { findDamage } from '../../../../src/files/checksums.ts';
import { compressFile } from '../../../../src/release/hosting/compress.ts';
import { buildManifest, digestRelease } from '../../../../src/release/swap/manifest.ts';
import { RELEASE_FILE, writeReleaseFile } from '../../../../src/release/swap/release-file.ts';
import { readProjectFile } from '../../../support/project.ts';
import { scanFolder } from '../../../../src/release/verify/scan.ts';
import { makeFolder, makePage, writeFiles } from '../workshop.ts';

async function release(language: 'vi' | 'en', texts: Record<string, string>) {
  const folder = await makeFolder();
  await writeFiles(folder, texts);
  const { files } = await scanFolder(folder, {
    readPage: makePage,
    readDocument: () => undefined,
    findForeign: () => [],
    findBuildPath: () => undefined,
  });
  const own = await writeReleaseFile(files, folder, { language, title: 'Trang thử' });
  const manifest = buildManifest([...files.values(), own], { releaseMoment: '2024-05-03T08:00:00Z' });
  const text = await readFile(join(folder, RELEASE_FILE), 'utf8');
  return { folder, manifest, text, digest: digestRelease(manifest, RELEASE_FILE) };
}

test.each(['vi', 'en'] as const)(
  'the release page in "%s" shows the digest of all other files',
  async (language) => {
    const { folder, manifest, text, digest } = await release(language, {
      'index.html': 'a',
      'tin/b.html': 'b',
    });
    expect(text).toContain(`sha256:${digest}\n`);
    expect(await findDamage(folder, manifest)).toEqual([]);
  },
);

test.each(['vi', 'en'] as const)(
  'the release page in "%s" names the version of package.json',
  async (language) => {
    const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
    const { text } = await release(language, { 'index.html': 'a' });
    expect(text).toMatch(
      new RegExp(`^(?:Phần mềm|Program): Bantin ${version.replaceAll('.', '\\.')}$`, 'mu'),
    );
  },
);

test.each(['vi', 'en'] as const)(
  'the command on the release page in "%s" counts the same digest, on a server too',
  async (language) => {
    const { folder, text, digest } = await release(language, {
      'b.txt': 'b',
      'a/c.txt': 'c',
      'a-b.txt': 'd',
      '404': 'e',
    });
    const files = await listPathsBelow(folder);
    // What an artefact has beside them.
    for (const path of files)
      for (const [ending, pressed] of Object.entries(await compressFile('a.txt', Buffer.alloc(900, path))))
        await writeFiles(folder, { [`${path}.${ending}`]: pressed as Buffer });
    expect((await listPathsBelow(folder)).length).toBe(3 * files.length);
    const command = text.trimEnd().split('\n').at(-1)!;
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe(`${digest}  -\n`);
  },
);

test('a file that changed, went or came is named', async () => {
  const { folder, manifest } = await release('vi', { 'a.txt': 'a', 'b.txt': 'b' });
  await writeFiles(folder, { 'a.txt': 'x', 'c.txt': 'c' });
  delete manifest.files['b.txt'];
  expect(await findDamage(folder, manifest)).toEqual(['a.txt', 'b.txt', 'c.txt']);
});
