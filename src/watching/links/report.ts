import { isAnswer } from '../ask.ts';
import { tellNoAnswer } from '../tell.ts';
import type { WatchingWords } from '../words.ts';
import type { LinkState } from './ask-link.ts';
import type { CheckedLink } from './check-links.ts';

/** In the order of the report. Links that are well are counted only. */
const TOLD: readonly LinkState[] = ['broken', 'closed', 'moved'];

/** A table of the links that need a look, the broken ones first, each with its places; then how many there are of which. */
export function formatLinks(
  links: readonly CheckedLink[],
  pathOf: (file: string) => string,
  words: WatchingWords,
): string {
  const { links: say } = words;
  const width = Math.max(...TOLD.map((state) => say.states[state].length));
  const told = TOLD.flatMap((state) => links.filter((link) => link.state === state));
  const rows = told.flatMap((link) => [
    `${say.states[link.state].padEnd(width)}  ${say.link(link.address, tellEnd(link, words))}`,
    ...link.way.map((address) => `${''.padEnd(width)}  ${say.ledOn(address)}`),
    ...link.places.map(
      (place) => `${''.padEnd(width)}  ${say.place(pathOf(place.file), place.line, place.column)}`,
    ),
  ]);
  const count = (state: LinkState): number => links.filter((link) => link.state === state).length;
  const sum = say.sum(links.length, {
    well: count('well'),
    moved: count('moved'),
    closed: count('closed'),
    broken: count('broken'),
  });
  return [...rows, ...(rows.length > 0 ? [''] : []), sum].join('\n');
}

function tellEnd({ state, last, way, isEndless }: CheckedLink, words: WatchingWords): string {
  if (isEndless) return words.links.endless(way.length);
  if (state === 'moved') return words.links.moved;
  if (isAnswer(last) && last.status >= 300 && last.status < 400) return words.links.leadsNowhere(last.status);
  return tellNoAnswer(last, words);
}
