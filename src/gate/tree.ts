import { extname } from 'node:path';
import { slugify } from '../vietnamese/slug.ts';
import { isBesideType, judgeSize } from './file-types.ts';
import { issueAt, type Details, type Issue } from './issue.ts';
import {
  listFiles,
  listFolder,
  relistFolders,
  toFiles,
  type FolderListing,
  type SourceFile,
} from './listing.ts';
import { adviseOn, isOldOrPacked } from './yaml/misplaced.ts';

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
  /** All that was found, from which the next reading may start. */
  listing: FolderListing;
}

/** An earlier reading, and the only folders of bulletins (`bulletins/2022/slug`) in which anything has changed since. */
export interface TreeChange {
  before: FolderListing;
  folders: readonly string[];
}

/** Files that systems and text programs leave behind, and writing that was broken off; they belong to nobody's content. */
const leftovers = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\..+\.tmp|~\$.+|.+~)$/;
/** The emblem of the office, the editors' handbook, and its list of codes. */
const ofTheRoot = new Set(['emblem.png', 'README.md', 'MA-LOI.md']);
const expectedPlaces =
  'site.yaml, emblem.png, registers/*.yaml, pages/<slug>.mdx, bulletins/<yyyy>/<slug>/index.mdx';

/** Lists everything below a content root. Each file has a use or an issue; nothing is passed over. */
export async function readTree(root: string, change?: TreeChange): Promise<ContentTree> {
  const listing = change
    ? await relistFolders(root, change.before, change.folders, isPassedOver)
    : await listFolder(root, '', isPassedOver);
  const { files, issues } = toFiles(listing);
  const tree: ContentTree = { yaml: new Map(), pages: [], bulletins: [], issues, listing };
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const [room, ...rest] = file.path.split('/');
    if (isYaml(file.path)) {
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
    // YAML is judged where it is read, because too much of it is not read at all.
    const oversize = isYaml(file.path) ? undefined : judgeSize(file);
    if (oversize) tree.issues.push(oversize);
  }
  for (const [path, inside] of folders) addBulletin(path, inside, tree);
  checkSlugs(tree);
  tree.issues = withoutEchoes(tree.issues);
  return tree;
}

/** `site.yaml` and the registers of a content root alone. */
export async function listYaml(root: string): Promise<ContentTree['yaml']> {
  const isSkipped = (name: string, folder: string) =>
    isPassedOver(name, folder) || (folder === '' && (name === 'bulletins' || name === 'pages'));
  const { files } = await listFiles(root, '', isSkipped);
  return new Map(files.filter(({ path }) => isYaml(path)).map((file) => [file.path, file]));
}

/** The standing pages of a content root alone. */
export async function listPages(root: string): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const { files, issues } = await listFiles(root, 'pages', isPassedOver);
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

function isYaml(path: string): boolean {
  const [, register] = /^registers\/([^/]+)\.yaml$/.exec(path) ?? [];
  return path === 'site.yaml' || (register !== undefined && registerNames.has(register));
}

/** A content root can be a repository of its own: what Git and its hosts keep there is no content. */
function isPassedOver(name: string, folder: string): boolean {
  return (folder === '' && name.startsWith('.')) || leftovers.test(name);
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
    const isGood = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
    const proposal = isGood && slug.length <= 200 ? slug : slugify(slug, 200) || 'ban-tin';
    const twin = first.get(`${year}/${proposal}`);
    const start = { line: 1, column: 1 };
    if (twin) {
      tree.issues.push(
        issueAt('duplicate-slug', { file: index.path, ...start }, { slug, other: twin.index.path }),
      );
      continue;
    }
    first.set(`${year}/${proposal}`, folder);
    if (!isGood) {
      tree.issues.push(issueAt('bad-slug', { file: path, ...start }, { name: slug, proposal }));
    }
  }
}
