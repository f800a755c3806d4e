import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { getContentType } from '../../addresses/content-types.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { sumContents } from '../package/bag.ts';
import { openZip, type Contents } from '../package/zip.ts';
import { publishedAddress } from '../transform/addresses.ts';
import { isHtml, listElements, textOf } from '../transform/tree.ts';

import { buildResource, buildWarcInfo } from './warc.ts';

/** What a web archive is made from. */
export interface WebArchiveOptions {
  /** The finished site, and the files of it that were published. */
  dist: string;
  files: readonly string[];
  url: string;
  instant: string;
  title: string;
  /** Says that the records come from a build. */
  description: string;
  /** A folder for files in progress. */
  work: string;
}

const WARC = 'data.warc.gz';

/**
 * Writes the finished site as a WACZ at `out`: every file under the address that it is published at, in WARC records with
 * an index, for web-archive players. One record at a time is in memory.
 */
export async function writeWebArchive(out: string, options: WebArchiveOptions): Promise<void> {
  const warc = join(options.work, WARC);
  await rm(warc, { force: true });
  const { index, pages } = await writeRecords(warc, options);
  const zip = await openZip(out);
  const resources: { name: string; path: string; hash: string; bytes: number }[] = [];
  const add = async (path: string, contents: Contents): Promise<void> => {
    const { sha256 } = await sumContents(contents);
    const bytes = Buffer.isBuffer(contents) ? contents.length : contents.bytes;
    resources.push({ name: path.replace(/.*\//u, ''), path, hash: `sha256:${sha256}`, bytes });
    await zip.add(path, contents);
  };
  try {
    await add(`archive/${WARC}`, { file: warc, bytes: (await stat(warc)).size });
    await add('indexes/index.cdx', toLines(index.sort(byCodeUnits)));
    await add('pages/pages.jsonl', toLines(pages));
    const description = Buffer.from(`${JSON.stringify(describe(options, resources), undefined, 2)}\n`);
    await zip.add('datapackage.json', description);
    const { sha256 } = await sumContents(description);
    const digest = { path: 'datapackage.json', hash: `sha256:${sha256}` };
    await zip.add('datapackage-digest.json', Buffer.from(`${JSON.stringify(digest)}\n`));
    await zip.close();
  } catch (error) {
    await zip.abandon();
    throw error;
  }
  await rm(warc);
}

/** The `datapackage.json`. Its version is 1.1.1, because players refuse the 1.2.0 draft. */
function describe({ url, instant, title }: WebArchiveOptions, resources: readonly object[]): object {
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    software: 'Bantin',
    created: instant,
    title,
    mainPageUrl: url,
    mainPageDate: instant,
    resources,
  };
}

async function writeRecords(
  warc: string,
  options: WebArchiveOptions,
): Promise<{ index: string[]; pages: string[] }> {
  const { dist, files, url, instant } = options;
  const index: string[] = [];
  const pages = [JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: options.title })];
  const output = await open(warc, 'wx');
  let offset = 0;
  const write = async (record: Buffer): Promise<number> => {
    await output.write(record);
    offset += record.length;
    return offset - record.length;
  };
  try {
    await write(buildWarcInfo(instant, WARC, options.description));
    for (const file of files) {
      const address = publishedAddress(file, url);
      const body = await readFile(join(dist, file));
      const status = file === '404.html' ? 404 : 200;
      const capture = { url: address, contentType: getContentType(file), status, body };
      const record = buildResource(capture, instant);
      const at = await write(record);
      index.push(formatIndexLine(capture, instant, { offset: at, length: record.length }));
      if (file.endsWith('.html') && status === 200) pages.push(formatPage(address, instant, body));
    }
  } finally {
    await output.close();
  }
  return { index, pages };
}

/** A line of CDXJ: the address in SURT form (host reversed), the time, and the position of the record. */
function formatIndexLine(
  { url, contentType, status, body }: { url: string; contentType: string; status: number; body: Buffer },
  instant: string,
  place: { offset: number; length: number },
): string {
  const { hostname, port, pathname } = new URL(url);
  const host = hostname.split('.').toReversed().join(',') + (port === '' ? '' : `:${port}`);
  const details = {
    url,
    digest: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    mime: contentType.split(';')[0],
    filename: WARC,
    ...place,
    status,
  };
  return `${host})${pathname.toLowerCase()} ${instant.replace(/\D/gu, '')} ${JSON.stringify(details)}`;
}

function formatPage(url: string, instant: string, body: Buffer): string {
  // Only the head is parsed, for the title: parsing whole pages would take longer than packing them.
  const [head = ''] = body.toString('utf8').split('</head>', 1);
  const title = listElements(parse(head)).find((element) => isHtml(element, 'title'));
  const id = createHash('sha256').update(url).digest('hex').slice(0, 16);
  return JSON.stringify({ id, url, ts: instant, title: title ? textOf(title) : url });
}

function toLines(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}
