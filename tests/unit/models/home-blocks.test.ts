import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildListing, type Listing } from '../../../src/models/listing.ts';
import { listLatest } from '../../../src/models/lists.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

const photograph = {
  hash: '0123456789abcdef'.repeat(2),
  width: 900,
  height: 600,
} as Bulletin['pictures'][number]['photograph'];

const sections = [
  { id: 'tin-tuc', name: 'Tin tức' },
  { id: 'quyet-dinh', name: 'Quyết định khen thưởng', kind: 'decisions' },
  { id: 'guong', name: 'Gương điển hình', kind: 'role-models' },
];

const plain = await makeBulletin();

/** A bulletin of a section, the newer the lower its number, with a photograph or without. */
function makeOne(number: number, section: string, isPictured: boolean): Bulletin {
  const day = new Date(Date.UTC(2026, 10, 1) - number * 86_400_000).toISOString().slice(0, 10);
  const pictures = isPictured ? ([{ src: './a.jpg', alt: 'Ảnh', photograph }] as Bulletin['pictures']) : [];
  const attachments = [{ name: 'a.pdf', title: 'Quyết định số 01', type: 'pdf', bytes: 2048 }];
  const year = day.slice(0, 4);
  const key = `${year}/tin-${number}`;
  return {
    ...plain,
    id: `tin-${number}`,
    key,
    year,
    section,
    title: `Tin số ${number}`,
    date: day,
    publishedOn: day,
    pictures,
    attachments,
  };
}

function buildHome(bulletins: readonly Bulletin[]): Listing {
  const context = makeContext(bulletins, { sections });
  return buildListing(listLatest(context), 1, context);
}

it('has no field for awards where no decision is shown', () => {
  expect(buildHome([makeOne(1, 'tin-tuc', false)]).lookup).toBeUndefined();
});

/** The titles in a block. */
function titlesIn(block: Listing['blocks'][number]): string[] {
  switch (block.kind) {
    case 'decisions':
      return block.lines.map(({ link }) => link.text);
    case 'role-models':
      return block.cards.map(({ title }) => title);
    case 'photographs':
      return block.albums.map(({ link }) => link.text);
  }
}

describe('the blocks of the home page', () => {
  it('have the newest of their section or with photographs, without what stands above, and the lists stay complete', () => {
    const counts = { sites: 0, decisions: 0, 'role-models': 0, photographs: 0 };
    const kinds = fc.tuple(fc.constantFrom(...sections.map(({ id }) => id)), fc.boolean());
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 60 }), (parts) => {
        const bulletins = parts.map(([section, isPictured], number) => makeOne(number, section, isPictured));
        const { lead, beside, blocks, groups } = buildHome(bulletins);
        const above = [lead, ...beside].flatMap((card) => card?.title ?? []);
        const inSection = (id: string) =>
          bulletins.filter((each) => each.section === id && !above.includes(each.title));
        const pictured = bulletins.filter(({ pictures, title }) => pictures.length > 0 && title !== above[0]);
        const titles = (list: readonly Bulletin[], most: number) =>
          list.slice(0, most).map(({ title }) => title);
        const meant = [
          ['decisions', titles(inSection('quyet-dinh'), 4)],
          ['role-models', titles(inSection('guong'), 3)],
          ['photographs', titles(pictured, 4)],
        ];
        expect(blocks.map((block) => [block.kind, titlesIn(block)])).toEqual(
          meant.filter(([, shown]) => shown!.length > 0),
        );
        const cards = groups.flatMap((group) => group.cards.map(({ title }) => title));
        expect([...above, ...cards]).toEqual(titles(bulletins, 20));
        expect(groups.map(({ heading }) => heading)).toEqual(
          cards.length === 0 ? [] : [blocks.length > 0 ? 'Các bản tin khác' : undefined],
        );
        counts.sites += 1;
        for (const { kind } of blocks) counts[kind] += 1;
      }),
      { seed: 18, numRuns: 300 },
    );
    console.info(JSON.stringify(counts));
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(60);
  });

  it('are none with one bulletin, and no more with thousands than with dozens', () => {
    expect(buildHome([makeOne(0, 'quyet-dinh', true)]).blocks).toEqual([]);
    const many = Array.from({ length: 5000 }, (_, number) =>
      makeOne(number, sections[number % 3]!.id, number % 2 === 0),
    );
    expect(buildHome(many).blocks.map((block) => titlesIn(block).length)).toEqual([4, 3, 4]);
  });

  it('lead to the whole section, to the albums, and to the files of a decision', () => {
    const bulletins = Array.from({ length: 12 }, (_, number) => makeOne(number, 'quyet-dinh', true));
    const { blocks } = buildHome(bulletins);
    expect(blocks.map(({ heading }) => heading.href)).toEqual(['/chuyen-muc/quyet-dinh/', '/anh-su-kien/']);
    const files = blocks.flatMap((block) => (block.kind === 'decisions' ? block.lines[0]!.files : []));
    expect(files).toEqual([{ href: '/tin/2026/tin-5/a.pdf', text: 'Quyết định số 01', detail: 'PDF, 2 KB' }]);
  });
});
