import { lstat, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { slugify } from '../vietnamese/slug.ts';
import { issueAt, type Issue } from './issue.ts';

/** One file below the content root. */
export interface SourceFile {
  /** Below the content root, with forward slashes. */
  path: string;
  absolute: string;
  bytes: number;
  /** Milliseconds; only to notice a change, never printed. */
  modified: number;
}

/** The folder of one bulletin: its text and the files beside it. */
export interface BulletinFolder {
  year: string;
  slug: string;
  /** `bulletins/2022/slug`. */
  path: string;
  index: SourceFile;
  besides: SourceFile[];
}

/** What lies in a content root, by what it is for. */
export interface ContentTree {
  /** `site.yaml` and `registers/*.yaml`, by path. */
  yaml: Map<string, SourceFile>;
  pages: SourceFile[];
  bulletins: BulletinFolder[];
  issues: Issue[];
}

/** Extensions that may lie beside a bulletin, and the largest size of each in megabytes. */
const besideLimits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.svg', '.gif'].map((type) => [type, 60]),
  ),
  ...Object.fromEntries(['.pdf', '.docx', '.xlsx', '.ods', '.odt', '.csv'].map((type) => [type, 40])),
};
const TEXT_LIMIT = 1;
const MEGABYTE = 1024 * 1024;

/** Files that systems leave behind, and writing that was broken off; they belong to nobody's content. */
const leftovers = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\..+\.tmp)$/;
/** The emblem of the office, the editors' handbook, and its list of codes. */
const ofTheRoot = new Set(['emblem.png', 'README.md', 'MA-LOI.md']);
const expectedPlaces =
  'site.yaml, emblem.png, registers/*.yaml, pages/<slug>.mdx, bulletins/<yyyy>/<slug>/index.mdx';

/** Lists everything below a content root. Each file has a use or an issue; nothing is passed over. */
export async function readTree(root: string): Promise<ContentTree> {
  const tree: ContentTree = { yaml: new Map(), pages: [], bulletins: [], issues: [] };
  const files = await listFiles(root, '', tree.issues);
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const [room, ...rest] = file.path.split('/');
    if (file.path === 'site.yaml' || (room === 'registers' && rest.length === 1 && isRegister(rest[0]!))) {
      tree.yaml.set(file.path, file);
    } else if (room === 'pages' && rest.length === 1 && extname(file.path) === '.mdx') {
      tree.pages.push(file);
    } else if (room === 'bulletins' && rest.length === 3 && /^\d{4}$/.test(rest[0]!)) {
      const folder = file.path.slice(0, file.path.lastIndexOf('/'));
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
    } else if (!ofTheRoot.has(file.path)) {
      const details =
        room === 'bulletins' && rest.length > 3 ? { beside: true as const } : { expected: expectedPlaces };
      tree.issues.push(issueAt('unknown-file', { file: file.path, line: 1, column: 1 }, details));
    }
    checkSize(file, tree.issues);
  }
  for (const [path, inside] of folders) addBulletin(path, inside, tree);
  checkSlugs(tree);
  return tree;
}

const registerNames = new Set(['places', 'organisations', 'blocs', 'movements', 'people', 'abbreviations']);

function isRegister(name: string): boolean {
  return name.endsWith('.yaml') && registerNames.has(name.slice(0, -'.yaml'.length));
}

async function listFiles(root: string, folder: string, issues: Issue[]): Promise<SourceFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map(async (entry): Promise<SourceFile[]> => {
      // A content root can be a repository of its own: what Git and its hosts keep there is no content.
      const isRepository = folder === '' && entry.name.startsWith('.');
      if (isRepository || leftovers.test(entry.name)) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const place = { file: path, line: 1, column: 1 };
      if (!/^[A-Za-z0-9._-]+$/.test(entry.name)) {
        issues.push(issueAt('bad-file-name', place, { name: entry.name, proposal: safeName(entry.name) }));
      }
      if (entry.isSymbolicLink()) {
        issues.push(issueAt('symbolic-link', place, {}));
        return [];
      }
      if (entry.isDirectory()) return listFiles(root, path, issues);
      const absolute = join(root, path);
      const { size, mtimeMs } = await lstat(absolute);
      return [{ path, absolute, bytes: size, modified: mtimeMs }];
    }),
  );
  return found.flat();
}

function safeName(name: string): string {
  const extension = extname(name);
  const bare = slugify(name.slice(0, name.length - extension.length)) || 'tep';
  return bare + extension.toLowerCase();
}

function checkSize(file: SourceFile, issues: Issue[]): void {
  const limit = besideLimits[extname(file.path).toLowerCase()] ?? TEXT_LIMIT;
  if (file.bytes <= limit * MEGABYTE) return;
  const megabytes = Math.ceil(file.bytes / MEGABYTE);
  issues.push(issueAt('file-too-large', { file: file.path, line: 1, column: 1 }, { megabytes, limit }));
}

function addBulletin(path: string, inside: SourceFile[], tree: ContentTree): void {
  const [, year = '', slug = ''] = path.split('/');
  const index = inside.find((file) => file.path === `${path}/index.mdx`);
  const besides: SourceFile[] = [];
  for (const file of inside) {
    if (file === index) continue;
    if (extname(file.path).toLowerCase() in besideLimits) besides.push(file);
    else tree.issues.push(issueAt('unknown-file', { file: file.path, line: 1, column: 1 }, { beside: true }));
  }
  if (!index) tree.issues.push(issueAt('folder-without-bulletin', { file: path, line: 1, column: 1 }, {}));
  else tree.bulletins.push({ year, slug, path, index, besides });
}

/** Folder names as addresses: lower case without marks. Names that become the same are one address on many disks. */
function checkSlugs(tree: ContentTree): void {
  const first = new Map<string, BulletinFolder>();
  for (const folder of tree.bulletins) {
    const { year, slug, path, index } = folder;
    const proposal = slugify(slug, 200) || 'ban-tin';
    const twin = first.get(`${year}/${proposal}`);
    const start = { line: 1, column: 1 };
    if (twin) {
      tree.issues.push(
        issueAt('duplicate-slug', { file: index.path, ...start }, { slug, other: twin.index.path }),
      );
      continue;
    }
    first.set(`${year}/${proposal}`, folder);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      tree.issues.push(issueAt('bad-slug', { file: path, ...start }, { name: slug, proposal }));
    }
  }
}
