import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type BuildResult } from '../support/build-site.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';

const stays = 'bulletins/2024/tin-o-lai/index.mdx';
const withdrawn = 'bulletins/2024/tin-thu-hoi/index.mdx';
const inherits = { id: 'tin-o-lai', title: 'Bản tin ở lại trên trang', aliases: '[/tin/2024/tin-thu/]' };
const fieldsOfWithdrawn = { id: 'tin-thu-hoi', title: 'Bản tin sẽ thu hồi' };
/** What the office publishes in its second release. */
const second = {
  [stays]: bulletinText(inherits),
  [withdrawn]: bulletinText({
    ...fieldsOfWithdrawn,
    status: 'withdrawn',
    withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm tài liệu }',
  }),
  'bulletins/2024/tin-khac/index.mdx': bulletinText({ id: 'tin-khac', title: 'Một bản tin khác' }),
};
let root: string;
let built: BuildResult;

beforeAll(async () => {
  root = await writeContentRoot({
    ...second,
    [BULLETIN]: bulletinText(),
    [stays]: bulletinText({ ...inherits, aliases: undefined }),
    [withdrawn]: bulletinText(fieldsOfWithdrawn),
  });
  const first = await buildSite(root);
  expect(first.code, first.output).toBe(0);
  await rm(join(root, dirname(BULLETIN)), { recursive: true });
  await writeSecond();
  built = await buildSite(root);
});
afterEach(writeSecond);
afterAll(() => rm(dirname(root), { recursive: true }));

async function writeSecond(): Promise<void> {
  for (const [path, text] of Object.entries(second)) await writeFile(join(root, path), text);
}

const readBuilt = (path: string) => readFile(join(built.dist, path), 'utf8');

describe('a published address', () => {
  it('may lead on: an alias settles the matter and leaves a page in words', async () => {
    expect(built.code, built.output).toBe(0);
    const page = await readBuilt('tin/2024/tin-thu/index.html');
    expect(page).toContain('Trang đã chuyển');
    expect(page).toContain('<a href="/tin/2024/tin-o-lai/">');
    expect(await readBuilt('_redirects')).toBe('/tin/2024/tin-thu/ /tin/2024/tin-o-lai/ 301\n');
  });

  it('may keep a tombstone', async () => {
    expect(built.code, built.output).toBe(0);
    expect(await readBuilt('tin/2024/tin-thu-hoi/index.html')).toContain('Đăng nhầm tài liệu');
  });

  it('may not vanish from one release to the next', async () => {
    await writeFile(join(root, stays), bulletinText({ ...inherits, status: 'draft' }));
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('lỗi BT-720: Bản tin đã đăng ở /tin/2024/tin-o-lai/');
    expect(await readBuilt('tin/2024/tin-o-lai/index.html')).toContain('Đoạn đầu');
  });

  it('of the site may not be claimed as a former one', async () => {
    const aliases = '[/tin/2024/tin-thu/, /tin/2024/tin-khac/]';
    await writeFile(join(root, stays), bulletinText({ ...inherits, aliases }));
    const { code, output } = await buildSite(root);
    expect(code).toBe(1);
    expect(output).toContain('lỗi BT-715: Địa chỉ cũ “/tin/2024/tin-khac/” trùng với một trang');
  });
});
