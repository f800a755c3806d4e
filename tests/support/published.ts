import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** Files below a built site whose path matches, with forward slashes, sorted. */
export async function listBuiltFiles(dist: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => pattern.test(path))
    .sort();
}

/** The folders of the bulletins that a built site shows, `tin/2024/…`: those that searchers may find. */
export async function listPublished(dist: string): Promise<string[]> {
  const pages = await listBuiltFiles(dist, /^tin\/[^/]+\/[^/]+\/index\.html$/u);
  const shown = await Promise.all(
    pages.map(async (page) =>
      (await readFile(join(dist, page), 'utf8')).includes('content="noindex"') ? [] : [page.slice(0, -10)],
    ),
  );
  return shown.flat();
}

/** An element of an XML document with its text. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of an XML document in the order of their ends. Throws when the document is not well-formed. */
export function readXml(xml: string): XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  const closed: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    open.push({ name, attributes: Object.fromEntries(plain), text: '' });
  });
  const addText = (text: string) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) closed.push(element);
  });
  parser.write(xml).close();
  return closed;
}
