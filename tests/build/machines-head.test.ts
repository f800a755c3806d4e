import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import jsonld from 'jsonld';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { readProjectFile } from '../support/project.ts';
import { listBuiltFiles, listPublished, readXml } from '../support/published.ts';

const demo = await getBuiltSite('demo');
const url = 'https://tdkt.tinh-mau.example/tdkt/';
const extractor = new WebAutoExtractor({ addLocation: false, embedSource: [] });

type Metadata = ReturnType<WebAutoExtractor['parse']> & { metatags: Record<string, string[]> };

async function readPage(file: string): Promise<Metadata> {
  return extractor.parse(await readFile(join(demo, file), 'utf8')) as Metadata;
}

/** Classes and properties of https://schema.org, as its vocabulary is published. */
async function readVocabulary(): Promise<object> {
  const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
  const wanted = /^\S+ <[^>]*(?:#type|#subClassOf|\/domainIncludes)> /u;
  const quads = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => wanted.test(line))
    .map((line) => line.replace(/ <\S+> \.$/u, ' .'));
  const expanded = await jsonld.fromRDF(`${quads.join('\n')}\n` as unknown as object, {
    format: 'application/n-quads',
  });
  return await jsonld.compact(expanded, {
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    schema: 'http://schema.org/',
  });
}

it('the home page names the program and its version, and no other page does, so that an upgrade alone changes none', async () => {
  const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
  const pages = await listBuiltFiles(demo, /\.html$/u);
  const named = [];
  for (const file of pages) {
    const [generator] = (await readPage(file)).metatags['generator'] ?? [];
    if (generator !== undefined) named.push([file, generator]);
  }
  expect(named).toEqual([['index.html', `Bantin ${version}`]]);
});

describe('every page of the demo site', () => {
  it('has six elements of Dublin Core that are never empty', async () => {
    const pages = await listBuiltFiles(demo, /\.html$/u);
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages) {
      const { metatags } = await readPage(page);
      const six = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];
      expect(
        six.filter((name) => !metatags[`DC.${name}`]?.[0]?.trim()),
        page,
      ).toEqual([]);
      expect(metatags['DC.date']?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });
});

describe('the structured data of the demo site', () => {
  let vocabulary: object;

  beforeAll(async () => {
    vocabulary = await readVocabulary();
  });

  it('knows only types and properties of schema.org, and misses nothing that searchers need', async () => {
    const validator = new Validator(vocabulary);
    for (const page of await listBuiltFiles(demo, /\.html$/u)) {
      expect(await validator.validate(await readPage(page)), page).toEqual([]);
    }
  });

  it('would be found out if it invented a property', async () => {
    const found = await readPage('index.html');
    found.jsonld['WebSite']![0]!['inventedProperty'] = 'x';
    expect(await new Validator(vocabulary).validate(found)).not.toEqual([]);
  });

  it('is JSON-LD: a news article with its days on every bulletin, and the way to it', async () => {
    for (const folder of await listPublished(demo)) {
      const data = JSON.parse(await readFile(join(demo, folder, 'ban-tin.json'), 'utf8')) as Record<
        string,
        string
      >;
      const { jsonld: found } = await readPage(`${folder}index.html`);
      const [article] = found['NewsArticle'] ?? [];
      expect(article).toMatchObject({ headline: data['title'], identifier: data['id'], url: url + folder });
      expect(article!['datePublished']).toBe(data['publishedOn']);
      expect(article!['dateModified']).toBe(data['updated']);
      expect(found['BreadcrumbList']).toHaveLength(1);
      const triples = (await jsonld.toRDF({
        ...article,
        '@context': { '@vocab': 'https://schema.org/' },
      })) as object[];
      expect(triples.length).toBeGreaterThan(10);
    }
  });

  it('is an act of a public body on every decision, with number and day, and names nobody of a list', async () => {
    const pages = await listBuiltFiles(demo, /^quyet-dinh\/\d{4}\/[^/]+\/index\.html$/u);
    expect(pages.length).toBeGreaterThan(20);
    const years = await listBuiltFiles(demo, /^du-lieu\/khen-thuong-\d{4}\.json$/u);
    const data = await Promise.all(years.map(async (file) => readFile(join(demo, file), 'utf8')));
    const rows = data.flatMap((text) => (JSON.parse(text) as { awards: { name: string }[] }).awards);
    const names = new Set(rows.map(({ name }) => name));
    expect(names.size).toBeGreaterThan(1000);
    for (const page of pages) {
      const { jsonld: found } = await readPage(page);
      const [act, ...others] = found['Legislation'] ?? [];
      expect(others, page).toEqual([]);
      expect(act, page).toMatchObject({
        url: url + page.replace(/index\.html$/u, ''),
        legislationIdentifier: expect.stringMatching(/^\d+\/\S+$/u) as string,
        legislationDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as string,
      });
      const said = JSON.stringify(act);
      expect(
        [...names].filter((name) => said.includes(name)),
        page,
      ).toEqual([]);
    }
  });

  it('tells days of events, and an hour only where the bulletin states one', async () => {
    let events = 0;
    for (const folder of await listPublished(demo)) {
      const data = JSON.parse(await readFile(join(demo, folder, 'ban-tin.json'), 'utf8')) as Record<
        string,
        string
      >;
      const [event] = (await readPage(`${folder}index.html`)).jsonld['Event'] ?? [];
      if (!event) continue;
      events += 1;
      const { date, time } = data;
      expect(event['startDate']).toBe(time === undefined ? date : `${date}T${time}:00+07:00`);
      expect(event['endDate']).toBe(data['endDate']);
    }
    expect(events).toBeGreaterThan(15);
  });
});

describe('the preview of a bulletin', () => {
  it('is a JPEG of 1200 × 630 under the address that Open Graph gives', async () => {
    const seen = new Set<string>();
    for (const folder of await listPublished(demo)) {
      const { metatags } = await readPage(`${folder}index.html`);
      const image = metatags['og:image']![0]!;
      expect(image.startsWith(`${url}anh-xem-truoc/`)).toBe(true);
      seen.add(image);
      const { format, width, height } = await sharp(join(demo, image.slice(url.length))).metadata();
      expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    }
    expect(await listBuiltFiles(demo, /^anh-xem-truoc\//u)).toHaveLength(seen.size);
  });
});

describe('the site map of the demo site', () => {
  it('holds every page that searchers may find, and no tombstone', async () => {
    const elements = readXml(await readFile(join(demo, 'sitemap.xml'), 'utf8'));
    const locations = elements.filter(({ name }) => name === 'loc').map(({ text }) => text);
    const pages: string[] = [];
    for (const page of await listBuiltFiles(demo, /\.html$/u)) {
      const html = await readFile(join(demo, page), 'utf8');
      if (!html.includes('content="noindex"') && !html.includes('http-equiv="refresh"')) {
        pages.push(url + page.replace(/index\.html$/u, ''));
      }
    }
    expect(locations.sort()).toEqual(pages.sort());
  });

  it('dates a list by its newest bulletin, and a bulletin by its last change', async () => {
    const elements = readXml(await readFile(join(demo, 'sitemap.xml'), 'utf8'));
    const days = new Map<string, string>();
    let location = '';
    for (const { name, text } of elements) {
      if (name === 'loc') location = text;
      if (name === 'lastmod') days.set(location, text);
    }
    expect(days.get(url)).toBe('2026-11-12');
    expect(days.get(`${url}nam/2025/`)).toBe('2025-11-10');
    expect(days.get(`${url}tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/`)).toBe('2025-11-10');
    expect(days.get(`${url}gioi-thieu/`)).toBeUndefined();
  });

  it('names photographs that are published', async () => {
    const elements = readXml(await readFile(join(demo, 'sitemap.xml'), 'utf8'));
    const images = elements.filter(({ name }) => name === 'image:loc').map(({ text }) => text);
    const files = new Set(await listBuiltFiles(demo, /^anh\//u));
    expect(images.length).toBeGreaterThan(20);
    expect(images.filter((image) => !files.has(image.slice(url.length)))).toEqual([]);
  });
});
