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
