/** Finds lines and columns in one text. */
export interface Lines {
  /** The place of a UTF-16 offset, both numbers from 1. */
  at(offset: number): { line: number; column: number };
}

/** Finds every offset by binary search among the line starts of a text, which are indexed when first asked for. */
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
