import { search } from '../search/client/search.ts';
import type { QuestionedSite } from './open-site.ts';
import type { Question } from './read-questions.ts';

/** Results that count. */
const TEN = 10;
const FIVE = 5;

/** How the questions of one kind were answered: numbers of questions. */
export interface Score {
  kind: string;
  questions: number;
  first: number;
  inFive: number;
  inTen: number;
  none: number;
}

/** A question whose first result is not right. */
export interface Failure {
  text: string;
  /** The folder name of the first result, undefined if nothing was found. */
  first: string | undefined;
}

/** Asks every question as a reader would, and counts by kind in the order of the file. */
export async function scoreQuestions(
  { sources, slugs }: QuestionedSite,
  questions: readonly Question[],
): Promise<{ scores: Score[]; failures: Failure[] }> {
  const scores = new Map<string, Score>();
  const failures: Failure[] = [];
  for (const { kind, text, right } of questions) {
    const { hits } = await search(sources, { text, selection: {}, order: 'relevance' });
    const found = hits.slice(0, TEN).map(({ page }) => slugs[page]!);
    const rank = found.findIndex((slug) => right.includes(slug));
    const score = scores.get(kind) ?? { kind, questions: 0, first: 0, inFive: 0, inTen: 0, none: 0 };
    scores.set(kind, score);
    score.questions += 1;
    if (rank === 0) score.first += 1;
    if (rank >= 0 && rank < FIVE) score.inFive += 1;
    if (rank >= 0) score.inTen += 1;
    if (found.length === 0) score.none += 1;
    if (rank !== 0) failures.push({ text, first: found[0] });
  }
  return { scores: [...scores.values()], failures };
}
