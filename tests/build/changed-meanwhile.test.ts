import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite, buildSiteUnder, type BuildResult } from '../support/build-site.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';

const NEW = 'bulletins/2024/tin-moi/index.mdx';
const NOTE = join(dirname(BULLETIN), 'phu-luc.pdf');
const DRAFT = 'bulletins/2024/tin-nhap/index.mdx';
const draft = { id: 'tin-nhap', title: 'Bản nháp của cơ quan hư cấu', status: 'draft' };

let root: string;
beforeEach(async () => {
  root = await writeContentRoot({
    ...smallOffice,
    [BULLETIN]: bulletinText({ attachments: '[{ src: ./phu-luc.pdf, title: Phụ lục }]' }),
    [NOTE]: '%PDF-1.4 đủ',
    [DRAFT]: bulletinText(draft),
  });
});
afterEach(() => rm(dirname(root), { recursive: true, force: true }));

/** Builds, and lets an editor work when everything has been read and before pages are rendered. */
async function buildWhile(edit: () => void): Promise<BuildResult> {
  let isDone = false;
  const onOutput = (output: string): void => {
    if (isDone || !output.includes('Đã đọc')) return;
    isDone = true;
    edit();
  };
  return buildSiteUnder({ onOutput }, root);
}

test('bulletins that come or are published while a build runs are the next one’s affair, and named', async () => {
  const { code, output, dist } = await buildWhile(() => {
    mkdirSync(join(root, dirname(NEW)));
    writeFileSync(join(root, NEW), bulletinText({ id: 'tin-moi', title: 'Tin thêm trong lúc dựng' }));
    writeFileSync(join(root, DRAFT), bulletinText({ ...draft, status: undefined }));
  });
  expect(code, output).toBe(0);
  expect(output).toContain(`2 tệp được thêm hoặc sửa trong lúc dựng, ví dụ ${NEW}: lần dựng sau mới đăng.`);
  expect(existsSync(join(dist, 'tin/2024/tin-moi'))).toBe(false);
  rmSync(join(root, dirname(DRAFT)), { recursive: true });
  const next = await buildSite(root);
  expect(next.code, next.output).toBe(0);
  expect(next.output).not.toContain('trong lúc dựng');
  expect(existsSync(join(dist, 'tin/2024/tin-moi/index.html'))).toBe(true);
});

test('an attachment that is being written anew while a build runs is not published in half', async () => {
  const { code, output, dist } = await buildWhile(() => writeFileSync(join(root, NOTE), '%PDF'));
  expect(code).toBe(1);
  expect(output).toContain(`${NOTE} đã bị thay trong lúc dựng, có thể chưa ghi xong.`);
  expect(existsSync(dist)).toBe(false);
});
