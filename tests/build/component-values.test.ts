import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { components, getComponent, type ComponentName } from '../../src/bulletins/body/vocabulary.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { listBuiltFiles } from '../support/published.ts';

/** Each closed value of an attribute of a component, as the class by which its markup shows it. */
const shown = (Object.keys(components) as ComponentName[]).flatMap((name) =>
  Object.values(getComponent(name).attributes).flatMap(({ oneOf = [] }) =>
    oneOf.map((value) => `${name.toLowerCase()}--${value}`),
  ),
);

const dist = await getBuiltSite('demo');
const pages = await Promise.all(
  (await listBuiltFiles(dist, /\.html$/u)).map((page) => readFile(join(dist, page), 'utf8')),
);

test.each(shown)('a page of the demo shows a component as %s', (name) => {
  expect(pages.some((page) => new RegExp(`class="[^"]*\\b${name}(?![\\w-])`, 'u').test(page))).toBe(true);
});
