import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { printPage, type PrintedText, type Printout } from '../support/printed-pages.ts';
import { chooseOfEachKind, listReadPages, lookAtPages } from '../support/read-pages.ts';
import { drawEvenly } from '../support/thorough.ts';

const { dist, browser, host } = await browseSite('demo');
const SEED = 20_261_201;

const isOfFooter = ({ within }: PrintedText) => within.includes('footer.site-footer');

/** Rows, persons, figures and the footer that stand on more than one sheet. */
function listTorn({ texts }: Printout): string[] {
  // The headings of a table stand again on each sheet that it goes on to.
  const blocks = Map.groupBy(
    texts.filter(({ within }) => !within.includes(' thead')),
    ({ block }) => block,
  );
  return [...blocks].flatMap(([block, parts]) => {
    const sheets = new Set(parts.flatMap((part) => part.sheets));
    return block === undefined || sheets.size === 1
      ? []
      : [`tears "${parts[0]!.words}" …, ${[...sheets].join()}`];
  });
}

/** Headings of parts, of tables and of groups of rows behind which the sheet ends. */
function listLonely({ texts }: Printout): string[] {
  return texts.flatMap(({ isHeading, words, sheets }, index) => {
    const next = texts[index + 1];
    return isHeading && next && !next.sheets.includes(sheets[0]!) ? [`leaves "${words}" at the foot`] : [];
  });
}

function listWasted({ texts, sheets }: Printout): string[] {
  return Array.from({ length: sheets }).flatMap((_, sheet) => {
    const isUsed = texts.some((text) => !isOfFooter(text) && text.sheets.includes(sheet));
    return isUsed ? [] : [`wastes sheet ${sheet + 1} of ${sheets}`];
  });
}

let sheets = 0;

async function listFaults(page: Page): Promise<string[]> {
  const printout = await printPage(page);
  sheets += printout.sheets;
  const isRead =
    printout.texts.some(isOfFooter) && printout.texts.some(({ within }) => within.includes(' h1'));
  return [
    ...(isRead ? [] : ['is not read']),
    ...listTorn(printout),
    ...listLonely(printout),
    ...listWasted(printout),
  ];
}

it(
  'no bulletin of the demo, and no page of another kind, tears a row, a person with the posts or the footer over two sheets of paper, leaves a heading at a foot, or wastes a sheet on the footer',
  { timeout: 600_000 },
  async () => {
    const all = await listReadPages(dist);
    const bulletins = all.filter((path) => path.startsWith('tin/'));
    const paths = [...new Set([...drawEvenly(bulletins, 2, SEED), ...chooseOfEachKind(all, 2)])];
    expect(await lookAtPages(browser, { url: host.url, paths }, listFaults)).toEqual([]);
    console.log(`${sheets} sheets of ${paths.length} pages`);
    expect(sheets).toBeGreaterThan(paths.length);
  },
);
