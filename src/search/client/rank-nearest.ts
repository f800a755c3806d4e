import { restoreDStroke } from '../../vietnamese/canonical.ts';
import { isTogether, listQueryReadings, type Hit, type Sources } from './find.ts';
import { TIER } from './match.ts';
import { scorePages, type NearPage, type WeighedReading } from './nearest.ts';
import type { Query } from './query.ts';
import type { TermLoader } from './term-loader.ts';

/** Pages with a part of the words that are shown, at most: more would bury that nothing has all of them. */
const MAX_NEAREST = 20;

/** The share of the weight of all words that a page must hold; more of it where others have all words together. */
const LEAST_COVER = 0.34;
const LEAST_COVER_BESIDE_WHOLE = 0.6;

/** Factor of the scores of readings that were not typed. */
const OTHER_READING = 0.95;

/**
 * Adds the pages that hold a part of the words. Where no page has the words together, those that have them apart are ranked among
 * these: a page that has every word by accident is no better than one that lacks the word "not". `queries` are what was typed and
 * what it may have meant.
 */
export async function addNearest(
  sources: Sources,
  queries: readonly Query[],
  found: readonly Hit[],
  { loader, fill }: { loader: TermLoader; fill: number },
): Promise<Hit[]> {
  const readings = await loadReadings(sources, queries, loader);
  const isWholeFound = found.some(isTogether);
  const least = isWholeFound ? LEAST_COVER_BESIDE_WHOLE : LEAST_COVER;
  const near = scorePages(readings, sources.engine.meta, least);
  if (isWholeFound) {
    const known = new Set(found.map(({ page }) => page));
    const others = [...near.values()].filter(({ page }) => !known.has(page));
    const room = Math.max(0, Math.min(MAX_NEAREST, fill - found.length));
    return [...found, ...sortBest(others).slice(0, room).map(toNearest)];
  }
  const apart = new Map(found.map((hit) => [hit.page, hit]));
  return mix(sortBest([...near.values()]), apart);
}

/**
 * Pages with all words keep their level up to the first page that lacks some; from there on all are the nearest. Those that lack
 * some, or have three and more words after such a page or each by itself, as if by accident, are but a few.
 */
function mix(near: readonly NearPage[], apart: ReadonlyMap<number, Hit>): Hit[] {
  const hits: Hit[] = [];
  let isLacking = false;
  for (const each of near) {
    const whole = apart.get(each.page);
    isLacking ||= !whole;
    const isDoubtful = !whole || (whole.terms.length > 2 && (isLacking || !each.hasPair));
    if (isDoubtful && hits.length >= MAX_NEAREST) continue;
    const terms = whole?.terms ?? each.reading.terms;
    const level = isLacking ? 'nearest' : 'apart';
    const missing = whole ? [] : listMissing(each);
    hits.push({ page: each.page, level, rank: TIER.exactTerms, score: each.score, terms, missing });
  }
  return hits;
}

function toNearest(near: NearPage): Hit {
  const { page, score, reading } = near;
  return {
    page,
    level: 'nearest',
    rank: TIER.foldedTerms,
    score,
    terms: reading.terms,
    missing: listMissing(near),
  };
}

function listMissing({ page, reading: { words, terms } }: NearPage): string[] {
  const missing = words.filter((_, index) => terms[index]!.starts[page] === terms[index]!.starts[page + 1]);
  return [...new Set(missing.map(({ typed }) => restoreDStroke(typed)))];
}

function sortBest(pages: readonly NearPage[]): NearPage[] {
  return [...pages].sort((a, b) => b.score - a.score || b.page - a.page);
}

async function loadReadings(
  { abbreviations }: Sources,
  queries: readonly Query[],
  loader: TermLoader,
): Promise<WeighedReading[]> {
  const readings = queries.flatMap((query, place) =>
    listQueryReadings(query, abbreviations).map((words, index) => ({
      words,
      isAccented: query.isAccented,
      weight: place === 0 && index === 0 ? 1 : OTHER_READING,
    })),
  );
  return Promise.all(
    readings.map(async (reading) => ({
      ...reading,
      terms: await Promise.all(reading.words.map((word) => loader.load(word, reading.isAccented))),
    })),
  );
}
