import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What a stand-in says and how large it is. */
export interface StandIn {
  /** The name of the file it stands for: it shapes the hills, so that no two stand-ins are quite alike. */
  fileName: string;
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** The words on its face: the first line is the title, at most four more lie below it. */
  lines: readonly string[];
  /** Chooses one of the muted palettes, round and round; 0 when absent. */
  index?: number | undefined;
}

const PALETTES = [
  { sky: '#e4e8ea', hills: ['#d5dcdf', '#c5ced3', '#b4c0c6'], ink: '#2f3d45' },
  { sky: '#ebe7de', hills: ['#dfd8ca', '#d2c9b6', '#c4b9a3'], ink: '#453c2c' },
  { sky: '#e5e9e2', hills: ['#d5dccf', '#c4cebc', '#b2bfa8'], ink: '#343f2e' },
  { sky: '#ece5e3', hills: ['#dfd3cf', '#d1c1bb', '#c3aea7'], ink: '#4a3631' },
  { sky: '#e2e9e8', hills: ['#d0dcda', '#bdcecb', '#a9bebb'], ink: '#28403d' },
  { sky: '#e8e5ea', hills: ['#d9d4dd', '#c9c2cf', '#b8afc0'], ink: '#3c3446' },
] as const;

/** The drawing is laid out on a sheet of this height, whatever the size in pixels. */
const SHEET = 2000;

/**
 * Draws a picture that says openly that it stands in for a photograph: quiet hills, a frame and words. Returns a JPEG without
 * metadata. The letters come from the system's fonts, so the bytes differ between machines: draw once and keep the file.
 */
export async function drawStandIn(standIn: StandIn): Promise<Buffer> {
  const svg = Buffer.from(composeSvg(standIn));
  return await sharp(svg)
    .flatten()
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer();
}

function composeSvg({ fileName, width, height, lines, index = 0 }: StandIn): string {
  const sheetWidth = Math.round((SHEET * width) / height);
  const palette = PALETTES[Math.abs(index) % PALETTES.length] ?? PALETTES[0];
  const seed = createHash('sha256').update(fileName).digest();
  const hills = palette.hills.map(
    (fill, row) => `<path fill="${fill}" d="${shapeHill(sheetWidth, row, seed)}"/>`,
  );
  const frame = (inset: number, stroke: number): string =>
    `<rect x="${inset}" y="${inset}" width="${sheetWidth - 2 * inset}" height="${SHEET - 2 * inset}"
      fill="none" stroke="${palette.ink}" stroke-opacity="0.45" stroke-width="${stroke}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sheetWidth} ${SHEET}">
    <rect width="100%" height="100%" fill="${palette.sky}"/>
    <circle cx="${Math.round(sheetWidth * (0.2 + (seed.readUInt8(0) / 255) * 0.6))}" cy="1215" r="150" fill="#ffffff" fill-opacity="0.4"/>
    ${hills.join('')}${frame(70, 10)}${frame(98, 3)}
    <g font-family="'Noto Serif', 'DejaVu Serif', serif" text-anchor="middle" fill="${palette.ink}">
      ${composeWords(lines, sheetWidth)}
    </g>
  </svg>`;
}

/** A closed outline of slow waves from edge to edge; each further row lies lower and is seeded by its own bytes. */
function shapeHill(sheetWidth: number, row: number, seed: Buffer): string {
  const phase = (seed.readUInt8(row + 1) / 255) * 2 * Math.PI;
  const turns = 0.8 + (seed.readUInt8(row + 5) / 255) * 0.7;
  const points = Array.from({ length: 121 }, (_, step) => {
    const along = step / 120;
    const swell = Math.sin(phase + along * turns * 2 * Math.PI) + 0.3 * Math.sin(2.3 * phase + along * 11);
    return `${Math.round(along * sheetWidth)} ${Math.round(1270 + row * 210 + swell * (95 - row * 20))}`;
  });
  return `M0 ${SHEET} L${points.join(' L')} L${sheetWidth} ${SHEET} Z`;
}

/** The title large, the other lines at one size below it; both shrink until the longest fits inside the frame. */
function composeWords([title = '', ...rest]: readonly string[], sheetWidth: number): string {
  const fit = (size: number, words: readonly string[]): number =>
    Math.min(size, (sheetWidth * 0.84) / (0.58 * Math.max(1, ...words.map((line) => line.length))));
  const small = fit(84, rest);
  const text = (words: string, y: number, size: number): string =>
    `<text x="${sheetWidth / 2}" y="${Math.round(y)}" font-size="${size.toFixed(1)}">${escapeXml(words)}</text>`;
  const below = rest.map((line, row) => text(line, 810 + row * small * 1.65, small));
  return [text(title, 600, fit(190, [title])), ...below].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
