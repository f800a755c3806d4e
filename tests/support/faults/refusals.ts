import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describeLook } from '../../../src/images/look.ts';
import { manifestFiles, type Manifest } from '../../../src/release/swap/manifest.ts';
import { BULLETIN, bulletinText, publicFile, smallJpeg, smallOffice } from '../content-root.ts';
import { testFolders } from '../read.ts';
import { FOLDER, inBody, inFields, withLines, type Fault } from './fault.ts';

const SECOND = 'bulletins/2024/tin-thu-hai/index.mdx';
const second = { id: 'tin-thu-hai', title: 'Lễ trao tặng của cơ quan hư cấu' };
const withdrawn = {
  ...second,
  status: 'withdrawn',
  withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm bản tin }',
};
const link = '[Lễ trao tặng](/tin/2024/tin-thu-hai/)';
const valid = { [BULLETIN]: bulletinText() };
const jpeg = await smallJpeg();
const shownPhotograph = withLines('images: [{ src: ./anh.jpg, alt: Toàn cảnh }]');
const patterned = sharp(
  Buffer.from(Array.from({ length: 96 * 3 }, (_, at) => 64 + ((at * at * 7 + at * 31) % 128))),
  {
    raw: { width: 12, height: 8, channels: 3 },
  },
)
  .resize(600, 400)
  .png();
const savedAnew = sharp(await patterned.toBuffer())
  .resize(300)
  .jpeg({ quality: 60 });
const titled = (title: string) => `---\ntitle: ${title}\ndescription: Cách tra cứu bản tin.\n---\n\nBài.\n`;
const takingBack = `${smallOffice['site.yaml']}takenBack: [/nhap/]\n`;
const attachment = withLines('attachments: [{ src: ./so-lieu.csv, title: Số liệu }]');

/** Makes the present release of a content root one that had these files. */
export function releaseOf(
  paths: readonly string[],
  said: Partial<Manifest> = {},
): NonNullable<Fault['setUp']> {
  return async (root) => {
    const file = manifestFiles(testFolders(root)).present;
    const files = Object.fromEntries(paths.map((path) => [path, '0'.repeat(64)]));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ releaseMoment: '2024-06-01T00:00:00Z', ...said, files }));
  };
}

/** A site that is a part of a portal, and a bulletin with former addresses. */
const belowPortal = (aliases: string) => ({
  'site.yaml': smallOffice['site.yaml']!.toString().replace('thu.example/', 'thu.example/tdkt/'),
  [BULLETIN]: bulletinText({ aliases }),
});

/** Faults of content that a release would be refused for. */
export const faultsOfRefusals = {
  'link-to-hidden': {
    ...inBody(link, 'Lễ trao tặng', '13:1', {
      files: { [SECOND]: bulletinText({ ...second, status: 'draft' }) },
    }),
    shown: { wrong: `${link}, mà bản tin ấy còn status: draft`, right: 'Lễ trao tặng (không có liên kết)' },
  },
  'missing-anchor': inBody('## Kết quả\n\n[Xem](#ket-qa)', '## Kết quả\n\n[Xem](#ket-qua)', '15:1'),
  'unreadable-address': inBody('[Trang cũ](https://thu.example/%E0%A4)', '[Trang cũ](https://cu.example/)'),
  'link-to-withdrawn': {
    ...inBody(link, 'Lễ trao tặng', '13:1', { files: { [SECOND]: bulletinText(withdrawn) } }),
    shown: { wrong: `${link}, mà bản tin ấy đã thu hồi`, right: 'Lễ trao tặng (không có liên kết)' },
  },
  'repeated-page-title': {
    wrong: { ...valid, 'pages/tra-cuu.mdx': titled('Tìm kiếm') },
    right: { ...valid, 'pages/tra-cuu.mdx': titled('Cách tra cứu') },
    at: '2:1',
    file: 'pages/tra-cuu.mdx',
    shown: { wrong: 'title: Tìm kiếm', right: 'title: Cách tra cứu' },
  },
  'alias-in-use': inFields('aliases: ["/tim-kiem/"]', 'aliases: ["/tim-kiem.aspx"]', '9:12'),
  'foreign-alias': {
    wrong: belowPortal('[/tin-tuc/2020/bai-cu.html]'),
    right: belowPortal('[/tdkt/2020/bai-cu.html]'),
    at: '9:11',
    shown: { wrong: 'aliases: [/tin-tuc/2020/bai-cu.html]', right: 'site.yaml: formerPaths: [/tin-tuc/]' },
  },
  'machine-address': inBody(
    '[Bản xem thử](http://localhost:4321/)',
    '[Trang của tỉnh](https://tinh.example/)',
    '13:15',
  ),
  'malformed-file': {
    wrong: { ...valid, [publicFile('bang/so-lieu.json')]: '{' },
    right: { ...valid, [publicFile('bang/so-lieu.json')]: '{}' },
    at: '1:1',
    file: publicFile('bang/so-lieu.json'),
    shown: { wrong: '{ "so": 12', right: '{ "so": 12 }' },
  },
  'published-original': {
    wrong: {
      ...withLines('images: [{ src: ./anh.jpg, alt: Toàn cảnh }]'),
      [`${FOLDER}/anh.jpg`]: jpeg,
      [publicFile('anh-bia.jpg')]: jpeg,
    },
    right: {
      ...withLines('images: [{ src: ./anh.jpg, alt: Toàn cảnh }]'),
      [`${FOLDER}/anh.jpg`]: jpeg,
    },
    at: '1:1',
    file: publicFile('anh-bia.jpg'),
    shown: {
      wrong: 'public/anh-bia.jpg là bản sao của một ảnh trong bản tin',
      right: 'public không có tệp ấy',
    },
  },
  'vanished-address': {
    wrong: valid,
    right: valid,
    setUp: releaseOf(['tin/2024/tin-thuu/index.html']),
    at: '1:1',
    file: 'bulletins/2024/tin-thuu',
    shown: {
      wrong: 'Thư mục tin-thuu đã đăng, nay đổi tên thành tin-thu',
      right: 'aliases: ["/tin/2024/tin-thuu/"] (trong bản tin ở thư mục mới)',
    },
  },
  'vanished-page': {
    wrong: valid,
    right: { ...valid, [publicFile('tai-lieu/so-lieu.json')]: '{}' },
    setUp: releaseOf(['tai-lieu/so-lieu.json']),
    at: '1:1',
    file: publicFile('tai-lieu/so-lieu.json'),
    shown: {
      wrong: 'public không còn tai-lieu/danh-sach.pdf đã đăng',
      right: 'takenBack: [/tai-lieu/danh-sach.pdf] (trong site.yaml)',
    },
  },
  'taken-back-shown': {
    wrong: { ...valid, 'site.yaml': takingBack, 'pages/nhap.mdx': titled('Danh sách') },
    right: { ...valid, 'site.yaml': takingBack },
    at: '13:13',
    file: 'site.yaml',
    shown: {
      wrong: 'takenBack: [/nhap/], mà pages/nhap.mdx vẫn còn',
      right: 'takenBack: [/nhap/], và không còn pages/nhap.mdx',
    },
  },
  restored: {
    wrong: withLines('status: published'),
    right: withLines('status: withdrawn\nwithdrawal: { on: 2024-05-20, reason: Đăng nhầm danh sách. }'),
    setUp: releaseOf(['tin/2024/tin-thu/index.html'], {
      bulletins: { '2024/tin-thu': { withdrawn: true, corrections: [], photographs: [], lists: 0 } },
    }),
    at: '9:1',
    shown: {
      wrong: 'status: published (bản tin đã thu hồi)',
      right: 'status: withdrawn, kèm withdrawal',
    },
  },
  'look-alike-photograph': {
    wrong: { ...shownPhotograph, [`${FOLDER}/anh.jpg`]: await savedAnew.toBuffer() },
    right: { ...shownPhotograph, [`${FOLDER}/anh.jpg`]: jpeg },
    setUp: releaseOf([], {
      takenContents: [
        {
          name: '2024/tin-da-go',
          files: [],
          words: [],
          looks: [{ file: 'da-go.jpg', look: (await describeLook(await patterned.toBuffer()))! }],
        },
      ],
    }),
    at: '1:1',
    file: `${FOLDER}/anh.jpg`,
    shown: {
      wrong: 'anh.jpg là ảnh đã gỡ cùng bản tin khác, lưu lại nhỏ hơn',
      right: 'anh.jpg là ảnh khác',
    },
  },
  'site-moved': {
    wrong: valid,
    right: {
      ...valid,
      'site.yaml': smallOffice['site.yaml']!.toString().replace('thu.example/', 'cu.example/'),
    },
    setUp: releaseOf([], { url: 'https://cu.example/' }),
    at: '10:1',
    file: 'site.yaml',
    shown: {
      wrong: 'url: https://moi.example/ (trang đang đăng ở https://cu.example/)',
      right: 'url: https://moi.example/, và máy chủ cũ dẫn sang đó',
    },
  },
  'published-before': {
    wrong: withLines('status: draft'),
    right: valid,
    setUp: releaseOf(['tin/2024/tin-thu/index.html']),
    at: '9:1',
    shown: { wrong: 'status: draft (bản tin đã đăng)', right: '# không có dòng status' },
  },
  'fewer-than-before': {
    wrong: valid,
    right: valid,
    setUp: releaseOf(Array.from({ length: 99 }, (_, index) => `trang/${index + 2}/index.html`)),
    at: '1:1',
    file: 'bulletins',
    shown: { wrong: 'Lần trước 99 trang, lần này 12 trang', right: 'Lần trước 99 trang, lần này 99 trang' },
  },
  'changed-id': {
    wrong: { [BULLETIN]: bulletinText({ id: 'tin-khac' }) },
    right: valid,
    setUp: releaseOf(['tin/2024/tin-thu/index.html'], {
      bulletins: { '2024/tin-thu': { id: 'tin-thu', corrections: [], photographs: [], lists: 0 } },
    }),
    at: '2:1',
    shown: { wrong: 'id: so-ket-2024 (đã đăng với id: so-ket)', right: 'id: so-ket' },
  },
  'heavy-file': {
    wrong: { ...attachment, [`${FOLDER}/so-lieu.csv`]: 'ten,so\n' },
    right: { ...attachment, [`${FOLDER}/so-lieu.csv`]: 'ten,so\n' },
    setUp: (root) =>
      writeFile(join(root, FOLDER, 'so-lieu.csv'), `ten,so\n${'a'.repeat(10 * 1024 * 1024)}\n`),
    at: '1:1',
    file: `${FOLDER}/so-lieu.csv`,
    shown: { wrong: 'so-lieu.csv, 11 MB', right: 'so-lieu.csv, 2 MB' },
  },
} as const satisfies Record<string, Fault>;
