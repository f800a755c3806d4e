import type { Page } from 'playwright-core';

/** A text of a page as it was printed, in the order of the document. */
export interface PrintedText {
  /** The path of the elements around it: their names with their classes, the outermost first. */
  within: string;
  /** The number of the row, person, figure or fact that it belongs to, or of the footer. */
  block: number | undefined;
  /** Whether it heads what comes after it. */
  isHeading: boolean;
  words: string;
  /** Counted from 0. Text that goes on on the next sheet stands on both. */
  sheets: number[];
}

/** What a browser made of a page on paper. */
export interface Printout {
  sheets: number;
  texts: PrintedText[];
}

/** The scheme of the links that tell where a text went. A PDF keeps the links of a page with the sheet on which each stands. */
const MARK = 'bantin-text';

/** Prints a page on A4 and tells on which sheet each text of it stands. The page is changed by it: each text becomes a link. */
export async function printPage(page: Page): Promise<Printout> {
  const texts = await page.evaluate(markTexts, MARK);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const sheets = [
    ...pdf.matchAll(/<<[^<>]*\/Type \/Page\b(?!s)(?:[^<>]|<<[^<>]*(?:<<[^<>]*>>[^<>]*)*>>)*>>/gu),
  ];
  const links = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gsu)].map(([, id = '', text = '']) => [id, text]),
  );
  for (const [sheet, { 0: dictionary }] of sheets.entries()) {
    const [, annotations = ''] = /\/Annots \[([^\]]*)\]/u.exec(dictionary) ?? [];
    for (const [, id = ''] of annotations.matchAll(/(\d+) 0 R/gu)) {
      const [, number] = new RegExp(`${MARK}:(\\d+)`, 'u').exec(links.get(id) ?? '') ?? [];
      const text = number === undefined ? undefined : texts[Number(number)];
      if (text && !text.sheets.includes(sheet)) text.sheets.push(sheet);
    }
  }
  return { sheets: sheets.length, texts: texts.filter((text) => text.sheets.length > 0) };
}

/** Runs in the page. */
function markTexts(mark: string): PrintedText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  const blocks = [...document.querySelectorAll('tr, .attendees__item, .figure, .dateline, .site-footer')];
  return found
    .filter((text) => text.data.trim() !== '' && !text.parentElement?.closest('script, template, option'))
    .map((text, number) => {
      const names: string[] = [];
      for (let each = text.parentElement; each; each = each.parentElement) {
        names.unshift([each.localName, ...each.classList].join('.'));
      }
      const link = document.createElement('a');
      link.href = `${mark}:${number}`;
      link.style.cssText = 'display: inline; padding: 0; font: inherit';
      const block = text.parentElement?.closest('tr, .attendees__item, .figure, .dateline, .site-footer');
      const isHeading = text.parentElement?.closest('h1, h2, h3, h4, h5, h6, [scope="rowgroup"], thead');
      text.replaceWith(link);
      link.append(text);
      return {
        within: names.join(' '),
        block: block ? blocks.indexOf(block) : undefined,
        isHeading: Boolean(isHeading),
        words: text.data.trim(),
        sheets: [],
      };
    });
}
