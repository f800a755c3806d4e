/** A part of two sequences: equal, only in the first (`lost`), only in the second (`added`). Indexes are those of its first token. */
export interface Hunk {
  kind: 'equal' | 'lost' | 'added';
  tokens: readonly string[];
  /** Where it begins in the first sequence, and in the second. */
  at: readonly [number, number];
}

/** Differences up to which two sequences are aligned exactly; beyond, the search would take too long. */
const MOST_DIFFERENCES = 1500;

/**
 * The shortest way from one sequence to another, in order; `undefined` when they differ too much to be compared.
 *
 * Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
export function align(first: readonly string[], second: readonly string[]): Hunk[] | undefined {
  const start = countCommon(first, second, (index) => index);
  const [restOfFirst, restOfSecond] = [first.slice(start), second.slice(start)];
  const trace = findTrace(restOfFirst, restOfSecond);
  if (!trace) return undefined;
  const steps = walkBack(trace, restOfFirst.length, restOfSecond.length);
  return joinSteps(first, second, start, steps);
}

function countCommon(
  first: readonly string[],
  second: readonly string[],
  place: (index: number) => number,
): number {
  let count = 0;
  const most = Math.min(first.length, second.length);
  while (count < most && first[place(count)] === second[place(count)]) count += 1;
  return count;
}

/** The furthest reaching ends of each number of differences, by diagonal. */
function findTrace(first: readonly string[], second: readonly string[]): Map<number, number>[] | undefined {
  const most = Math.min(first.length + second.length, MOST_DIFFERENCES);
  const trace: Map<number, number>[] = [];
  let ends = new Map([[1, 0]]);
  for (let differences = 0; differences <= most; differences += 1) {
    trace.push(ends);
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = goesDown(ends, diagonal, differences) ? ends.get(diagonal + 1)! : ends.get(diagonal - 1)! + 1;
      while (x < first.length && x - diagonal < second.length && first[x] === second[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= first.length && x - diagonal >= second.length) return [...trace, next];
    }
    ends = next;
  }
  return undefined;
}

/** Whether the best way onto a diagonal comes from the one above, which adds a token, and not from the one below, which loses one. */
function goesDown(ends: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  if (diagonal === differences) return false;
  return ends.get(diagonal - 1)! < ends.get(diagonal + 1)!;
}

type AlignStep = Hunk['kind'];

/** The steps from the beginning to the end, one for each token. */
function walkBack(
  trace: readonly Map<number, number>[],
  firstLength: number,
  secondLength: number,
): AlignStep[] {
  const steps: AlignStep[] = [];
  let [x, y] = [firstLength, secondLength];
  for (let differences = trace.length - 2; differences >= 0; differences -= 1) {
    const ends = trace[differences]!;
    const diagonal = x - y;
    const isDown = goesDown(ends, diagonal, differences);
    const fromX = ends.get(isDown ? diagonal + 1 : diagonal - 1)!;
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push('equal');
      [x, y] = [x - 1, y - 1];
    }
    if (differences === 0) break;
    steps.push(isDown ? 'added' : 'lost');
    [x, y] = [fromX, fromY];
  }
  return steps.toReversed();
}

function joinSteps(
  first: readonly string[],
  second: readonly string[],
  start: number,
  steps: readonly AlignStep[],
): Hunk[] {
  const hunks: { kind: AlignStep; tokens: string[]; at: readonly [number, number] }[] = [];
  let [x, y] = [0, 0];
  const step = (kind: AlignStep): void => {
    const token = kind === 'added' ? second[y]! : first[x]!;
    const last = hunks.at(-1);
    if (last?.kind === kind) last.tokens.push(token);
    else hunks.push({ kind, tokens: [token], at: [x, y] });
    if (kind !== 'added') x += 1;
    if (kind !== 'lost') y += 1;
  };
  for (let index = 0; index < start; index += 1) step('equal');
  for (const each of steps) step(each);
  return hunks;
}
