import type { JudgingWords } from '../strings/judging.vi.ts';
import type { Failure, Score } from './score.ts';

/** The scores as a table, kind by kind and all together, then the questions whose first result is not right. */
export function formatScores(
  { scores, failures }: { scores: readonly Score[]; failures: readonly Failure[] },
  words: JudgingWords,
): string {
  const total = scores.reduce(add, { kind: words.all, questions: 0, first: 0, inFive: 0, inTen: 0, none: 0 });
  const rows = [...scores, total].map(({ kind, questions, first, inFive, inTen, none }) => {
    const shares = [first, inFive, inTen, none].map((count) => (count / questions).toFixed(3));
    return [kind, questions, ...shares].join(' | ');
  });
  const missed = failures.map(({ text, first }) => words.found(text, first));
  return [
    words.heading.join(' | '),
    ...rows,
    ...(missed.length > 0 ? ['', words.failures, ...missed] : []),
  ].join('\n');
}

function add(sum: Score, each: Score): Score {
  return {
    kind: sum.kind,
    questions: sum.questions + each.questions,
    first: sum.first + each.first,
    inFive: sum.inFive + each.inFive,
    inTen: sum.inTen + each.inTen,
    none: sum.none + each.none,
  };
}
