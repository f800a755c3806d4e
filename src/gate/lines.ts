/** Converts offsets in one text to lines and columns. */
export interface Lines {
  /** The line and column of an offset in UTF-16 units, both counted from 1. */
  at(offset: number): { line: number; column: number };
}

/** Indexes the line starts of a text on first use; each look-up is then a binary search. */
export function indexLines(text: string): Lines {
  let starts: number[] | undefined;
  return {
    at(offset) {
      starts ??= listStarts(text);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}

function listStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
