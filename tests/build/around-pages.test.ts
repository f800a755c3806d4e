import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { siteSchema } from '../../src/site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { textOf } from '../support/page-text.ts';
import { readProjectFile } from '../support/project.ts';
import { listReadPages } from '../support/read-pages.ts';

const dist = await getBuiltSite('demo');
const site = siteSchema.parse(parseYaml(readProjectFile('tests/fixtures/sites/demo/site.yaml')));
const pages = await Promise.all(
  (await listReadPages(dist)).map(async (path) => {
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    return { path, html: await readFile(join(dist, file), 'utf8') };
  }),
);

it('every page has the name of the site above, in its title too, and the office, the portal and the notice', () => {
  const { office, parentPortal, notice } = site;
  const facts = Object.values(office).filter((fact) => typeof fact === 'string');
  const faults = pages.flatMap(({ path, html }) => {
    const text = textOf(parse(html)).replaceAll(/\s+/gu, ' ');
    const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
    return [
      ...[site.title, notice!, ...facts].filter((words) => !text.includes(words)),
      ...(title.includes(site.title) ? [] : ['<title>']),
      ...(html.includes(`href="${parentPortal!.url}"`) ? [] : ['portal']),
    ].map((missing) => `${path}: ${missing}`);
  });
  expect(pages.length).toBeGreaterThan(30);
  expect(faults).toEqual([]);
});

it('every page calls the standing pages of the menu by their titles', () => {
  for (const slug of site.menuPages) {
    const source = readProjectFile(`tests/fixtures/sites/demo/pages/${slug}.mdx`);
    const title = /^title: (.+)$/mu.exec(source)![1]!;
    const link = new RegExp(`href="/tdkt/${slug}/"[^>]*>\\s*${title}\\s*<`, 'u');
    expect(pages.filter(({ html }) => !link.test(html)).map(({ path }) => path)).toEqual([]);
  }
});

it('every page has the standing pages of the menu in the order of site.yaml, and the sections in theirs', () => {
  for (const { path, html } of pages) {
    const at = (address: string) => html.indexOf(`href="/tdkt/${address}/"`);
    for (const list of [site.menuPages, site.sections.map(({ id }) => `chuyen-muc/${id}`)]) {
      const places = list.map(at);
      expect(places, path).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
    }
  }
});
