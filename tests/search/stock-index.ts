import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { BulletinRecord } from '../../src/models/record.ts';

/** Indexes the same bulletins the way Pagefind does it by itself, from plain pages in Vietnamese. Returns the folder. */
export async function makeStockSite(records: readonly BulletinRecord[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-stock-'));
  const { index } = await createIndex();
  for (const { address, title, text, people, places } of records) {
    const facts = [...places, ...people].map((fact) => `<p>${fact}</p>`).join('');
    const content = `<html lang="vi"><body><h1>${title}</h1>${facts}<p>${text}</p></body></html>`;
    await index!.addHTMLFile({ url: address, content });
  }
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="vi"><title>Pagefind</title>');
  return folder;
}
