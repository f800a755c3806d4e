import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/bulletins/reading/read-content.ts';
import { makePackage, unpack } from '../offline/packages.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { listBuiltFiles } from '../support/published.ts';
const demo = await getBuiltSite('demo');

const odd = await getBuiltSite('odd');
const home = await readFile(join(odd, 'index.html'), 'utf8');

describe('an office with a colour, an emblem and the optional slots', () => {
  it('has its colour in a style sheet that every page links to', async () => {
    const name = (await readdir(odd)).find((file) => /^mau-[0-9a-f]{8}\.css$/u.test(file));
    expect(home).toContain(`<link rel="stylesheet" href="/${name}">`);
    expect(await readFile(join(odd, name!), 'utf8')).toContain('--palette-brand:#0b4f8a');
  });

  it('has its emblem as a square of one size, without what programs write into files', async () => {
    expect(home).toContain('src="/emblem.png"');
    const { width, height, exif } = await sharp(join(odd, 'emblem.png')).metadata();
    expect([width, height, exif]).toEqual([144, 144, undefined]);
  });

  it('has the slots, marked for the living site alone', () => {
    expect(home).toMatch(/<script src="https:\/\/do\.example\.gov\.vn\/emc\.js" defer data-online-only>/u);
    expect(home).toMatch(/<li data-online-only> ?<a href="mailto:gopy@thu\.example"/u);
  });

  it('has an offline edition with its colour and emblem, without the slots', async () => {
    const bag = await unpack(await makePackage(odd));
    const page = await readFile(join(bag, 'data/site/index.html'), 'utf8');
    expect(page).toMatch(/<link rel="stylesheet" href="mau-[0-9a-f]{8}\.css">/u);
    expect(page).toContain('src="emblem.png"');
    expect(page).not.toMatch(/do\.example|gopy@thu\.example/u);
    const emblem = await sharp(join(bag, 'data/content/emblem.png')).metadata();
    expect([emblem.width, emblem.height, emblem.exif]).toEqual([300, 200, undefined]);
  });
});

it('an office that sets none of them has none, and no page names a file of another host', async () => {
  for (const file of await listBuiltFiles(demo, /\.html$/u)) {
    const html = await readFile(join(demo, file), 'utf8');
    expect(html, file).not.toContain('data-online-only');
    expect(html, file).not.toMatch(/(?:src|srcset|action)="(?:https?:)?\/\//u);
    expect(html, file).not.toMatch(
      /<link rel="(?:stylesheet|icon|preload|preconnect)" href="(?:https?:)?\/\//u,
    );
  }
});

it('an emblem that is not there is told by its name', async () => {
  const root = await writeContentRoot({
    'site.yaml': `${String(smallOffice['site.yaml'])}emblem: emblem.png\n`,
    [BULLETIN]: bulletinText(),
  });
  const { issues } = await readContent({
    root,
    cacheFolder: `${root}.cache`,
    releaseMoment: '2026-01-01T00:00:00Z',
  });
  expect(issues.map(({ code, details }) => [code, details])).toEqual([
    ['BT-109', { name: 'emblem.png', root: true }],
  ]);
  await rm(dirname(root), { recursive: true });
});
