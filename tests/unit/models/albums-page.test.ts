import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildAlbumsPage, countAlbumPages } from '../../../src/models/albums-page.ts';
import { buildBulletinPage } from '../../../src/models/bulletin-page.ts';
import { buildShell } from '../../../src/models/shell.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const photograph = {
  hash: '0123456789abcdef'.repeat(2),
  width: 600,
  height: 900,
} as Bulletin['pictures'][number]['photograph'];

const plain = await makeBulletin();

/** A bulletin of a year, with these pictures in a gallery; a `false` is one whose file is lost. */
function withPictures(number: number, year: number, kept: readonly boolean[]): Bulletin {
  const day = `${year}-03-${String((number % 28) + 1).padStart(2, '0')}`;
  const pictures = kept.map((isKept, index) => ({
    src: `./${index}.jpg`,
    alt: `Ảnh ${index}`,
    ...(isKept ? { photograph } : {}),
  })) as Bulletin['pictures'];
  const key = `${year}/tin-${number}`;
  const blocks = pictures.length > 0 ? [{ kind: 'gallery' as const, images: pictures }] : [];
  return {
    ...plain,
    id: `tin-${number}`,
    key,
    year: String(year),
    slug: `tin-${number}`,
    title: `Tin số ${number}`,
    date: day,
    publishedOn: day,
    pictures,
    blocks,
  };
}

/** The albums on all pages, with the years under which they stand. */
function listAlbums(context: ReturnType<typeof makeContext>) {
  return Array.from({ length: countAlbumPages(context) }, (_, index) =>
    buildAlbumsPage(index + 1, context).years.flatMap(({ heading, albums }) =>
      albums.map((album) => ({ heading, ...album })),
    ),
  ).flat();
}

describe('the albums of a site', () => {
  it('have each bulletin with photographs once, newest year and day first, and lead to its first photograph', () => {
    let [sites, albums] = [0, 0];
    const bulletins = fc
      .array(fc.tuple(fc.integer({ min: 2019, max: 2026 }), fc.array(fc.boolean(), { maxLength: 6 })), {
        maxLength: 30,
      })
      .map((parts) => parts.map(([year, kept], number) => withPictures(number, year, kept)));
    fc.assert(
      fc.property(bulletins, fc.integer({ min: 1, max: 7 }), (all, perPage) => {
        const context = makeContext(all, { perPage });
        const listed = listAlbums(context);
        const meant = all.filter(({ pictures }) => pictures.some((each) => each.photograph));
        expect(listed.map(({ link }) => link.text).sort()).toEqual(meant.map(({ title }) => title).sort());
        const days = listed.map(({ day }) => day);
        expect(days).toEqual(days.toSorted().toReversed());
        for (const { heading, day, link, count, figures } of listed) {
          expect(heading).toBe(`Năm ${day.slice(0, 4)}`);
          const bulletin = meant.find(({ title }) => title === link.text)!;
          const shown = buildBulletinPage(bulletin, context).blocks.flatMap((block) =>
            block.kind === 'gallery' ? block.figures.filter(({ picture }) => picture) : [],
          );
          expect(link.href).toBe(`/tin/${bulletin.key}/#${shown[0]!.id}`);
          expect(count).toBe(`${shown.length} ảnh`);
          expect(figures.map(({ alt }) => alt)).toEqual(shown.slice(0, 3).map(({ alt }) => alt));
        }
        sites += 1;
        albums += listed.length;
      }),
      { seed: 18 },
    );
    console.info(`${sites} sites, ${albums} albums`);
    expect(albums).toBeGreaterThan(200);
  });

  it('are in the menu, and a page, only where there are photographs', () => {
    const page = { address: '/x/', title: 'Trang', description: 'Trang thử.' };
    const without = makeContext([withPictures(1, 2024, [false])]);
    const withOne = makeContext([withPictures(1, 2024, [true])]);
    const leads = (context: typeof without) =>
      buildShell(context, page).indexes.some(({ href }) => href === '/anh-su-kien/');
    expect([countAlbumPages(without), leads(without)]).toEqual([0, false]);
    expect([countAlbumPages(withOne), leads(withOne)]).toEqual([1, true]);
  });
});
