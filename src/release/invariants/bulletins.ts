import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import type { BulletinRecord } from '../../models/record.ts';
import { flatten, type ExpectedSentence, type Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/**
 * The sentences that the page of a bulletin has to hold: the first of its lead, which a summary can replace and which then
 * stands in the description alone, and the first of its body, without which the page would be an empty shell.
 */
export function listExpectedSentences({ lead, text }: BulletinRecord): ExpectedSentence[] {
  const sentences: ExpectedSentence[] = [
    { text: firstSentence(lead), place: 'words or description' },
    { text: firstSentence(text), place: 'words' },
  ];
  return sentences.filter((sentence) => sentence.text !== '');
}

/** The first sentence of a text, cut where a description may be cut. */
function firstSentence(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return (/^.+?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line).slice(0, 200).trim();
}

/**
 * Every bulletin has its page, with its title in the h1 and its first sentences in the text, and no other page stands among
 * them but tombstones, which are hidden from search engines.
 */
export function findBulletinFaults(pages: readonly Page[], records: readonly BulletinRecord[]): Fault[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const known = new Set(records.map(({ address }) => address));
  const faults = records.flatMap(({ address, title }): Fault[] => {
    const page = byAddress.get(address);
    if (!page) return [{ rule: 'missing-page', file: address, detail: title }];
    const { file, headings, missing } = page;
    const texts = missing.map((detail): Fault => ({ rule: 'text-missing', file, detail }));
    if (headings.includes(flatten(title))) return texts;
    return [{ rule: 'title-missing', file, detail: title }, ...texts];
  });
  const strangers = pages.filter(
    ({ file, address, isHidden }) =>
      parseSiteFile(file).kind === 'bulletin' && !known.has(address) && !isHidden,
  );
  return [...faults, ...strangers.map(({ file }): Fault => ({ rule: 'unknown-bulletin', file, detail: '' }))];
}
