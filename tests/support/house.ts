import { posix } from 'node:path';
import { readSource } from './source.ts';

/** What a room may import: a room, a sub-room or a top file, perhaps for its types only. */
interface Permission {
  name: string;
  typesOnly: boolean;
}

/** The rooms of `src`, in the order of the table. */
export type ImportTable = Map<string, Permission[]>;

/** A file of `src`; its path begins below `src`. */
export interface HouseFile {
  path: string;
  text: string;
}

/** Reads the table under "## Import table" in `src/README.md`. */
export function parseImportTable(readme: string): ImportTable {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Import table'));
  if (section === undefined) throw new Error('src/README.md has no section "## Import table".');
  const table: ImportTable = new Map();
  for (const row of section.split('\n').filter((line) => line.startsWith('| `'))) {
    const [, rooms = '', permitted = ''] = row.split('|');
    const permissions = [...permitted.matchAll(/`([^`]+)`(\s*\(types only\))?/g)].map(
      ([, name = '', note]) => ({
        name,
        typesOnly: note !== undefined,
      }),
    );
    for (const [, room = ''] of rooms.matchAll(/`([^`]+)`/g)) {
      // `scripts/` stands beside `src` and may import everything.
      if (!room.endsWith('/')) table.set(room, permissions);
    }
  }
  return table;
}

function isCode(path: string): boolean {
  return /\.([cm]?[jt]s|astro)$/.test(path);
}

/** Does a name of the table mean this file: the file itself without its ending, or a room it lies in? */
function covers(name: string, path: string): boolean {
  return path.startsWith(`${name}/`) || path.replace(/\.[^./]+$/, '') === name;
}

function findRoom(table: ImportTable, path: string): string | undefined {
  const rooms = [...table.keys()].filter((room) => path.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0];
}

/** Lists the folders of `src` that hold code and stand in no row of the table. */
export function listRoomsWithoutRow(table: ImportTable, paths: string[]): string[] {
  const rooms = paths.filter(
    (path) => isCode(path) && path.includes('/') && findRoom(table, path) === undefined,
  );
  return [...new Set(rooms.map((path) => path.slice(0, path.indexOf('/'))))];
}

function explain(table: ImportTable, room: string, from: string, specifier: string, typeOnly: boolean) {
  if (!specifier.startsWith('.')) {
    const isAstro = /^(astro([:/]|$)|@astrojs\/)/.test(specifier);
    if (room === 'gate' && isAstro) return 'the gate knows nothing of Astro';
    return specifier.startsWith('/') ? 'write a relative path' : undefined;
  }
  const target = posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
  if (target.startsWith('../')) return 'this leaves src';
  // Which page loads a style sheet is no matter of the data's way through the house.
  if (covers(room, target) || target.endsWith('.css')) return undefined;
  const rooms = [...table.keys()];
  if (covers('folders', target) && rooms.indexOf(room) > rooms.indexOf('gate')) return undefined;
  const permission = table.get(room)?.find(({ name }) => covers(name, target));
  if (permission === undefined) return `the row of ${room} does not name it`;
  return permission.typesOnly && !typeOnly ? 'only "import type" may do this' : undefined;
}

/** Lists every import in `src` that its room's row does not allow, as `file:line imports "…": reason`. */
export function listForbiddenImports(table: ImportTable, files: HouseFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const room = findRoom(table, path);
    if (room === undefined || !isCode(path)) return [];
    return readSource(path, text).imports.flatMap(({ specifier, typeOnly, line }) => {
      const reason = explain(table, room, path, specifier, typeOnly);
      return reason === undefined ? [] : [`src/${path}:${line} imports "${specifier}": ${reason}`];
    });
  });
}
