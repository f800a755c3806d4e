import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { makeEmptyFolder } from './authoring/hook/checkout.ts';

test('a release and a preview lie in the project, or beside a content root elsewhere, never one in the other', () => {
  const near = (environment: NodeJS.ProcessEnv) => getFolders(environment, '/bantin');
  expect([near({}).dist, near({}).cache]).toEqual(['/bantin/dist', '/bantin/.bantin/cache']);
  expect(near({ BANTIN_PREVIEW: '1' }).dist).toBe('/bantin/dist-preview');
  const elsewhere = { BANTIN_CONTENT: '../van-phong/noi-dung' };
  expect([near(elsewhere).dist, near(elsewhere).cache]).toEqual([
    '/van-phong/noi-dung.dist',
    '/van-phong/noi-dung.bantin/cache',
  ]);
  expect(near({ ...elsewhere, BANTIN_PREVIEW: '1' }).dist).toBe('/van-phong/noi-dung.preview');
});

test('the content root is what the environment names, else the line in .env of the project, else content', async () => {
  const project = await makeEmptyFolder();
  const contentOf = (environment: NodeJS.ProcessEnv) => getFolders(environment, project).content;
  expect(contentOf({})).toBe(join(project, 'content'));
  await writeFile(join(project, '.env'), '# cơ quan\nKHAC=1\r\nBANTIN_CONTENT="../cơ quan #1/noi-dung"\r\n');
  expect(contentOf({})).toBe(join(project, '..', 'cơ quan #1', 'noi-dung'));
  expect(contentOf({ BANTIN_CONTENT: '../khac' })).toBe(join(project, '..', 'khac'));
  expect(contentOf({ BANTIN_CONTENT: '' })).toBe(join(project, 'content'));
  expect(getFolders({}, project).dist).toBe(join(project, '..', 'cơ quan #1', 'noi-dung.dist'));
});
