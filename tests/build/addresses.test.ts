import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';

const stays = 'bulletins/2024/tin-o-lai/index.mdx';
let root: string;

beforeEach(async () => {
  root = await writeContentRoot({
    [BULLETIN]: bulletinText(),
    [stays]: bulletinText({ id: 'tin-o-lai', title: 'Bản tin ở lại trên trang' }),
  });
  return () => rm(dirname(root), { recursive: true });
});

const remove = () => rm(join(root, dirname(BULLETIN)), { recursive: true });
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Người thử', '-c', 'user.email=thu@thu.example', ...args]);

describe('a published address', () => {
  it('may not vanish from one release to the next', async () => {
    await buildSite(root);
    await remove();
    const { code, output, dist } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('Địa chỉ đã đăng không còn: /tin/2024/tin-thu/');
    expect(await readFile(join(dist, 'tin/2024/tin-thu/index.html'), 'utf8')).toContain('Đoạn đầu');
  });

  it('may not vanish from what Git remembers as published', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Đăng');
    git('rm', '-rq', dirname(BULLETIN));
    git('commit', '-qm', 'Xóa');
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('/tin/2024/tin-thu/');
  });

  it('may go when it was a draft', async () => {
    await writeFile(join(root, BULLETIN), bulletinText({ status: 'draft' }));
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Nháp');
    git('rm', '-rq', dirname(BULLETIN));
    git('commit', '-qm', 'Xóa nháp');
    const { code, output } = await buildSite(root);
    expect(code, output).toBe(0);
  });

  it('may lead on: an alias settles the matter and leaves a page in words', async () => {
    await buildSite(root);
    await remove();
    const fields = { id: 'tin-o-lai', title: 'Bản tin ở lại trên trang', aliases: '[/tin/2024/tin-thu/]' };
    await writeFile(join(root, stays), bulletinText(fields));
    const { code, output, dist } = await buildSite(root);
    expect(code, output).toBe(0);
    const page = await readFile(join(dist, 'tin/2024/tin-thu/index.html'), 'utf8');
    expect(page).toContain('Trang đã chuyển');
    expect(page).toContain('<a href="/tin/2024/tin-o-lai/">');
    expect(await readFile(join(dist, '_redirects'), 'utf8')).toBe(
      '/tin/2024/tin-thu/ /tin/2024/tin-o-lai/ 301\n',
    );
  });

  it('may keep a tombstone', async () => {
    await buildSite(root);
    await writeFile(
      join(root, BULLETIN),
      bulletinText({ status: 'withdrawn', withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm tài liệu }' }),
    );
    const { code, output, dist } = await buildSite(root);
    expect(code, output).toBe(0);
    expect(await readFile(join(dist, 'tin/2024/tin-thu/index.html'), 'utf8')).toContain('Đăng nhầm tài liệu');
  });

  it('of the site may not be claimed as a former one', async () => {
    await writeFile(join(root, BULLETIN), bulletinText({ aliases: '[/tin/2024/tin-o-lai/]' }));
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('Địa chỉ cũ trùng với một trang đang có: /tin/2024/tin-o-lai/');
  });
});
