import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { listPublished } from '../support/published.ts';

const demo = await getBuiltSite('demo');

type Row = Record<string, string | string[]>;

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(demo, file), 'utf8')) as T;
}

describe('the data files of the demo site', () => {
  it('hold every published bulletin and no other', async () => {
    const { bulletins, count } = await readJson<{ bulletins: Row[]; count: number }>('du-lieu/ban-tin.json');
    const urls = (await listPublished(demo)).map((folder) => `https://tdkt.tinh-mau.example/tdkt/${folder}`);
    expect(bulletins.map(({ url }) => url).sort()).toEqual(urls.sort());
    expect(count).toBe(urls.length);
  });

  it('say the same as CSV, read by a parser of CSV', async () => {
    const bytes = await readFile(join(demo, 'du-lieu/ban-tin.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Record<
      string,
      string
    >[];
    const { bulletins } = await readJson<{ bulletins: Row[] }>('du-lieu/ban-tin.json');
    const known = rows.map((row) => Object.entries(row).filter(([, value]) => value !== ''));
    expect(known.map((row) => Object.fromEntries(row))).toEqual(
      bulletins.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, [value].flat().join('; ')])),
      ),
    );
  });

  it('have a dictionary of exactly their columns', async () => {
    const [head = []] = parse(await readFile(join(demo, 'du-lieu/ban-tin.csv')), {
      bom: true,
      to_line: 1,
    }) as unknown as string[][];
    const dictionary = await readJson<{
      tableSchema: { columns: { name: string; 'dc:description': string }[] };
    }>('du-lieu/ban-tin.csv-metadata.json');
    expect(dictionary.tableSchema.columns.map(({ name }) => name)).toEqual(head);
    const page = await readFile(join(demo, 'du-lieu/index.html'), 'utf8');
    const cells = [...page.matchAll(/<td[^>]*>([^]*?)<\/td>/gu)].map(([, html = '']) =>
      html.replaceAll(/<[^>]*>/gu, '').trim(),
    );
    for (const { name, 'dc:description': meaning } of dictionary.tableSchema.columns) {
      expect(page).toContain(`<code>${name}</code>`);
      expect(cells).toContain(meaning);
    }
  });

  it('lie beside each bulletin with its text and without notes of editors', async () => {
    for (const folder of await listPublished(demo)) {
      const data = await readJson<Row>(`${folder}ban-tin.json`);
      expect(data['data']).toBe(`https://tdkt.tinh-mau.example/tdkt/${folder}ban-tin.json`);
      expect(data['text']?.length, folder).toBeGreaterThan(20);
      expect(Object.keys(data)).not.toContain('notes');
    }
  });
});
