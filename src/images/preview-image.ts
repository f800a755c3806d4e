import sharp from 'sharp';
import { CODEC_VERSIONS } from './decoder.ts';
import { PREVIEW_REVISION, PREVIEW_SIZE, type PreviewCard } from './preview-card.ts';
import { openPreviewFont, type PreviewFont } from './preview-font.ts';

/** Left edge and width of all text, in pixels. */
const LEFT = 88;
const WIDTH = PREVIEW_SIZE.width - LEFT - 72;
/** The vertical range of the title, in pixels: between the name of the office and the foot. */
const TITLE = { top: 148, bottom: 506 } as const;
/** Font sizes tried for the title, in pixels, largest first. */
const SIZES = [66, 60, 54, 48, 43, 39] as const;
/** Line height in font sizes. Ẫ rises 1.22 above the baseline, Ọ falls 0.25 below it: closer lines would touch. */
const LINE_HEIGHT = 1.42;
const COLOURS = { paper: '#ffffff', ink: '#1b2733', quiet: '#4a5866', line: '#cfd6dd' };

/** Everything except the words that decides the bytes of a preview, as one line. */
export const PREVIEW_RECIPE = `preview ${PREVIEW_REVISION}, ${CODEC_VERSIONS}`;

/**
 * Draws the picture of a bulletin: its title with the office above, section and day below. Returns a JPEG. Letters are drawn
 * as outlines of a font that comes with the project, so that the bytes depend on no font of the machine.
 */
export async function drawPreview(card: PreviewCard): Promise<Buffer> {
  return await sharp(Buffer.from(composeSvg(card)))
    .flatten({ background: COLOURS.paper })
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function composeSvg({ office, title, section, day, accent }: PreviewCard): string {
  const regular = openPreviewFont('regular');
  const bold = openPreviewFont('bold');
  const { width, height } = PREVIEW_SIZE;
  const line = (font: PreviewFont, text: string, y: number, size: number, fill: string) =>
    drawPath(font.outline(shorten(font, text, size), LEFT, y, size), fill);
  const { lines, size } = fitTitle(bold, title);
  const step = size * LINE_HEIGHT;
  const top = TITLE.top + (TITLE.bottom - TITLE.top - lines.length * step) / 2 + size * 1.1;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>
    <rect width="28" height="${height}" fill="${accent}"/>
    ${line(bold, office, 102, 30, accent)}
    ${lines.map((words, row) => drawPath(bold.outline(words, LEFT, top + row * step, size), COLOURS.ink)).join('')}
    <rect x="${LEFT}" y="526" width="${WIDTH}" height="2" fill="${COLOURS.line}"/>
    ${line(regular, `${section} · ${day}`, 580, 28, COLOURS.quiet)}
  </svg>`;
}

function drawPath(data: string, fill: string): string {
  return `<path d="${data}" fill="${fill}"/>`;
}

/** The largest size at which the title fits, with its lines; what does not fit at the smallest is cut with an ellipsis. */
function fitTitle(font: PreviewFont, title: string): { lines: string[]; size: number } {
  for (const size of SIZES) {
    const lines = breakLines(font, title, size);
    const fits = lines.length <= countLines(size) && lines.every((line) => font.measure(line, size) <= WIDTH);
    if (fits) return { lines, size };
  }
  const size = SIZES.at(-1)!;
  const lines = breakLines(font, title, size);
  const kept = lines.slice(0, countLines(size));
  if (kept.length < lines.length) kept.push(`${kept.pop() ?? ''}…`);
  return { lines: kept.map((line) => shorten(font, line, size)), size };
}

/** How many lines of a font size fit into the title's range. */
function countLines(size: number): number {
  return Math.floor((TITLE.bottom - TITLE.top) / (size * LINE_HEIGHT));
}

function breakLines(font: PreviewFont, text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && font.measure(longer, size) <= WIDTH) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function shorten(font: PreviewFont, text: string, size: number): string {
  if (font.measure(text, size) <= WIDTH) return text;
  const letters = [...text];
  while (letters.length > 0 && font.measure(`${letters.join('')}…`, size) > WIDTH) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
