/** A run of numbers: from the first to the one before the last. */
export type NumberRange = readonly [from: number, until: number];

/** The ranges that two lists have in common, ascending and apart. The lists can be in any order and overlap. */
export function intersect(ones: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  const [left, right] = [unite(ones), unite(others)];
  const common: NumberRange[] = [];
  for (let one = 0, other = 0; one < left.length && other < right.length;) {
    const [a, b] = [left[one]!, right[other]!];
    const from = Math.max(a[0], b[0]);
    const until = Math.min(a[1], b[1]);
    if (from < until) common.push([from, until]);
    if (a[1] < b[1]) one += 1;
    else other += 1;
  }
  return common;
}

/** The same numbers in ranges that are ascending and apart. */
function unite(ranges: readonly NumberRange[]): NumberRange[] {
  const united: [number, number][] = [];
  for (const [from, until] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = united.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else united.push([from, until]);
  }
  return united;
}

/** What is true of runs of numbers, found in a time that hardly depends on how many runs there are. */
export class NumberRuns<Value> {
  private readonly runs: { from: number; until: number; value: Value }[] = [];
  private isSorted = true;

  /** Where the last run ends that was added; 1 before all. */
  get end(): number {
    return this.runs.at(-1)?.until ?? 1;
  }

  get values(): Value[] {
    return this.runs.map(({ value }) => value);
  }

  /** Adds a run up to the number before `until`. NumberRuns do not overlap. */
  add(from: number, until: number, value: Value): void {
    this.isSorted &&= from >= this.end;
    this.runs.push({ from, until, value });
  }

  /** What is true of a number; `undefined` for one in no run. */
  at(number: number): Value | undefined {
    if (!this.isSorted) this.runs.sort((one, other) => one.from - other.from);
    this.isSorted = true;
    let [low, high] = [0, this.runs.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.runs[middle]!.from <= number) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    return run && number >= run.from && number < run.until ? run.value : undefined;
  }
}
