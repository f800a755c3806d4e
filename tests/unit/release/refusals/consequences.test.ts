import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { explainIssue } from '../../../../src/gate/report.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { manifestFiles } from '../../../../src/release/swap/manifest.ts';
import {
  bulletinText,
  smallJpeg,
  smallOffice,
  writeContentRoot,
  type ContentFiles,
} from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

/** What the present release shows: an id by the key of each bulletin, and the paths of other files. */
interface Released {
  ids: Readonly<Record<string, string | undefined>>;
  files?: readonly string[];
}

/** The errors that check tells of a content root after a release, as `code file:line`, and their words. */
async function tell(
  files: ContentFiles,
  { ids, files: others = [] }: Released,
): Promise<{ told: string[]; words: string }> {
  const folders = testFolders(await writeContentRoot(files));
  const bare = { corrections: [], photographs: [], lists: 0 };
  const bulletins = Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, { id, ...bare }]));
  const paths = [...Object.keys(ids).map((key) => `tin/${key}/index.html`), ...others];
  const manifest = {
    releaseMoment: '2024-06-01T00:00:00Z',
    bulletins,
    files: Object.fromEntries(paths.map((path) => [path, '0'.repeat(64)])),
  };
  const { present } = manifestFiles(folders);
  await mkdir(dirname(present), { recursive: true });
  await writeFile(present, JSON.stringify(manifest));
  const { issues } = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    publicFolder: folders.public,
    releaseMoment: '2024-07-01T00:00:00Z',
    refusals: openRefusals(folders, {}),
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const words = errors.map((issue) => Object.values(explainIssue(issue, 'vi')).join(' '));
  return {
    told: errors.map(({ code, file, line }) => `${code} ${file}:${line}`),
    words: words.join('\n'),
  };
}

const jpeg = await smallJpeg();
const bulletin = (
  slug: string,
  fields: Record<string, string | undefined> = {},
  body?: string,
): ContentFiles => ({
  [`bulletins/2024/${slug}/index.mdx`]: bulletinText(
    { id: slug, title: `Hội nghị thử nghiệm ${slug} của cơ quan hư cấu`, ...fields },
    body,
  ),
});
const withPhoto = { images: '[{ src: ./anh.jpg, alt: Toàn cảnh }]', aliases: '["/cu-1/"]' };
const photograph = { 'bulletins/2024/mot/anh.jpg': jpeg };
const page = (title: string): string =>
  `---\ntitle: ${title}\ndescription: Một trang cố định để thử.\n---\n\nBài.\n`;

describe('a fault of one file', () => {
  const released: Released = {
    ids: { '2024/mot': 'mot', '2024/hai': 'hai' },
    files: [
      'cu-1/index.html',
      'gioi-thieu/index.html',
      'chuyen-muc/tin-tuc/index.html',
      'nam/2024/index.html',
      ...Array.from({ length: 9 }, (_, index) => `anh/${String(index).repeat(32)}-640.jpg`),
    ],
  };
  const whole = {
    ...bulletin('mot', withPhoto),
    ...photograph,
    ...bulletin('hai'),
    'pages/gioi-thieu.mdx': page('Giới thiệu'),
  };
  const faults: [string, ContentFiles, string[]][] = [
    [
      'a wrong value',
      bulletin('mot', { ...withPhoto, session: 'chiều' }),
      ['BT-405 bulletins/2024/mot/index.mdx:11'],
    ],
    [
      'a frontmatter that is no YAML',
      bulletin('mot', { ...withPhoto, title: 'a: b' }),
      ['BT-307 bulletins/2024/mot/index.mdx:3'],
    ],
    ['a faulty body', bulletin('mot', withPhoto, 'Mức <5%.\n'), ['BT-518 bulletins/2024/mot/index.mdx:13']],
    ['a page', { 'pages/gioi-thieu.mdx': page('1') }, ['BT-403 pages/gioi-thieu.mdx:2']],
    [
      'a link to the list of its year',
      { ...bulletin('mot', { ...withPhoto, date: '2024-02-31' }), ...bulletin('hai', {}, '[Năm](/cu-1/)\n') },
      ['BT-404 bulletins/2024/mot/index.mdx:5'],
    ],
  ];
  it.each(faults)('is told alone: %s', async (_, files, expected) => {
    expect((await tell({ ...whole, ...files }, released)).told).toEqual(expected);
  });

  it('hides nothing that has another cause', async () => {
    const files = {
      ...whole,
      ...bulletin('mot', { ...withPhoto, session: 'chiều' }),
      ...bulletin('hai', {}, '[Tin](/tin/2024/khong-co/)\n'),
    };
    const also = { ...released, ids: { ...released.ids, '2023/ba': 'ba' }, files: ['lien-he/index.html'] };
    expect((await tell(files, also)).told).toEqual([
      'BT-719 bulletins/2023/ba:1',
      'BT-520 bulletins/2024/hai/index.mdx:11',
      'BT-405 bulletins/2024/mot/index.mdx:11',
      'BT-725 pages/lien-he.mdx:1',
    ]);
  });

  it('is told alone when it is a name of a file or folder', async () => {
    const [moved] = Object.values(bulletin('mot', withPhoto));
    const { [`bulletins/2024/mot/index.mdx`]: __, ...rest } = whole as Record<string, string | Buffer>;
    const wrongs = [
      'bulletins/2024/mot/index.mdx.txt',
      'bulletins/2024/Mốt/index.mdx',
      'bulletins/mot/index.mdx',
    ];
    for (const path of wrongs) {
      const { told } = await tell({ ...rest, [path]: moved! } as ContentFiles, released);
      const refused = told.filter((each) => each.includes('BT-7'));
      expect(refused, path).toEqual([]);
      expect(told.length, path).toBeGreaterThan(0);
    }
  });
});

describe('a section that has another id', () => {
  it('is told at the bulletins that name it', async () => {
    const site = String(smallOffice['site.yaml']).replace('id: tin-tuc', 'id: tin-moi');
    const released = {
      ids: { '2024/mot': 'mot' },
      files: ['chuyen-muc/tin-tuc/index.html', 'trang/2/index.html'],
    };
    const { told } = await tell({ 'site.yaml': site, ...bulletin('mot') }, released);
    expect(told).toEqual(['BT-701 bulletins/2024/mot/index.mdx:4']);
  });
});

describe('a bulletin that was renamed', () => {
  it('is found by its id, however near another name is', async () => {
    const files = {
      ...bulletin('so-ket-6-thang', { id: 'ky-su', aliases: '["/cu/"]' }),
      ...bulletin('hoi-nghi-thu'),
    };
    const released = { ids: { '2024/hoi-nghi-mau': 'ky-su', '2024/hoi-nghi-thu': 'hoi-nghi-thu' } };
    const { told, words } = await tell(files, released);
    expect(told).toEqual(['BT-719 bulletins/2024/hoi-nghi-mau:1']);
    expect(words).toContain(
      'Ghi vào bulletins/2024/so-ket-6-thang/index.mdx dòng aliases: ["/cu/", "/tin/2024/hoi-nghi-mau/"]',
    );
    const mended = bulletin('so-ket-6-thang', {
      id: 'ky-su',
      aliases: '["/cu/", "/tin/2024/hoi-nghi-mau/"]',
    });
    expect((await tell({ ...files, ...mended }, released)).told).toEqual([]);
  });

  it('is asked for by its name when no id is known', async () => {
    const { words } = await tell(bulletin('hoi-nghi-mau'), { ids: { '2024/hoi-nghi-mauu': undefined } });
    expect(words).toContain('(có phải bulletins/2024/hoi-nghi-mau/index.mdx?)');
    const { words: gone } = await tell(bulletin('hoi-nghi-mau'), { ids: { '2024/hoi-nghi-mauu': 'mat' } });
    expect(gone).not.toContain('có phải');
  });

  it('and then kept back is told once, at the line that keeps it back', async () => {
    const files = bulletin('moi', { aliases: '["/tin/2024/cu/"]', status: 'draft' });
    const { told } = await tell(files, { ids: { '2024/cu': 'moi' }, files: ['trang/2/index.html'] });
    expect(told).toEqual(['BT-720 bulletins/2024/moi/index.mdx:10']);
  });
});
