import { extname } from 'node:path';
import { readContentText } from '../files/read-content-file.ts';
import { judgeSize } from './file-types.ts';
import { issueAt, type Details, type Issue } from './issue.ts';
import {
  listFiles,
  listFolder,
  relistFolders,
  toFiles,
  type FolderListing,
  type IsSkipped,
  type SourceFile,
} from './listing.ts';
import { normaliseText } from './text.ts';
import { adviseOn, isIndex, readBulletinWords, type BulletinWords } from './yaml/misplaced.ts';
import { addBulletin, checkSlugs } from './bulletin-folders.ts';

/** The folder of one bulletin: its text and the other files in it. */
export interface BulletinFolder {
  year: string;
  slug: string;
  /** Path below the content root: `bulletins/2022/slug`. */
  path: string;
  index: SourceFile;
  besides: SourceFile[];
}

/** The folder of one decision. */
export interface DecisionFolder {
  year: string;
  slug: string;
  /** `decisions/2026/163-qd-ubnd`. */
  path: string;
  files: SourceFile[];
}

/** The files of a content root by purpose, with all issues of their names, places and sizes. */
export interface ContentTree {
  /** `site.yaml` and `registers/*.yaml`, by path. */
  yaml: Map<string, SourceFile>;
  pages: SourceFile[];
  bulletins: BulletinFolder[];
  decisions: DecisionFolder[];
  issues: Issue[];
  /** All files that were found, from which the next reading may start. */
  listing: FolderListing;
}

/** An earlier reading, and the only folders of bulletins (`bulletins/2022/slug`) in which anything has changed since. */
export interface TreeChange {
  before: FolderListing;
  folders: readonly string[];
}

/** Names of files that systems and programs leave behind, and of interrupted writes: no content. A folder of such a name is told. */
const LEFTOVERS = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\..+\.tmp|~\$.+|.+~)$/;
/** Files of the content root itself: the emblem of the office, the editors' handbook, its list of codes, what was imported. */
const ROOT_FILES = new Set(['emblem.png', 'README.md', 'MA-LOI.md', 'import.csv']);
/** The paths that a content root can have, for a message. */
const EXPECTED_PLACES =
  'site.yaml, emblem.png, registers/*.yaml, pages/<slug>.mdx, bulletins/<yyyy>/<slug>/index.mdx, decisions/<yyyy>/<slug>/decision.yaml';

/** Bytes of a misplaced text that is read for its title, at most. */
const MAX_READ_BYTES = 1024 * 1024;

/** Reads the files of a content root. Each has a purpose or an issue; none is ignored. */
export async function readTree(root: string, change?: TreeChange): Promise<ContentTree> {
  const listing = change
    ? await relistFolders(root, change.before, change.folders, isPassedOver)
    : await listFolder(root, '', isPassedOver);
  const { files, issues } = toFiles(listing);
  const tree: ContentTree = { yaml: new Map(), pages: [], bulletins: [], decisions: [], issues, listing };
  const folders = new Map<string, SourceFile[]>();
  const ofDecisions: SourceFile[] = [];
  for (const file of files) {
    const [room, ...rest] = file.path.split('/');
    if (isYaml(file.path)) {
      tree.yaml.set(file.path, file);
    } else if (room === 'pages' && rest.length === 1 && extname(file.path) === '.mdx') {
      tree.pages.push(file);
    } else if (room === 'bulletins' && rest.length === 3 && /^\d{4}$/.test(rest[0]!)) {
      const folder = file.path.slice(0, file.path.lastIndexOf('/'));
      const inside = folders.get(folder);
      if (inside) inside.push(file);
      else folders.set(folder, [file]);
    } else if (
      room === 'decisions' &&
      rest.length === 3 &&
      /^\d{4}$/.test(rest[0]!) &&
      isOfDecision(rest[2]!)
    ) {
      ofDecisions.push(file);
    } else if (!ROOT_FILES.has(file.path)) {
      const known = { expected: EXPECTED_PLACES, registers: REGISTER_NAMES };
      const advice = adviseOn(file.path, known, await readWords(file));
      tree.issues.push(issueAt('unknown-file', { file: file.path, line: 1, column: 1 }, advice));
    }
    // The size of YAML is judged where it is read, because a file that is too large is not read at all.
    const oversize = isYaml(file.path) ? undefined : judgeSize(file);
    if (oversize) tree.issues.push(oversize);
  }
  for (const [path, inside] of folders) addBulletin(path, inside, tree);
  tree.decisions = groupDecisions(ofDecisions);
  checkSlugs(tree);
  tree.issues = withoutEchoes(tree.issues);
  return tree;
}

/** Whether a file may lie in the folder of a decision: not one that is named nearly as its text is. */
function isOfDecision(name: string): boolean {
  return name === 'index.mdx' || !isIndex(name);
}

/** The folders of decisions in the order of the listing. */
function groupDecisions(files: readonly SourceFile[]): DecisionFolder[] {
  const byFolder = Map.groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  return [...byFolder].map(([path, inside]) => {
    const [, year = '', slug = ''] = path.split('/');
    return { year, slug, path, files: inside };
  });
}

/** What a misplaced text of a bulletin says of its place; nothing of other files, and of one that is no text. */
async function readWords({ path, absolute, bytes }: SourceFile): Promise<BulletinWords> {
  if (!/^bulletins\/.*\.mdx?(?:\.txt)?$/i.test(path) || bytes > MAX_READ_BYTES) return {};
  return readBulletinWords(normaliseText(await readContentText(absolute).catch(() => '')));
}

/** `site.yaml` and the registers of a content root alone. */
export async function listYaml(root: string): Promise<ContentTree['yaml']> {
  const isSkipped: IsSkipped = (name, folder, isFile) =>
    isPassedOver(name, folder, isFile) ||
    (folder === '' && (name === 'bulletins' || name === 'pages' || name === 'decisions'));
  const { files } = await listFiles(root, '', isSkipped);
  return new Map(files.filter(({ path }) => isYaml(path)).map((file) => [file.path, file]));
}

/** The standing pages of a content root alone. */
export async function listPages(root: string): Promise<{ files: SourceFile[]; issues: Issue[] }> {
  const { files, issues } = await listFiles(root, 'pages', isPassedOver);
  return { files: files.filter(({ path }) => extname(path) === '.mdx'), issues };
}

/**
 * Issues without those of the names and sizes of files that have to be moved or renamed anyway; names that Windows refuses stay
 * reported.
 */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const told = new Set(
    issues.flatMap(({ rule, file, details }) => {
      if (rule === 'unknown-file' || rule === 'bad-slug') return [file];
      if (rule !== 'folder-without-bulletin') return [];
      return [`${file}/${(details as Details<'folder-without-bulletin'>).near ?? ''}`];
    }),
  );
  const isEcho = ({ rule, file, details }: Issue) =>
    told.has(file) &&
    (rule === 'file-too-large' ||
      (rule === 'bad-file-name' && !(details as Details<'bad-file-name'>).isReserved));
  return issues.filter((issue) => !isEcho(issue));
}

/** The names of registers, each a file `registers/<name>.yaml`. */
const REGISTER_NAMES = new Set([
  'places',
  'organisations',
  'blocs',
  'movements',
  'people',
  'abbreviations',
  'award-types',
  'legal-bases',
]);

function isYaml(path: string): boolean {
  const [, register] = /^registers\/([^/]+)\.yaml$/.exec(path) ?? [];
  return path === 'site.yaml' || (register !== undefined && REGISTER_NAMES.has(register));
}

/** Whether a file of this name was left behind by a system or a text program, hidden from people or not. */
export function isLeftover(name: string): boolean {
  return name.startsWith('.') || LEFTOVERS.test(name);
}

/** Whether an entry is no content: a leftover, or at the top a dot file or folder, because a content root can be a repository. */
const isPassedOver: IsSkipped = (name, folder, isFile) =>
  (folder === '' && name.startsWith('.')) || (isFile && LEFTOVERS.test(name));
