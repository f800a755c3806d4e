import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageKinds, type PageKind } from '../../src/addresses/page-kinds.ts';
import { parseSiteFile } from '../../src/addresses/parse-site-file.ts';
import { readSealedLines } from '../../src/files/sealed-file.ts';
import { foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { readProjectFile } from '../support/project.ts';
import { listBuiltFiles } from '../support/published.ts';

// What `src/addresses/page-kinds.ts` promises of each kind, held against the built demo site, which has pages of all kinds.

const kinds = Object.keys(pageKinds) as PageKind[];
/** Kinds of the pages that each kind of page links to, and how many pages of each kind there are. */
const leadsTo = new Map<PageKind, Map<PageKind, number>>();
const pages = new Map<PageKind, number>();
let dist = '';

/** The base path of the demo, with slashes at both ends. */
const [, base = '/'] =
  /^url: "?https:\/\/[^/\s"]+(\/[^\s"]*\/)"?$/m.exec(
    readProjectFile('tests/fixtures/sites/demo/site.yaml'),
  ) ?? [];

/** The kind of page at an address. */
function kindOf(address: string): PageKind | undefined {
  const file = decodeURI(address.replace(/[?#].*$/, '')).slice(base.length);
  const { kind } = parseSiteFile(file === '' || file.endsWith('/') ? `${file}index.html` : file);
  return kinds.find((each) => each === kind);
}

beforeAll(async () => {
  dist = await getBuiltSite('demo');
  for (const file of await listBuiltFiles(dist, /\.html$/)) {
    const kind = kindOf(base + file);
    if (kind === undefined) continue;
    pages.set(kind, (pages.get(kind) ?? 0) + 1);
    const html = await readFile(join(dist, file), 'utf8');
    const targets = [...html.matchAll(/<(?:a|form) [^>]*?(?:href|action)="(\/[^"]*)"/g)].map(([, to = '']) =>
      kindOf(to),
    );
    const counts = leadsTo.get(kind) ?? new Map<PageKind, number>();
    for (const target of new Set(targets)) if (target) counts.set(target, (counts.get(target) ?? 0) + 1);
    leadsTo.set(kind, counts);
  }
});

/** Whether pages of a kind link to another: `everywhere` is header or footer, which stand on all pages. */
function isLinkedFrom(from: string, kind: PageKind): boolean {
  if (from !== 'everywhere') return (leadsTo.get(from as PageKind)?.get(kind) ?? 0) > 0;
  const others = kinds.filter((other) => other !== kind && other !== 'not-found');
  return others.every((other) => leadsTo.get(other)?.get(kind) === pages.get(other));
}

test('the demo has pages of every kind', () => {
  expect(kinds.filter((kind) => !pages.has(kind))).toEqual([]);
});

describe.each(kinds)('pages of the kind %s', (kind) => {
  const { linkedFrom, address } = pageKinds[kind];

  test('are linked where it is declared', () => {
    expect(linkedFrom.filter((from) => !isLinkedFrom(from, kind))).toEqual([]);
  });

  test('have a row in the table of addresses', () => {
    expect(readProjectFile('src/README.md')).toContain(`\`${address}\``);
  });
});

test('the index of the search holds pages of the kinds that are declared for it, and no other', async () => {
  const folder = join(dist, 'pagefind', 'fragment');
  const found = new Set<PageKind | undefined>();
  for (const name of await readdir(folder)) {
    const json = gunzipSync(await readFile(join(folder, name)))
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    found.add(kindOf((JSON.parse(json) as { url: string }).url));
  }
  expect([...found].sort()).toEqual(kinds.filter((kind) => pageKinds[kind].isInSearch).sort());
});

test('the calendar leads to pages of the kinds that are declared for it, and to no other', async () => {
  const calendar = (await readFile(join(dist, 'lich.ics'), 'utf8')).replaceAll(/\r?\n[ \t]/g, '');
  const urls = [...calendar.matchAll(/^URL[^:]*:(.+?)\r?$/gm)].map(([, url = '']) => new URL(url).pathname);
  expect(urls.length).toBeGreaterThan(0);
  expect([...new Set(urls.map(kindOf))]).toEqual(kinds.filter((kind) => pageKinds[kind].isInCalendar));
});

test('a build remembers keys of the pages of the kinds that are declared to have one, and of no other', async () => {
  const [, ...lines] = (await readSealedLines(join(foldersOf(dist).cache, 'pages.ndjson'))) ?? [];
  const keyed = new Map<PageKind, Set<boolean>>();
  for (const line of lines) {
    const [file, { key }] = JSON.parse(line) as [string, { key?: string }];
    const kind = file.endsWith('.html') ? kindOf(base + encodeURI(file)) : undefined;
    if (kind && pages.has(kind)) keyed.set(kind, (keyed.get(kind) ?? new Set()).add(key !== undefined));
  }
  expect(Object.fromEntries(kinds.map((kind) => [kind, [...(keyed.get(kind) ?? [])]]))).toEqual(
    Object.fromEntries(kinds.map((kind) => [kind, [pageKinds[kind].hasKey]])),
  );
});
