import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** The files of a content root, by path; text or bytes. */
export type ContentFiles = Readonly<Record<string, string | Buffer>>;

/** A small office that is plainly invented, with one section. */
export const smallOffice: ContentFiles = {
  'site.yaml': `title: Trang thử
description: Trang thử của một cơ quan hư cấu.
office:
  name: Phòng Thử nghiệm (hư cấu)
  responsiblePerson: null
  address: null
  telephone: null
  email: null
parentPortal: null
url: https://thu.example/
sections:
  - { id: tin-tuc, name: Tin tức }
`,
};

/** The frontmatter lines of a valid bulletin; a test replaces or adds what it is about. */
export const validFields: Readonly<Record<string, string>> = {
  id: 'tin-thu',
  title: 'Hội nghị thử nghiệm của cơ quan hư cấu',
  section: 'tin-tuc',
  date: '2024-05-03',
  publishedOn: '2024-05-04',
  location: 'null',
  byline: 'Phòng Thử nghiệm (hư cấu)',
};

/** The text of a bulletin. A field set to `undefined` is left out. */
export function bulletinText(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = 'Đoạn đầu của bản tin thử.\n',
): string {
  const lines = Object.entries({ ...validFields, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** The text of a bulletin with more lines at the end of its frontmatter. */
export function withMoreLines(text: string, lines: string): string {
  return text.replace('\n---\n\n', () => `\n${lines}\n---\n\n`);
}

/** Where the one bulletin of most tests lies. */
export const BULLETIN = 'bulletins/2024/tin-thu/index.mdx';

/** A file of the folder that is published as it is; in tests it lies beside the content root. */
export function publicFile(name: string): string {
  return `../public/${name}`;
}

/** Writes a content root into a folder, a new temporary one unless another is given, and returns its path. */
export async function writeContentRoot(files: ContentFiles, around?: string): Promise<string> {
  const root = join(around ?? (await mkdtemp(join(tmpdir(), 'bantin-'))), 'noi-dung');
  for (const [path, contents] of Object.entries({ ...smallOffice, ...files })) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return root;
}

/** A small JPEG of one colour. */
export async function smallJpeg(background = '#7a8'): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
