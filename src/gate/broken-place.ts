import { indexLines } from './lines.ts';

/** The place of the first byte that is not UTF-8, or of a NUL before it. */
export function firstBrokenPlace(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  const nul = bytes.subarray(0, low).indexOf(0);
  // `stream` leaves out the incomplete character, which begins at the place that is looked for.
  const before = new TextDecoder().decode(bytes.subarray(0, nul === -1 ? low : nul), { stream: true });
  return indexLines(before).at(before.length);
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    // `stream` accepts a character that is cut off at the end, so that only invalid bytes count.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
