import { rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { nameByContents } from '../../../../src/images/picture-name.ts';
import { openPhotographMemory } from '../../../../src/images/memory.ts';
import { findDevFile, refuseLinkedFiles, type DevFile } from '../../../../src/release/dev/dev-files.ts';
import { buildPhotographFinder } from '../../../../src/release/dev/dev-photographs.ts';
import { makeJpeg } from '../../../support/image-fixtures.ts';
import { makeFolder, writeFiles } from '../workshop.ts';

/** A content root with one bulletin, hidden ones by key, and the files that the server finds in it. */
async function openOffice(hidden: readonly string[] = []) {
  const [content, cache] = [await makeFolder(), await makeFolder()];
  const picture = await makeJpeg(700, 400);
  const folder = 'bulletins/2024/hoi-nghi';
  await writeFiles(content, {
    [`${folder}/index.mdx`]: '---\n---\n',
    [`${folder}/anh.jpg`]: picture,
    [`${folder}/phu-luc.pdf`]: '%PDF',
    [`${folder}/chua-khai.pdf`]: '%PDF',
    'decisions/2024/12-qd-ubnd/ban-ky.pdf': '%PDF',
    'decisions/2024/12-qd-ubnd/che-ten.pdf': '%PDF',
    'bi-mat.pdf': 'secret',
  });
  const files = {
    content,
    base: '/tdkt/',
    settings: { widths: [320], avif: false },
    findPhotograph: buildPhotographFinder(
      content,
      openPhotographMemory(cache),
      (key) => !hidden.includes(key),
    ),
    isOfDecision: (key: string, file: string) => key === '2024/12-qd-ubnd' && file === 'ban-ky.pdf',
    isShown: (key: string, attachment: string) => !hidden.includes(key) && attachment === 'phu-luc.pdf',
  };
  const get = (address: string): Promise<DevFile | undefined> => findDevFile(address, files);
  return { get, file: join(content, folder, 'anh.jpg'), hash: nameByContents(picture) };
}

test('a picture is made when it is asked for', async () => {
  const { get, hash } = await openOffice();
  const file = await get(`/tdkt/anh/${hash}-320.webp?a`);
  expect(file?.type).toBe('image/webp');
  expect(await sharp(file?.bytes).metadata()).toMatchObject({ format: 'webp', width: 320 });
});

test('a picture that a build would not make is not found', async () => {
  const { get, hash } = await openOffice();
  expect(await get(`/tdkt/anh/${hash}-321.webp`)).toBeUndefined();
  expect(await get('/tdkt/anh/00000000000000000000000000000000-320.webp')).toBeUndefined();
});

test('a photograph that was replaced while the server runs is found under its new name', async () => {
  const { get, file, hash } = await openOffice();
  await get(`/tdkt/anh/${hash}-320.jpg`);
  const other = await makeJpeg(800, 500);
  await writeFile(file, other);
  expect(await get(`/tdkt/anh/${nameByContents(other)}-320.jpg`)).toBeDefined();
});

test('a photograph is found again after its folder was renamed, and back', async () => {
  const { get, file, hash } = await openOffice();
  const [before, after] = [dirname(file), `${dirname(file)}-moi`];
  await get(`/tdkt/anh/${hash}-320.jpg`);
  await rename(before, after);
  expect(await get(`/tdkt/anh/${hash}-320.jpg`)).toBeDefined();
  await rename(after, before);
  expect(await get(`/tdkt/anh/${hash}-320.jpg`)).toBeDefined();
});

test('an attachment is served from beside its bulletin', async () => {
  const { get } = await openOffice();
  const file = await get('/tdkt/tin/2024/hoi-nghi/phu-luc.pdf');
  expect(file).toMatchObject({ type: 'application/pdf', bytes: Buffer.from('%PDF') });
});

test('a file of a decision is served where the decision publishes it', async () => {
  const { get } = await openOffice();
  expect(await get('/tdkt/quyet-dinh/2024/12-qd-ubnd/ban-ky.pdf')).toMatchObject({ type: 'application/pdf' });
  expect(await get('/tdkt/quyet-dinh/2024/12-qd-ubnd/che-ten.pdf')).toBeUndefined();
});

test('nothing is served from where a link in place of a folder or file leads, from the first request on', async () => {
  const attachment = '/tdkt/tin/2024/hoi-nghi/phu-luc.pdf';
  for (const above of [0, 1, 2, 3]) {
    const { get, file, hash } = await openOffice();
    const picture = `/tdkt/anh/${hash}-320.webp`;
    const replaced = above === 0 ? [file, file.replace('anh.jpg', 'phu-luc.pdf')] : [climb(file, above)];
    expect([await get(attachment), await get(picture)].every(Boolean)).toBe(true);
    for (const path of replaced) {
      const outside = join(await makeFolder(), 'outside');
      await rename(path, outside);
      await symlink(outside, path);
    }
    expect([await get(attachment), await get(picture)], `${above} above`).toEqual([undefined, undefined]);
  }
});

/** The folder so many levels above a file. */
function climb(file: string, levels: number): string {
  return levels === 0 ? file : climb(dirname(file), levels - 1);
}

test('a file of `public` is answered 404 where a link is on the way to it', async () => {
  const [folder, outside] = [await makeFolder(), await makeFolder()];
  await writeFiles(folder, { 'a.txt': '1', 'b/c.txt': '2' });
  await writeFiles(outside, { 'd.txt': 'secret' });
  await symlink(join(outside, 'd.txt'), join(folder, 'e.txt'));
  await symlink(outside, join(folder, 'f'));
  const handle = refuseLinkedFiles(folder, '/tdkt/');
  const answer = (originalUrl: string): number => {
    const response = { statusCode: 200, end: () => undefined };
    handle({ originalUrl } as never, response as never, () => undefined);
    return response.statusCode;
  };
  expect(
    ['/tdkt/a.txt', '/tdkt/b/c.txt?x', '/tdkt/none', '/tdkt/f/', '/a%00', `/${'a'.repeat(5000)}`].map(answer),
  ).toEqual([200, 200, 200, 200, 200, 200]);
  expect(['/tdkt/e.txt', '/e.txt', '/tdkt/f/d.txt', '/tdkt/f/d%2etxt#a'].map(answer)).toEqual([
    404, 404, 404, 404,
  ]);
});

test('a bulletin that is hidden is hidden with its files', async () => {
  const { get, hash } = await openOffice(['2024/hoi-nghi']);
  expect(await get('/tdkt/tin/2024/hoi-nghi/phu-luc.pdf')).toBeUndefined();
  expect(await get(`/tdkt/anh/${hash}-320.webp`)).toBeUndefined();
});

test.each([
  '/tdkt/tin/2024/hoi-nghi/',
  '/tdkt/tin/2024/hoi-nghi/anh.jpg',
  '/tdkt/tin/2024/hoi-nghi/index.mdx',
  '/tdkt/tin/2024/hoi-nghi/khong-co.pdf',
  '/tdkt/tin/2024/hoi-nghi/chua-khai.pdf',
  '/tdkt/tin/2024/hoi-nghi/../../../bi-mat.pdf',
  '/tdkt/tin/2024/hoi-nghi/..%2F..%2F..%2Fbi-mat.pdf',
  '/tin/2024/hoi-nghi/phu-luc.pdf',
])('anything else is left to Astro: %s', async (address) => {
  const { get } = await openOffice();
  expect(await get(address)).toBeUndefined();
});
