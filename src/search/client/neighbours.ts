import type { Postings } from './postings.ts';

/** How often `second` follows `first` at once. The list with fewer pages is walked, and looked up in the other. */
export function countNeighbours(first: Postings, second: Postings): number {
  const isFirstShorter = first.pages.length <= second.pages.length;
  const walked = isFirstShorter ? first : second;
  const searched = isFirstShorter ? second : first;
  const step = isFirstShorter ? 1 : -1;
  let count = 0;
  let low = 0;
  for (let index = 0; index < walked.pages.length; index += 1) {
    const page = walked.pages[index]!;
    low = findFrom(searched.pages, page, low, searched.pages.length);
    if (low === searched.pages.length) break;
    if (searched.pages[low] !== page) continue;
    const end = searched.starts[low + 1]!;
    let from = searched.starts[low]!;
    for (let at = walked.starts[index]!; at < walked.starts[index + 1]! && from < end; at += 1) {
      const wanted = walked.positions[at]! + step;
      from = findFrom(searched.positions, wanted, from, end);
      if (from < end && searched.positions[from] === wanted) count += 1;
    }
  }
  return count;
}

/** Where the first number of at least `number` stands between `low` and `high`; steps grow, as the next is mostly near. */
function findFrom(numbers: Uint32Array, number: number, low: number, high: number): number {
  let step = 1;
  let left = low;
  let right = low;
  while (right < high && numbers[right]! < number) {
    left = right + 1;
    right += step;
    step *= 2;
  }
  right = Math.min(right, high);
  while (left < right) {
    const middle = (left + right) >> 1;
    if (numbers[middle]! < number) left = middle + 1;
    else right = middle;
  }
  return left;
}

/** The places of several forms of a word as those of one. */
export function joinPostings(lists: readonly Postings[]): Postings {
  const [only] = lists;
  if (lists.length === 1) return only!;
  const last = Math.max(...lists.map(({ pages }) => pages.at(-1) ?? -1));
  const starts = new Uint32Array(last + 2);
  for (const { pages, starts: own } of lists) {
    for (let index = 0; index < pages.length; index += 1) {
      starts[pages[index]! + 1]! += own[index + 1]! - own[index]!;
    }
  }
  for (let page = 0; page <= last; page += 1) starts[page + 1]! += starts[page]!;
  const positions = new Uint32Array(starts[last + 1]!);
  const ends = starts.slice();
  for (const { pages, starts: own, positions: each } of lists) {
    for (let index = 0; index < pages.length; index += 1) {
      const page = pages[index]!;
      positions.set(each.subarray(own[index]!, own[index + 1]!), ends[page]!);
      ends[page]! += own[index + 1]! - own[index]!;
    }
  }
  const held: number[] = [];
  for (let page = 0; page <= last; page += 1) {
    if (starts[page] === starts[page + 1]) continue;
    held.push(page);
    const own = positions.subarray(starts[page]!, starts[page + 1]!);
    // Most pages have a word in one form, whose places are in order.
    if (!isAscending(own)) own.sort();
  }
  return {
    pages: Uint32Array.from(held),
    starts: Uint32Array.from([...held.map((page) => starts[page]!), positions.length]),
    positions,
  };
}

function isAscending(numbers: Uint32Array): boolean {
  for (let at = 1; at < numbers.length; at += 1) if (numbers[at]! < numbers[at - 1]!) return false;
  return true;
}
