import { lstat, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { slugify } from '../vietnamese/slug.ts';
import { isBesideType, judgeSize } from './file-types.ts';
import { issueAt, type Details, type Issue } from './issue.ts';
import { adviseOn, isOldOrPacked } from './misplaced.ts';

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

/** Files that systems and text programs leave behind, and writing that was broken off; they belong to nobody's content. */
const leftovers = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\..+\.tmp|~\$.+|.+~)$/;
/** The emblem of the office, the editors' handbook, and its list of codes. */
const ofTheRoot = new Set(['emblem.png', 'README.md', 'MA-LOI.md']);
const expectedPlaces =
  'site.yaml, emblem.png, registers/*.yaml, pages/<slug>.mdx, bulletins/<yyyy>/<slug>/index.mdx';

/** Lists everything below a content root. Each file has a use or an issue; nothing is passed over. */
export async function readTree(root: string): Promise<ContentTree> {
  const tree: ContentTree = { yaml: new Map(), pages: [], bulletins: [], issues: [] };
  const files = await listFiles(root, '', tree.issues, isPassedOver);
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
      tree.issues.push(
        issueAt(
          'unknown-file',
          { file: file.path, line: 1, column: 1 },
          adviseOn(file.path, { expected: expectedPlaces, registers: registerNames }),
        ),
      );
    }
    const oversize = judgeSize(file);
    if (oversize) tree.issues.push(oversize);
  }
  for (const [path, inside] of folders) addBulletin(path, inside, tree);
  checkSlugs(tree);
  tree.issues = withoutEchoes(tree.issues);
  return tree;
}

/** The standing pages of a content root alone. */
export async function listPages(root: string): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const files = await listFiles(root, 'pages', issues, isPassedOver).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return { files: files.filter(({ path }) => extname(path) === '.mdx'), issues };
}

/** What has to be moved or renamed anyway needs no second word about its name, but for one that Windows cannot make. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const told = new Set(
    issues.flatMap(({ rule, file }) => (rule === 'unknown-file' || rule === 'bad-slug' ? [file] : [])),
  );
  const isEcho = ({ rule, file, details }: Issue) =>
    rule === 'bad-file-name' && told.has(file) && !(details as Details<'bad-file-name'>).isReserved;
  return issues.filter((issue) => !isEcho(issue));
}

const registerNames = new Set(['places', 'organisations', 'blocs', 'movements', 'people', 'abbreviations']);

function isRegister(name: string): boolean {
  return name.endsWith('.yaml') && registerNames.has(name.slice(0, -'.yaml'.length));
}

/** A content root can be a repository of its own: what Git and its hosts keep there is no content. */
function isPassedOver(name: string, folder: string): boolean {
  return (folder === '' && name.startsWith('.')) || leftovers.test(name);
}

/** A file, and whether the disk has it down as a program. */
interface ListedFile extends SourceFile {
  isExecutable: boolean;
}

/**
 * Lists the files below a folder, with the issues of their names and kinds. Links are never followed, and nothing but files
 * comes through: a pipe would keep its reader waiting for ever.
 */
export async function listFiles(
  root: string,
  folder: string,
  issues: Issue[],
  isSkipped: (name: string, folder: string) => boolean,
): Promise<SourceFile[]> {
  const files = await listBelow(root, folder, issues, isSkipped);
  // To a disk that knows no such thing, as a USB stick does, every file is a program.
  const programs = files.filter(({ isExecutable }) => isExecutable);
  if (programs.length < files.length) {
    for (const { path } of programs) {
      issues.push(issueAt('executable-file', { file: path, line: 1, column: 1 }, { name: basename(path) }));
    }
  }
  return files.map(({ isExecutable: _, ...file }) => file);
}

async function listBelow(
  root: string,
  folder: string,
  issues: Issue[],
  isSkipped: (name: string, folder: string) => boolean,
): Promise<ListedFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twins = listTwins(entries.map(({ name }) => name));
  const found = await Promise.all(
    entries.map(async (entry): Promise<ListedFile[]> => {
      if (isSkipped(entry.name, folder)) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const place = { file: path, line: 1, column: 1 };
      const badName = judgeName(entry.name, twins.get(entry.name));
      if (badName) issues.push(issueAt('bad-file-name', place, badName));
      if (entry.isSymbolicLink()) {
        issues.push(issueAt('symbolic-link', place, {}));
        return [];
      }
      if (entry.isDirectory()) return listBelow(root, path, issues, isSkipped);
      if (!entry.isFile()) {
        issues.push(issueAt('symbolic-link', place, { isOther: true }));
        return [];
      }
      const absolute = join(root, path);
      const { size, mtimeMs, mode } = await lstat(absolute);
      return [{ path, absolute, bytes: size, modified: mtimeMs, isExecutable: (mode & 0o111) !== 0 }];
    }),
  );
  return found.flat();
}

/** Names of devices, which Windows keeps for itself with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

function judgeName(name: string, twin: string | undefined): Details<'bad-file-name'> | undefined {
  if (twin !== undefined) return { name, proposal: withNumber(safeName(name)), twin };
  if (RESERVED.test(name)) return { name, proposal: `tep-${safeName(name)}`, isReserved: true };
  return /^[A-Za-z0-9._-]+$/.test(name) ? undefined : { name, proposal: safeName(name) };
}

/** Names that become those of others, by which they go, on a disk that does not tell capitals apart. */
function listTwins(names: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const name of names) {
    const other = first.get(name.toLowerCase());
    if (other === undefined) first.set(name.toLowerCase(), name);
    else twins.set(name, other);
  }
  return twins;
}

function withNumber(name: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}-2${extension}`;
}

function safeName(name: string): string {
  const extension = extname(name);
  const bare = slugify(name.slice(0, name.length - extension.length)) || 'tep';
  return bare + extension.toLowerCase();
}

function addBulletin(path: string, inside: SourceFile[], tree: ContentTree): void {
  const [, year = '', slug = ''] = path.split('/');
  const index = inside.find((file) => file.path === `${path}/index.mdx`);
  const near = index ? undefined : findIndexByOtherName(inside);
  const besides: SourceFile[] = [];
  for (const file of inside) {
    if (file === index || file === near) continue;
    if (isBesideType(file.path)) besides.push(file);
    else {
      const details = isOldOrPacked(file.path) ? { word: true as const } : { beside: true as const };
      tree.issues.push(issueAt('unknown-file', { file: file.path, line: 1, column: 1 }, details));
    }
  }
  if (!index) {
    const details = near ? { near: near.path.slice(path.length + 1) } : {};
    tree.issues.push(issueAt('folder-without-bulletin', { file: path, line: 1, column: 1 }, details));
  } else tree.bulletins.push({ year, slug, path, index, besides });
}

/** The text of a bulletin under another name: `index.md`, `Index.MDX`, `index.mdx.txt`, or that of its folder. */
function findIndexByOtherName(inside: readonly SourceFile[]): SourceFile | undefined {
  const texts = inside.filter(({ path }) => /\.(?:mdx?|markdown)(?:\.txt)?$/i.test(path));
  return (
    texts.find(({ path }) => /\/index\.[^/]*$/i.test(path)) ?? (texts.length === 1 ? texts[0] : undefined)
  );
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
