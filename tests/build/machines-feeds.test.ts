import { parseFeed } from '@rowanmanning/feed-parser';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { listBuiltFiles, listPublished, readXml } from '../support/published.ts';

const demo = await getBuiltSite('demo');
const url = 'https://tdkt.tinh-mau.example/tdkt/';

async function read(file: string, dist = demo): Promise<string> {
  return readFile(join(dist, file), 'utf8');
}

interface BulletinData {
  title: string;
  summary: string;
  date: string;
  publishedOn?: string;
  corrections: { on: string; note: string }[];
}

async function readData(folder: string): Promise<BulletinData> {
  return JSON.parse(await read(`${folder}ban-tin.json`)) as BulletinData;
}

/** The links of a feed by relation, and the addresses of its entries. */
async function readLinks(file: string, dist: string): Promise<{ rels: Map<string, string>; ids: string[] }> {
  const elements = readXml(await read(file, dist));
  const links = elements.filter(({ name }) => name === 'atom:link' || name === 'link');
  const ids = elements.filter(({ name }) => name === 'guid' || name === 'id').map(({ text }) => text);
  return {
    rels: new Map(links.map(({ attributes: { rel, href } }) => [rel ?? '', href ?? ''])),
    ids: ids.filter((id) => id.includes('/tin/')),
  };
}

/** Follows archives from the document that readers subscribe to. */
async function followArchives(start: string, dist: string, site: string): Promise<string[][]> {
  const documents: string[][] = [];
  for (let file: string | undefined = start; file !== undefined;) {
    const { rels, ids } = await readLinks(file, dist);
    documents.push(ids);
    file = rels.get('prev-archive')?.slice(site.length);
  }
  return documents;
}

describe.each(['rss.xml', 'atom.xml'])('the feed %s', (file) => {
  it('is read by a parser of feeds, with the title, language or link of the site', async () => {
    const feed = parseFeed(await read(file));
    expect(feed.title).toBe('Thi đua, Khen thưởng tỉnh Mẫu');
    expect(feed.url).toBe(url);
    expect(feed.self).toBe(url + file);
  });

  it('gives title, summary and day of every bulletin as they are, signs included', async () => {
    const items = new Map(parseFeed(await read(file)).items.map((item) => [item.id, item]));
    for (const folder of await listPublished(demo)) {
      const item = items.get(url + folder)!;
      const { title, summary, date, publishedOn } = await readData(folder);
      expect(item.title).toBe(title);
      expect(item.description?.replace(/\s+/gu, ' ')).toBe(summary);
      expect(item.published?.toISOString()).toBe(`${publishedOn ?? date}T05:00:00.000Z`);
      expect(item.url).toBe(url + folder);
    }
  });

  it('holds every correction as an entry of its own', async () => {
    const { items } = parseFeed(await read(file));
    const notes = (await Promise.all((await listPublished(demo)).map(readData))).flatMap(
      ({ corrections }) => corrections,
    );
    expect(notes.length).toBeGreaterThan(2);
    for (const { on, note } of notes) {
      const item = items.find(({ description }) => description === note)!;
      expect(item.title).toMatch(/^Đính chính: /u);
      expect(item.published?.toISOString()).toBe(`${on}T05:00:00.000Z`);
      expect(item.id).toContain(`#dinh-chinh-${on}`);
    }
  });
});

describe('the decisions in the feeds of the demo site', () => {
  it('stand each once in the documents of every format, and none in those of sections', async () => {
    const pages = await listBuiltFiles(demo, /^quyet-dinh\/\d{4}\/[^/]+\/index\.html$/u);
    const addresses = pages.map((page) => url + page.replace(/index\.html$/u, '')).toSorted();
    expect(addresses.length).toBeGreaterThan(20);
    for (const pattern of [/^(?:rss|rss\/\d+)\.xml$/u, /^(?:atom|atom\/\d+)\.xml$/u]) {
      const documents = await Promise.all(
        (await listBuiltFiles(demo, pattern)).map(async (file) => read(file)),
      );
      const links = documents.flatMap((text) => parseFeed(text).items.map((item) => item.url!));
      expect(links.filter((link) => link.includes('/quyet-dinh/')).toSorted()).toEqual(addresses);
    }
    for (const file of await listBuiltFiles(demo, /^chuyen-muc\/.*\.(?:xml|json)$/u))
      expect(await read(file), file).not.toContain('/quyet-dinh/');
  });

  it('name nobody of a list', async () => {
    const years = await listBuiltFiles(demo, /^du-lieu\/khen-thuong-\d{4}\.json$/u);
    const rows = await Promise.all(
      years.map(async (file) => (JSON.parse(await read(file)) as { awards: { name: string }[] }).awards),
    );
    const names = new Set(rows.flat().map(({ name }) => name));
    expect(names.size).toBeGreaterThan(1000);
    const { items } = JSON.parse(await read('feed.json')) as { items: { url: string }[] };
    const ofDecisions = JSON.stringify(items.filter((item) => item.url.includes('/quyet-dinh/')));
    expect(ofDecisions).toContain('quyet-dinh');
    expect([...names].filter((name) => ofDecisions.includes(name))).toEqual([]);
  });
});

describe('every feed of the demo site', () => {
  it('exists in three formats for the site and for each section, and as RSS alone for others', async () => {
    const files = await listBuiltFiles(demo, /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/u);
    const isOther = (file: string): boolean => /^(?:dia-danh|cum-khoi|phong-trao)\//u.test(file);
    expect(files.filter((file) => !isOther(file))).toHaveLength(3 * (1 + 6));
    expect(files.filter(isOther).filter((file) => !file.endsWith('/rss.xml'))).toEqual([]);
  });

  it('holds absolute addresses, no draft and no withdrawn bulletin', async () => {
    const published = new Set((await listPublished(demo)).map((folder) => url + folder));
    for (const file of await listBuiltFiles(demo, /(?:^|\/)(?:rss|atom)\.xml$/u)) {
      const { rels, ids } = await readLinks(file, demo);
      expect([...rels.values()].filter((href) => !href.startsWith(url) && href !== '')).toEqual([]);
      expect(
        ids.filter((id) => !published.has(id.replace(/#.*/u, ''))),
        file,
      ).toEqual([]);
    }
  });

  it('says the same as JSON Feed 1.1', async () => {
    const feed = JSON.parse(await read('feed.json')) as Record<string, unknown> & {
      items: Record<string, unknown>[];
    };
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(feed['feed_url']).toBe(`${url}feed.json`);
    const { items } = parseFeed(await read('rss.xml'));
    expect(feed.items.map(({ id, title }) => [id, title])).toEqual(items.map(({ id, title }) => [id, title]));
    expect(feed.items.filter((item) => typeof item['content_text'] !== 'string')).toEqual([]);
  });
});

describe('the archives of a large site (RFC 5005)', () => {
  const site = 'https://thu.example/';
  const count = 135;
  let dist: string;

  beforeAll(async () => {
    const files = Array.from({ length: count }, (_, index) => {
      const day = `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
      const fields = {
        id: `tin-${index}`,
        title: `Bản tin thử số ${index} <& "hết">`,
        date: day,
        publishedOn: day,
      };
      const text = bulletinText({ ...fields, title: `'${fields.title}'` });
      return [`bulletins/2024/tin-${index}/index.mdx`, text] as const;
    });
    // Drawing a picture of each of them would take longer than all else.
    const siteFile = `${String(smallOffice['site.yaml'])}previewImages: false\n`;
    const root = await writeContentRoot({ 'site.yaml': siteFile, ...Object.fromEntries(files) });
    const built = await buildSite(root);
    if (built.code !== 0) throw new Error(built.output);
    dist = built.dist;
  });

  it.each(['rss.xml', 'atom.xml', 'chuyen-muc/tin-tuc/rss.xml', 'chuyen-muc/tin-tuc/atom.xml'])(
    'lead from %s to every bulletin, each once',
    async (start) => {
      const documents = await followArchives(start, dist, site);
      expect(documents.map(({ length }) => length)).toEqual([35, 50, 50]);
      expect(new Set(documents.flat()).size).toBe(count);
    },
  );

  it.each(['rss', 'atom'])(
    'say in %s that they are archives, and which document is current',
    async (format) => {
      const elements = readXml(await read(`${format}/1.xml`, dist));
      expect(elements.filter(({ name }) => name === 'fh:archive')).toHaveLength(1);
      const { rels } = await readLinks(`${format}/1.xml`, dist);
      expect(rels.get('current')).toBe(`${site}${format}.xml`);
      expect(rels.get('next-archive')).toBe(`${site}${format}/2.xml`);
      expect(rels.get('self')).toBe(`${site}${format}/1.xml`);
      expect(parseFeed(await read(`${format}/1.xml`, dist)).items).toHaveLength(50);
    },
  );

  it('are pages of JSON Feed, each leading to an older one', async () => {
    const ids: string[] = [];
    for (let file: string | undefined = 'feed.json'; file !== undefined;) {
      const feed = JSON.parse(await read(file, dist)) as { items: { id: string }[]; next_url?: string };
      ids.push(...feed.items.map(({ id }) => id));
      file = feed.next_url?.slice(site.length);
    }
    expect(new Set(ids).size).toBe(count);
  });

  it('keep signs that XML gives a meaning', async () => {
    for (const file of ['rss.xml', 'atom.xml']) {
      const { items } = parseFeed(await read(file, dist));
      const titles = items.map(({ title }) => title ?? '');
      expect(titles.filter((title) => !/^Bản tin thử số \d+ <& "hết">$/u.test(title))).toEqual([]);
    }
  });
});

describe('the page about subscribing', () => {
  it('leads to feeds of every section and to those of places, blocs and movements, each of which can be read', async () => {
    const html = await read('dang-ky-tin/index.html');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const feeds = [...main.matchAll(/href="\/tdkt\/([^"]*rss\.xml)"/gu)].map(([, file = '']) => file);
    const built = (await listBuiltFiles(demo, /(?:^|\/)rss\.xml$/u)).toSorted();
    expect(feeds.toSorted()).toEqual(built);
    expect(feeds.length).toBeGreaterThan(15);
    for (const file of feeds) {
      const feed = parseFeed(await read(file));
      expect(feed.self).toBe(url + file);
      expect(feed.items.length).toBeGreaterThan(file.startsWith('chuyen-muc') ? 0 : 2);
      expect(main).toContain(url + file);
    }
  });

  it('is where readers are led from every page: no other but that of the open data leads to a feed', async () => {
    const pages = (await listBuiltFiles(demo, /\.html$/u)).filter(
      (page) => !/^(?:dang-ky-tin|du-lieu)\//u.test(page),
    );
    for (const page of pages) {
      const html = await read(page);
      expect(html, page).not.toMatch(/<a [^>]*href="[^"]*\/(?:rss|atom)\.xml"/u);
      expect(/http-equiv="refresh"|href="\/tdkt\/dang-ky-tin\/"/u.test(html), page).toBe(true);
    }
  });
});
