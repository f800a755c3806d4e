import { PREVIEW_SIZE } from './preview-card.ts';
import { openPreviewFont, type PreviewFont } from './preview-font.ts';
import { breakBalanced, cutLine } from './title-lines.ts';

/** Left edge and width of all text, in pixels. */
export const LEFT = 88;
export const WIDTH = PREVIEW_SIZE.width - LEFT - 72;
/** Line height in font sizes. Ẫ rises 1.22 above the baseline, Ọ falls 0.25 below it: closer lines would touch. */
export const LINE_HEIGHT = 1.42;
export const COLOURS = { paper: '#ffffff', ink: '#1b2733', quiet: '#4a5866', line: '#cfd6dd' } as const;

/** A title broken into lines, with its font size in pixels. */
export interface FittedTitle {
  lines: string[];
  size: number;
}

/**
 * The title at the first of some sizes, largest first, at which it has no more lines than `most` allows; what does not fit at the last
 * is cut with an ellipsis.
 */
export function fitTitle(
  title: string,
  sizes: readonly number[],
  most: (size: number) => number,
): FittedTitle {
  const font = openPreviewFont('bold');
  const tried = sizes.map((size) => {
    const measure = (text: string): number => font.measure(text, size);
    return { size, measure, lines: breakBalanced(title, measure, WIDTH) };
  });
  const fitting = tried.find(
    ({ lines, size, measure }) => lines.length <= most(size) && lines.every((line) => measure(line) <= WIDTH),
  );
  if (fitting) return { lines: fitting.lines, size: fitting.size };
  const { lines, size, measure } = tried.at(-1)!;
  const kept = lines.slice(0, most(size));
  if (kept.length < lines.length) kept.push(`${kept.pop() ?? ''}…`);
  return { lines: kept.map((line) => cutLine(line, measure, WIDTH)), size };
}

/** A fitted title as SVG; `top` is the upper edge of its first line. */
export function drawTitle({ lines, size }: FittedTitle, top: number): string {
  const bold = openPreviewFont('bold');
  const step = size * LINE_HEIGHT;
  return lines
    .map((words, row) =>
      drawPath(bold.outline(words, LEFT, top + size * 1.1 + row * step, size), COLOURS.ink),
    )
    .join('');
}

/** One line of text as SVG, cut where it is too long; `y` is its baseline, `size` that of its font. */
export function drawLine(
  text: string,
  { weight, y, size, fill }: { weight: 'regular' | 'bold'; y: number; size: number; fill: string },
): string {
  const font: PreviewFont = openPreviewFont(weight);
  const measure = (part: string): number => font.measure(part, size);
  return drawPath(font.outline(cutLine(text, measure, WIDTH), LEFT, y, size), fill);
}

function drawPath(data: string, fill: string): string {
  return `<path d="${data}" fill="${fill}"/>`;
}
