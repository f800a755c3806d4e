import { TIER, type Amount, type Match } from './match.ts';
import type { Term } from './term.ts';

/**
 * Weights of the fields; the body has at most 1. Who took part and where it was say more about a bulletin than its body.
 */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  title: 5,
  people: 6,
  places: 4,
  days: 3,
  lead: 2,
  section: 1,
  files: 0.5,
  pictures: 0.4,
  id: 0.4,
  attached: 0.3,
};

const SUM_OF_WEIGHTS = Object.values(FIELD_WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** The weights by number of the field. Number 0 is the body, which is counted otherwise. */
export function listWeights(fields: readonly string[]): number[] {
  return [0, ...fields.map((field) => FIELD_WEIGHTS[field] ?? 0)];
}

/** The usual parameters of BM25: k1, how soon further occurrences stop counting, and b, how much a long body is penalised. */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.75;

/** How many times rarer than the most frequent spelling another one may be to take turns with it; rarer ones are unlikely to be meant. */
const MAX_RARITY = 10;

/** Scores matches in their order; scores compare matches of the same tier. */
export function scoreMatches(
  terms: readonly Term[],
  matches: readonly Match[],
  lengths: Uint32Array,
): number[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const rarities = terms.map(({ pageCount }) =>
    Math.log(1 + (lengths.length - pageCount + 0.5) / (pageCount + 0.5)),
  );
  const spellings = countSpellings(matches);
  const most = Math.max(...spellings.values());
  const scores = matches.map(({ page, tier, amounts, spelling }) => {
    const least = SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengths[page]!) / average);
    const weigh = ({ body, fields }: Amount): number => body / (body + least) + fields;
    if (tier >= TIER.exactTerms) {
      return amounts.reduce((sum, amount, index) => sum + rarities[index]! * weigh(amount), 0);
    }
    // "van hoa" can be read in many ways; the way the office writes it most often is the likely one.
    const likely = (weigh(amounts[0]!) / (1 + SUM_OF_WEIGHTS)) * (spellings.get(spelling)! / most);
    // Of "đỗ hong ha", typed in haste, at least the accents that are there are meant.
    return tier === TIER.foldedPhrase ? likely + countExact(terms, spelling) : likely;
  });
  return interleaveSpellings(matches, scores, spellings);
}

/** How many words of a spelling have the very accents that were typed. */
function countExact(terms: readonly Term[], spelling: string): number {
  const forms = spelling.split(',').map(Number);
  return forms.filter((form, index) => terms[index]!.forms[form]!.isExact).length;
}

function countSpellings(matches: readonly Match[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spelling } of matches) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
}

/**
 * Interleaves the results of an unfinished word by spelling: a part of a name should show everybody it may name before it shows
 * one of them twice.
 */
function interleaveSpellings(
  matches: readonly Match[],
  scores: readonly number[],
  spellings: ReadonlyMap<string, number>,
): number[] {
  const turned = [...scores];
  for (const tier of [TIER.exactRun, TIER.foldedRun]) {
    const groups = groupBySpelling(matches, tier);
    const most = Math.max(...[...groups.keys()].map((spelling) => spellings.get(spelling)!));
    for (const [spelling, indexes] of groups) {
      const isLikely = spellings.get(spelling)! * MAX_RARITY >= most;
      indexes.sort((a, b) => scores[b]! - scores[a]!);
      // Scores of adjacent words are between 0 and 1, so the turn decides first, and the score within a turn.
      for (const [turn, index] of indexes.entries()) {
        turned[index] = scores[index]! - (isLikely ? turn : matches.length);
      }
    }
  }
  return turned;
}

/** The numbers of the matches of a tier, by spelling. */
function groupBySpelling(matches: readonly Match[], tier: number): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, match] of matches.entries()) {
    if (match.tier !== tier) continue;
    const group = groups.get(match.spelling);
    if (group) group.push(index);
    else groups.set(match.spelling, [index]);
  }
  return groups;
}
