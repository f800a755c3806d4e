import { open } from 'node:fs/promises';
import { openObjects, type PdfObjects } from './read-objects.ts';

/** The page, counted from 1, on which each linked place of a printed page stands, by its id. */
export async function readPageNumbers(pdf: string): Promise<Map<string, number>> {
  const file = await open(pdf);
  try {
    const objects = await openObjects(file);
    const { text: catalog } = await objects.read(objects.catalog);
    const pages = await listPages(refer(catalog, 'Pages')!, objects);
    const numbers = new Map(pages.map((page, index) => [page, index + 1]));
    const places = refer(catalog, 'Dests');
    const { text } = places === undefined ? { text: '' } : await objects.read(places);
    const found = [...text.matchAll(/\/([\w-]+) \[(\d+ 0 R)/gu)];
    return new Map(found.map(([, id, page]) => [id!, numbers.get(page!)!]));
  } finally {
    await file.close();
  }
}

/** The references of the pages below a node of the tree of pages, in their order. */
async function listPages(node: string, objects: PdfObjects): Promise<string[]> {
  const { text } = await objects.read(node);
  const kids = /\/Kids \[([^\]]*)\]/u.exec(text)?.[1];
  if (kids === undefined) return [node];
  const below: string[] = [];
  for (const [kid] of kids.matchAll(/\d+ 0 R/gu)) below.push(...(await listPages(kid, objects)));
  return below;
}

function refer(dictionary: string, name: string): string | undefined {
  return new RegExp(`/${name} (\\d+ 0 R)`, 'u').exec(dictionary)?.[1];
}
