/** Width of a text in one line, in pixels. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into as few lines as its width (pixels) allows, and these of about one length, as `text-wrap: balance` does: a last
 * word never stands alone where the line before can give it one. A word that no line can hold has a line of its own.
 */
export function breakBalanced(text: string, measure: Measure, width: number): string[] {
  const words = text.trim().split(/\s+/u);
  const count = breakLines(words, measure, width).length;
  let [narrow, wide] = [0, Math.ceil(width)];
  while (wide - narrow > 1) {
    const middle = Math.floor((narrow + wide) / 2);
    if (breakLines(words, measure, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return keepLastInCompany(breakLines(words, measure, Math.min(wide, width)), measure, width);
}

function breakLines(words: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Gives a last word that stands alone the one before it, where the two fit into a line and more stays behind. */
function keepLastInCompany(lines: string[], measure: Measure, width: number): string[] {
  const [before, last] = lines.slice(-2);
  const words = before?.split(' ') ?? [];
  const company = words.pop();
  if (last === undefined || last.includes(' ') || company === undefined || words.length === 0) return lines;
  const together = `${company} ${last}`;
  return measure(together) <= width ? [...lines.slice(0, -2), words.join(' '), together] : lines;
}

/** A text that is cut with an ellipsis where it is wider than `width`. */
export function cutLine(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
