import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readContent, type Content } from '../../src/bulletins/reading/read-content.ts';
import type { Folders } from '../../src/folders.ts';
import { manifestFiles } from '../../src/release/swap/manifest.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { bulletinText, smallJpeg, smallOffice, writeContentRoot, type ContentFiles } from './content-root.ts';
import { testFolders } from './read.ts';

/** A small invented site before it is written to a disk, so that an edit can change any part of it. */
export interface EditedSite {
  /** By folder name, all of 2024. */
  bulletins: Record<string, { fields: Record<string, string>; body: string }>;
  /** By slug. */
  pages: Record<string, { title: string; body: string }>;
  /** The text of `site.yaml`. */
  site: string;
  files: Record<string, string | Buffer>;
  /** The bulletins of the present release, by folder name; nothing was released when it is missing. */
  released?: string[];
  /** The other files of that release, below the site. */
  releasedFiles?: string[];
}

/** What an editor may do to a site, in words. */
export interface Edit {
  name: string;
  apply(site: EditedSite): void;
}

/** The moment of all releases of edited sites. */
export const EDITED_MOMENT = '2026-01-01T00:00:00Z';
/** Within 30 days of that moment. */
export const SOON = '2026-01-10T08:00:00+07:00';
export const LATER = '2026-01-20T08:00:00+07:00';
const URL_OF_SITE = 'https://thu.example/tdkt/';
const jpeg = await smallJpeg();

/** A site of six bulletins, one of each visibility and one with files, of which nothing is refused. */
function makeSite(): EditedSite {
  const bulletin = (slug: string, title: string, fields: Record<string, string> = {}, body = '') => ({
    fields: { id: slug, title, ...fields },
    body: `Đoạn đầu của bản tin ${slug}, đủ dài để thành phần mở đầu.\n\n${body}\n`,
  });
  const withdrawal = '{ on: 2024-05-09, reason: Đăng nhầm bản tin }';
  return {
    bulletins: {
      mot: bulletin(
        'mot',
        'Hội nghị thứ nhất của cơ quan hư cấu',
        {},
        '## Kết quả\n\n[Tin hai](/tin/2024/hai/)',
      ),
      hai: bulletin('hai', 'Hội nghị thứ hai của cơ quan hư cấu', {
        attendees: '[{ name: Trần Văn Thử, positions: [Trưởng phòng] }]',
        attachments: '[{ src: ./so-lieu.csv, title: Số liệu }]',
        images: '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]',
      }),
      nhap: bulletin('nhap', 'Bản nháp của cơ quan hư cấu', { status: 'draft' }),
      hen: bulletin('hen', 'Bản hẹn giờ của cơ quan hư cấu', { publishAt: SOON }),
      sau: bulletin('sau', 'Bản hẹn giờ thứ hai của cơ quan hư cấu', { publishAt: LATER }),
      thu: bulletin('thu', 'Bản đã thu hồi của cơ quan hư cấu', { status: 'withdrawn', withdrawal }),
    },
    pages: { 'gioi-thieu': { title: 'Giới thiệu', body: '## Nhiệm vụ\n\nTheo dõi thi đua.' } },
    site: String(smallOffice['site.yaml']).replace(
      'https://thu.example/',
      `${URL_OF_SITE}\nformerPaths: [/cu.aspx]`,
    ),
    files: {
      'bulletins/2024/hai/so-lieu.csv': 'ten,so\nXã Thử Nghiệm,12\n',
      'bulletins/2024/hai/anh.jpg': jpeg,
    },
  };
}

/** The files of an edited site. */
function filesOf({ bulletins, pages, site, files }: EditedSite): ContentFiles {
  const texts = Object.entries(bulletins).map(([slug, { fields, body }]) => [
    `bulletins/2024/${slug}/index.mdx`,
    bulletinText(fields, body),
  ]);
  const standing = Object.entries(pages).map(([slug, { title, body }]) => [
    `pages/${slug}.mdx`,
    `---\ntitle: ${title}\ndescription: Trang thử của cơ quan hư cấu.\n---\n\n${body}\n`,
  ]);
  return { ...files, 'site.yaml': site, ...Object.fromEntries([...texts, ...standing]) } as ContentFiles;
}

/** Makes the present release of a site that of which its edits speak. */
async function writePresentRelease(
  folders: Folders,
  { released, releasedFiles = [] }: EditedSite,
): Promise<void> {
  if (!released) return;
  const file = manifestFiles(folders).present;
  const paths = [...released.map((slug) => `tin/2024/${slug}/index.html`), ...releasedFiles];
  const files = Object.fromEntries(paths.map((path) => [path, '0'.repeat(64)]));
  await mkdir(dirname(file), { recursive: true });
  const bulletins = { '2024/thu': { withdrawn: true, corrections: [], photographs: [], lists: 0 } };
  await writeFile(file, JSON.stringify({ releaseMoment: EDITED_MOMENT, bulletins, files }));
}

/** An edited site on a disk: what was read of it, the codes of the errors that check tells, and its folders. */
export async function readEdited(
  edits: readonly Edit[],
): Promise<{ content: Content | undefined; errors: string[]; folders: Folders }> {
  const site = makeSite();
  for (const edit of edits) edit.apply(site);
  const folders = testFolders(await writeContentRoot(filesOf(site)));
  await writePresentRelease(folders, site);
  const { content, issues } = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    publicFolder: folders.public,
    releaseMoment: EDITED_MOMENT,
    refusals: openRefusals(folders, {}),
  });
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { content, errors, folders };
}
