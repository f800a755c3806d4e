import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parse, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Whether this run rewrites the expectations instead of comparing: BANTIN_GOLDEN=write. */
const rewrites = process.env['BANTIN_GOLDEN'] === 'write';

/** The HTML files of a folder, relative to it, sorted. */
export async function listHtmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The `<main>` of a page, a tag to a line: what surrounds it is the same on every page. */
export async function readMain(file: string): Promise<string> {
  const main = findElement(parse(await readFile(file, 'utf8')), 'main');
  if (!main) throw new Error(`${file} has no <main>`);
  return `${serializeOuter(main).replaceAll('><', '>\n<')}\n`;
}

/** What a page should be, or `undefined` when nobody has written that down; in a rewriting run, what it is. */
export async function readGolden(golden: string, actual: string): Promise<string | undefined> {
  if (rewrites) {
    await mkdir(dirname(golden), { recursive: true });
    await writeFile(golden, actual);
  }
  return existsSync(golden) ? readFile(golden, 'utf8') : undefined;
}

/** The first element of a name in document order. */
export function findElement(node: Tree.Node, name: string): Tree.Element | undefined {
  if ('tagName' in node && node.tagName === name) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
