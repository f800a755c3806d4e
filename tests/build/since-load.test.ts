import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';

const NEW = 'bulletins/2024/tin-moi/index.mdx';
const NOTE = join(dirname(BULLETIN), 'phu-luc.pdf');
const PICTURE = join(dirname(BULLETIN), 'anh.jpg');
const DRAFT = 'bulletins/2024/tin-nhap/index.mdx';
const draft = { id: 'tin-nhap', title: 'Bản nháp của cơ quan hư cấu', status: 'draft' };

let root: string;
beforeEach(async () => {
  root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText({
      attachments: '[{ src: ./phu-luc.pdf, title: Phụ lục }]',
      images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]',
    }),
    [NOTE]: '%PDF-1.4 một',
    [PICTURE]: await smallJpeg(),
    [DRAFT]: bulletinText(draft),
  });
});
afterEach(() => rm(dirname(root), { recursive: true, force: true }));

/** Builds while an editor writes or deletes files, after everything has been read and before pages are rendered. */
function buildWhile(edits: Record<string, string | null>): Promise<BuildResult> {
  const files = Object.entries(edits).map(([path, text]) => [join(root, path), text]);
  const hook = join(PROJECT, 'tests/support/edit-hook.mjs');
  return buildSite(root, {
    NODE_OPTIONS: `--import ${hook}`,
    EDITS: JSON.stringify(Object.fromEntries(files)),
  });
}

test('bulletins that come or are published while a build runs are no fault, and told', async () => {
  const { code, output, dist } = await buildWhile({
    [NEW]: bulletinText({ id: 'tin-moi', title: 'Tin thêm trong lúc dựng' }),
    [DRAFT]: bulletinText({ ...draft, status: undefined }),
  });
  expect(code, output).toBe(0);
  expect(output).toContain(`2 tệp được thêm hoặc sửa trong lúc dựng, ví dụ ${NEW}: bản này có thể chưa có`);
  expect(existsSync(join(dist, 'tin/2024/tin-moi'))).toBe(false);
  await rm(join(root, dirname(DRAFT)), { recursive: true });
  const next = await buildSite(root);
  expect(next.code, next.output).toBe(0);
  expect(next.output).not.toContain('trong lúc dựng');
  expect(existsSync(join(dist, 'tin/2024/tin-moi/index.html'))).toBe(true);
});

test.each([
  ['an attachment that is written anew, in the same length', NOTE, '%PDF-1.4 bốn'],
  ['a photograph that is replaced', PICTURE, 'một'],
])('%s while a build runs is not published, and named', async (_, path, text) => {
  const { code, output, dist } = await buildWhile({ [path]: text });
  expect(code).toBe(1);
  expect(output).toContain(`${path} đã bị sửa, đổi tên hoặc xóa trong lúc dựng. Hãy dựng lại.`);
  expect(existsSync(dist)).toBe(false);
});
