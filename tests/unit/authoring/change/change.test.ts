import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runRename } from '../../../../src/authoring/change/run-rename.ts';
import { runPublish, runUnpublish } from '../../../../src/authoring/change/run-status.ts';
import { BULLETIN, bulletinText, smallJpeg } from '../../../support/content-root.ts';
import { releaseOf } from '../../../support/faults/refusals.ts';
import { openOffice as open } from '../../../support/office.ts';

const KEY = '2024/tin-thu';

/** A draft of what was published elsewhere on this day. */
const imported = (publishedOn: string) =>
  bulletinText({ status: 'draft', kind: 'imported', source: '{ system: sharepoint }', publishedOn });

/** Another bulletin, which links to the first. */
const linking = (to = KEY) => ({
  'bulletins/2024/tin-khac/index.mdx': bulletinText(
    {
      id: 'tin-khac',
      title: 'Một tin khác hẳn của cơ quan hư cấu',
      date: '2024-06-01',
      publishedOn: '2024-06-02',
    },
    `Xem [tin trước](/tin/${to}/) để biết thêm về việc ấy.\n`,
  ),
});

test.each([runPublish, runUnpublish])(
  'nothing is changed where nothing tells what was published: %o',
  async (command) => {
    const text = bulletinText(command === runPublish ? { status: 'draft' } : {});
    const office = await open({ [BULLETIN]: text });
    // A finished site that has lost its manifest.
    await mkdir(office.folders.dist, { recursive: true });
    await writeFile(join(office.folders.dist, 'index.html'), '');
    const { code, output } = await office.run(command, KEY);
    expect(output).toContain('bantin-manifest.json');
    expect(code).toBe(1);
    expect(await office.read()).toBe(text);
  },
);

describe('publish', () => {
  const draft = `${bulletinText({ status: 'draft  # chờ duyệt' })}\n{/* ghi chú */}\n`.replaceAll(
    '\n',
    '\r\n',
  );

  test('makes a draft readable from the present day of the office on, and changes no other byte', async () => {
    const office = await open({ [BULLETIN]: draft });
    const { code, output } = await office.run(runPublish, KEY);
    expect(output).toContain('bulletins/2024/tin-thu: đã ghi status: published, ngày đăng 17/7/2026.');
    expect(code).toBe(0);
    expect(await office.read()).toBe(
      draft.replace('draft ', 'published ').replace('publishedOn: 2024-05-04', 'publishedOn: 2026-07-17'),
    );
  });

  test('takes another day, and an address for a name', async () => {
    const office = await open({ [BULLETIN]: draft });
    const { code } = await office.run(runPublish, '/tin/2024/tin-thu/', '--published-on', '4/5/2024');
    expect(code).toBe(0);
    expect(await office.read()).toContain('publishedOn: 2024-05-04');
  });

  test.each([
    ['2024-05-04', 'ngày đăng 4/5/2024'],
    ['null', 'ngày đăng không rõ'],
  ])('leaves what was imported the day that it was published elsewhere: %s', async (publishedOn, said) => {
    const office = await open({ [BULLETIN]: imported(publishedOn) });
    const { code, output } = await office.run(runPublish, KEY);
    expect(output).toContain(said);
    expect(code).toBe(0);
    expect(await office.read()).toBe(imported(publishedOn).replace('status: draft', 'status: published'));
  });

  test('gives what was imported the day that is asked for', async () => {
    const office = await open({ [BULLETIN]: imported('null') });
    expect((await office.run(runPublish, KEY, '--published-on', '5/5/2024')).code).toBe(0);
    expect(await office.read()).toContain('publishedOn: 2024-05-05');
  });

  test.each([
    ['what lacks the words of a photograph', { images: '[{ src: ./anh.jpg }]', status: 'draft' }, 'BT-604'],
    ['what the gate refuses', { status: 'draft', endDate: '2024-05-02' }, 'BT-410'],
    ['what is published', {}, 'đã ở trạng thái đăng'],
    [
      'what was taken back',
      { status: 'withdrawn', withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm }' },
      'đã thu hồi',
    ],
  ])('refuses %s, which stays as it is', async (_, fields, said) => {
    const text = bulletinText(fields);
    const besides = 'images' in fields ? { 'bulletins/2024/tin-thu/anh.jpg': await smallJpeg() } : {};
    const office = await open({ [BULLETIN]: text, ...besides });
    const { code, output } = await office.run(runPublish, KEY);
    expect(output).toContain(said);
    expect(code).toBe(1);
    expect(await office.read()).toBe(text);
  });

  test.each(['content/bulletins/2024/tin-thu/', '2024//tin-thu', String.raw`2024\tin-thu\index.mdx`])(
    'finds the bulletin however its path is typed: %s',
    async (named) => {
      const office = await open({ [BULLETIN]: draft });
      expect((await office.run(runPublish, named)).code).toBe(0);
    },
  );

  test('names the bulletin that was meant, and how it is used', async () => {
    const office = await open({ [BULLETIN]: draft });
    expect(await office.run(runPublish, '2024/tin-thuu')).toEqual({
      code: 1,
      output: expect.stringContaining('Có phải là 2024/tin-thu?'),
    });
    expect((await office.run(runPublish)).code).toBe(2);
  });

  test('is not held up by faults elsewhere that were there before', async () => {
    const faulty = linking()['bulletins/2024/tin-khac/index.mdx'].replace('2024-06-01', '31/2/2024');
    const office = await open({ [BULLETIN]: draft, 'bulletins/2024/tin-khac/index.mdx': faulty });
    expect((await office.run(runPublish, KEY)).code).toBe(0);
  });
});

describe('unpublish', () => {
  test('makes a draft of what nothing links to', async () => {
    const text = bulletinText();
    const office = await open({ [BULLETIN]: text });
    expect(await office.run(runUnpublish, KEY)).toEqual({
      code: 0,
      output: 'bulletins/2024/tin-thu: đã ghi status: draft.',
    });
    expect(await office.read()).toBe(text.replace('date:', 'status: draft\ndate:'));
  });

  test('names what links to a bulletin, which then stays published', async () => {
    const office = await open({ [BULLETIN]: bulletinText(), ...linking() });
    const { code, output } = await office.run(runUnpublish, KEY);
    expect(output).toContain('Những chỗ dẫn liên kết đến bản tin này: bulletins/2024/tin-khac/index.mdx.');
    expect(output).toContain('BT-710');
    expect(code).toBe(1);
    expect(await office.read()).toBe(bulletinText());
  });
});

test('what a release has shown is not made a draft again', async () => {
  const office = await open({ [BULLETIN]: bulletinText() });
  await releaseOf(['tin/2024/tin-thu/index.html'])(office.folders.content);
  const { code, output } = await office.run(runUnpublish, KEY);
  expect([code, output]).toEqual([1, expect.stringContaining('Muốn gỡ thì ghi status: withdrawn')]);
  expect(await office.read()).toBe(bulletinText());
});

describe('rename', () => {
  test('moves the folder with all that is in it, and the former address leads to the new one', async () => {
    const text = bulletinText({ images: '[{ src: ./anh.jpg, alt: Toàn cảnh }]' });
    const office = await open({
      [BULLETIN]: text,
      'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
      ...linking(),
    });
    const { code, output } = await office.run(runRename, KEY, 'tin-moi');
    expect(code, output).toBe(0);
    expect(output).toContain('địa chỉ cũ /tin/2024/tin-thu/ dẫn về địa chỉ mới');
    expect(await office.list()).toEqual(['tin-khac', 'tin-moi']);
    expect(await office.read('bulletins/2024/tin-moi/index.mdx')).toBe(
      text.replace('byline:', 'aliases:\n  - /tin/2024/tin-thu/\nbyline:'),
    );
  });

  test('ends one that was killed after it had noted the address', async () => {
    const noted = bulletinText().replace('byline:', 'aliases:\n  - /tin/2024/tin-thu/\nbyline:');
    const office = await open({ [BULLETIN]: noted });
    const { code, output } = await office.run(runRename, KEY, 'tin-moi');
    expect(code, output).toBe(0);
    expect(await office.list()).toEqual(['tin-moi']);
    expect(await office.read('bulletins/2024/tin-moi/index.mdx')).toBe(
      noted.replace('- /tin', '- "/tin').replace('thu/\nby', 'thu/"\nby'),
    );
  });

  test('back to a former name takes that one out of the aliases', async () => {
    const office = await open({ [BULLETIN]: bulletinText(), ...linking() });
    expect((await office.run(runRename, KEY, 'tin-moi')).code).toBe(0);
    const { code, output } = await office.run(runRename, '2024/tin-moi', 'tin-thu');
    expect(code, output).toBe(0);
    expect(await office.read()).toBe(
      bulletinText().replace('byline:', 'aliases:\n  - "/tin/2024/tin-moi/"\nbyline:'),
    );
  });

  test('takes it out of a list in one line too, however it is written, and leaves the others', async () => {
    const aliases = '[/cu.aspx, "https://thu.example/tin/2024/tin-moi"]';
    const office = await open({ [BULLETIN]: bulletinText({ aliases }) });
    const { code, output } = await office.run(runRename, KEY, 'tin-moi');
    expect(code, output).toBe(0);
    expect(await office.read('bulletins/2024/tin-moi/index.mdx')).toContain(
      'aliases: [/cu.aspx, "/tin/2024/tin-thu/"]',
    );
  });

  test('names the file that is there when the gate objects', async () => {
    const office = await open({ [BULLETIN]: bulletinText({ endDate: '2024-05-02' }) });
    const { output } = await office.run(runRename, KEY, 'tin-moi');
    expect(output).toContain('bulletins/2024/tin-thu/index.mdx:');
    expect(output).not.toContain('bulletins/2024/tin-moi/');
  });

  test.each(['con', 'aux', 'com1', 'lpt9', 'Tin-Moi', 'tin_moi'])('refuses %s, as new does', async (slug) => {
    const office = await open({ [BULLETIN]: bulletinText() });
    const { code, output } = await office.run(runRename, KEY, slug);
    expect(output).toContain(`“${slug}” không dùng làm địa chỉ được. Viết “`);
    expect(code).toBe(1);
    expect(await office.list()).toEqual(['tin-thu']);
  });

  test('gives a draft no alias', async () => {
    const text = bulletinText({ status: 'draft' });
    const office = await open({ [BULLETIN]: text });
    expect((await office.run(runRename, KEY, 'tin-moi')).code).toBe(0);
    expect(await office.read('bulletins/2024/tin-moi/index.mdx')).toBe(text);
  });

  test('moves a draft to the year of its event, from where the gate would not have it', async () => {
    const text = imported('null').replace('date: 2024-05-03', 'date: 2023-12-25');
    const office = await open({ [BULLETIN]: text });
    const { code, output } = await office.run(runRename, KEY, '2023/tin-thu');
    expect(code, output).toBe(0);
    expect(output).toContain('bulletins/2023/tin-thu');
    expect(await office.list()).toEqual([]);
    expect(await office.read('bulletins/2023/tin-thu/index.mdx')).toBe(text);
  });

  test('moves no draft to a year that is none of its days', async () => {
    const office = await open({ [BULLETIN]: imported('null') });
    const { code, output } = await office.run(runRename, KEY, '2023/tin-thu');
    expect([code, output]).toEqual([1, expect.stringContaining('chuyển vào thư mục năm 2024')]);
    expect(await office.list()).toEqual(['tin-thu']);
  });

  test('leaves what is no draft in its year', async () => {
    const office = await open({ [BULLETIN]: bulletinText() });
    const { code, output } = await office.run(runRename, KEY, '2023/tin-thu');
    expect([code, output]).toEqual([1, expect.stringContaining('ở lại trong thư mục năm 2024')]);
  });

  test.each([
    ['a name that is no address', 'Tin mới', 'Viết “tin-moi”'],
    ['the name of another bulletin', 'tin-khac', 'Đã có bản tin ở bulletins/2024/tin-khac'],
    ['its own name', 'tin-thu', 'đã mang tên tin-thu'],
  ])('refuses %s', async (_, slug, said) => {
    const office = await open({ [BULLETIN]: bulletinText(), ...linking() });
    const { code, output } = await office.run(runRename, KEY, slug);
    expect([code, output]).toEqual([1, expect.stringContaining(said)]);
    expect(await office.list()).toEqual(['tin-khac', 'tin-thu']);
  });

  test('refuses what would not pass the gate', async () => {
    const office = await open({ [BULLETIN]: bulletinText({ endDate: '2024-05-02' }) });
    const { code, output } = await office.run(runRename, KEY, 'tin-moi');
    expect([code, output]).toEqual([1, expect.stringContaining('BT-410')]);
    expect(await office.list()).toEqual(['tin-thu']);
  });
});
