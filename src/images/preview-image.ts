import sharp from 'sharp';
import { CODEC_VERSIONS } from './decoder.ts';
import { PREVIEW_REVISION, PREVIEW_SIZE, type PreviewCard } from './preview-card.ts';
import { drawWithPhotograph } from './preview-photograph.ts';
import { COLOURS, drawLine, drawTitle, fitTitle, LEFT, LINE_HEIGHT, WIDTH } from './preview-words.ts';

/** The vertical range of a title without a photograph, in pixels: between the name of the office and the foot. */
const TITLE = { top: 148, bottom: 506 } as const;
/** Font sizes tried for it, in pixels, largest first. */
const SIZES = [66, 60, 54, 48, 43, 39] as const;

/** Everything except what is shown that decides the bytes of a preview, as one line. */
export const PREVIEW_RECIPE = `preview ${PREVIEW_REVISION}, ${CODEC_VERSIONS}`;

/**
 * Draws the picture of a bulletin, with the bytes of its photograph's file where it shows one. Returns a JPEG. Letters are drawn
 * as outlines of a font that comes with the project, so that the bytes depend on no font of the machine. Throws when the photograph
 * is damaged.
 */
export async function drawPreview(card: PreviewCard, photograph?: Buffer): Promise<Buffer> {
  if (card.photograph && photograph)
    return await drawWithPhotograph({ ...card, photograph: card.photograph }, photograph);
  return await sharp(Buffer.from(composeSvg(card)))
    .flatten({ background: COLOURS.paper })
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function composeSvg({ office, title, section, day, accent }: PreviewCard): string {
  const { width, height } = PREVIEW_SIZE;
  const room = TITLE.bottom - TITLE.top;
  const fitted = fitTitle(title, SIZES, (size) => Math.floor(room / (size * LINE_HEIGHT)));
  const top = TITLE.top + (room - fitted.lines.length * fitted.size * LINE_HEIGHT) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>
    <rect width="28" height="${height}" fill="${accent}"/>
    ${drawLine(office, { weight: 'bold', y: 102, size: 30, fill: accent })}
    ${drawTitle(fitted, top)}
    <rect x="${LEFT}" y="526" width="${WIDTH}" height="2" fill="${COLOURS.line}"/>
    ${drawLine(`${section} · ${day}`, { weight: 'regular', y: 580, size: 28, fill: COLOURS.quiet })}
  </svg>`;
}
