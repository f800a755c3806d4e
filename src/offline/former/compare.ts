import { extname } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';

/** The bulletins of one edition: the SHA-256 of each of their files, by path below the content root. */
export interface ComparedEdition {
  sums: ReadonlyMap<string, string>;
  /** Whether a bulletin is withdrawn there, by its folder. */
  isWithdrawn(folder: string): boolean;
}

/** What became of a bulletin since the edition before. */
export interface EditionChange {
  /** `absent`: it is in the edition before alone; `restored`: it was withdrawn there. */
  kind: 'new' | 'changed' | 'withdrawn' | 'restored' | 'absent';
  /** Year and slug, `2026/ten-ban-tin`; a bulletin whose slug was changed is absent under one and new under the other. */
  key: string;
  /** Whether its MDX is another. */
  words: boolean;
  photographs: FileChanges;
  attachments: FileChanges;
}

/** Names of files. */
export interface FileChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

const FOLDER = /^bulletins\/\d{4}\/[^/]+\//u;
const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp']);

/** The bulletins that are not the same in two editions, in the order of their keys. */
export function compareEditions(former: ComparedEdition, present: ComparedEdition): EditionChange[] {
  const [was, is] = [groupByFolder(former.sums), groupByFolder(present.sums)];
  const folders = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnits);
  return folders.flatMap((folder) => {
    const [before, after] = [was.get(folder), is.get(folder)];
    const files = listChanges(before ?? new Map(), after ?? new Map());
    const { words, photographs, attachments } = files;
    const isSame = ![words, photographs, attachments].some((each) => each !== false && !isEmpty(each));
    if (isSame) return [];
    const kind = nameKind(before && former.isWithdrawn(folder), after && present.isWithdrawn(folder));
    return [{ kind, key: folder.slice('bulletins/'.length, -1), ...files }];
  });
}

/** By whether a bulletin is withdrawn in either edition; undefined where the edition does not have it. */
function nameKind(was: boolean | undefined, is: boolean | undefined): EditionChange['kind'] {
  if (is === undefined) return 'absent';
  if (is) return was === true ? 'changed' : 'withdrawn';
  if (was === undefined) return 'new';
  return was ? 'restored' : 'changed';
}

function groupByFolder(sums: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const [path, sum] of sums) {
    const folder = FOLDER.exec(path)?.[0];
    if (folder === undefined) continue;
    const group = groups.get(folder) ?? new Map<string, string>();
    group.set(path.slice(folder.length), sum);
    groups.set(folder, group);
  }
  return groups;
}

function listChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Pick<EditionChange, 'words' | 'photographs' | 'attachments'> {
  const names = [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort(byCodeUnits);
  const sort = (some: readonly string[]): FileChanges => ({
    added: some.filter((name) => !before.has(name)),
    changed: some.filter((name) => before.has(name) && after.has(name)),
    removed: some.filter((name) => !after.has(name)),
  });
  const files = names.filter((name) => name !== 'index.mdx');
  const isPicture = (name: string): boolean => PICTURES.has(extname(name).toLowerCase());
  return {
    words: names.includes('index.mdx'),
    photographs: sort(files.filter(isPicture)),
    attachments: sort(files.filter((name) => !isPicture(name))),
  };
}

function isEmpty(changes: FileChanges | true): boolean {
  return changes !== true && Object.values(changes).every((names: string[]) => names.length === 0);
}
