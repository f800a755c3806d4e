import sharp from 'sharp';
import { PREVIEW_SIZE, type PreviewCard, type PreviewPhotograph } from './preview-card.ts';
import { COLOURS, drawLine, drawTitle, fitTitle, LEFT, LINE_HEIGHT, WIDTH } from './preview-words.ts';
import { decodeMaster } from './encode.ts';

/** Font sizes tried for the title, in pixels, largest first: the photograph keeps more than half of the height. */
const SIZES = [46, 42, 38, 34, 30] as const;
/** From this size on down a title may have three lines. */
const THREE_LINES = 38;
/** Pixels in the band of words: its coloured edge, above and below the title, the line of office and day. */
const BAND = { edge: 8, above: 22, between: 46, below: 28, foot: 24 } as const;
/** Behind a photograph that does not fill the width. */
const GROUND = '#e6e9eb';
/** The least width by height of a photograph that is cut to fill the width; others would lose most of what they show. */
const MIN_RATIO = 1.25;
/** The part of what is cut from the height that is cut at the top: heads are in the upper half. */
const CUT_AT_TOP = 0.3;

/** What is kept of a scaled photograph, in pixels of it. */
interface CutPart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Draws a photograph, whose file's bytes these are, above a band with the words of its bulletin. Returns a JPEG. */
export async function drawWithPhotograph(
  card: PreviewCard & { photograph: PreviewPhotograph },
  bytes: Buffer,
): Promise<Buffer> {
  const { width } = PREVIEW_SIZE;
  const { svg, height } = composeBand(card);
  const room = PREVIEW_SIZE.height - height;
  const { scaled, cut, left } = layOut(card.photograph, { width, height: room });
  const { data, ...raw } = await decodeMaster(bytes, scaled);
  const picture = await sharp(data, { raw })
    .flatten({ background: COLOURS.paper })
    .extract(cut)
    .png({ compressionLevel: 0 })
    .toBuffer();
  return await sharp({ create: { ...PREVIEW_SIZE, channels: 3, background: GROUND } })
    .composite([
      { input: picture, left, top: 0 },
      { input: Buffer.from(svg), left: 0, top: room },
    ])
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** How a photograph is scaled, what is cut from it, and where it begins: wide ones fill the room, others stand whole in its middle. */
export function layOut(
  { width, height }: Pick<PreviewPhotograph, 'width' | 'height'>,
  room: { width: number; height: number },
): { scaled: { width: number; height: number }; cut: CutPart; left: number } {
  const isWide = width / height >= MIN_RATIO;
  const scale = (isWide ? Math.max : Math.min)(room.width / width, room.height / height);
  const scaled = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const shown = {
    width: Math.min(room.width, scaled.width),
    height: Math.min(room.height, scaled.height),
  };
  const cut = {
    left: Math.floor((scaled.width - shown.width) / 2),
    top: Math.floor((scaled.height - shown.height) * CUT_AT_TOP),
    ...shown,
  };
  return { scaled, cut, left: Math.floor((room.width - shown.width) / 2) };
}

function composeBand({ office, title, section, day, accent }: PreviewCard): { svg: string; height: number } {
  const fitted = fitTitle(title, SIZES, (size) => (size > THREE_LINES ? 2 : 3));
  const titleHeight = Math.ceil(fitted.lines.length * fitted.size * LINE_HEIGHT);
  const top = BAND.edge + BAND.above;
  const baseline = top + titleHeight + BAND.between;
  const { width } = PREVIEW_SIZE;
  const height = baseline + BAND.below;
  const words = `${day} · ${section} · ${office}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>
    <rect width="${width}" height="${BAND.edge}" fill="${accent}"/>
    ${drawTitle(fitted, top)}
    <rect x="${LEFT}" y="${baseline - BAND.foot - 10}" width="${WIDTH}" height="1" fill="${COLOURS.line}"/>
    ${drawLine(words, { weight: 'regular', y: baseline, size: BAND.foot, fill: COLOURS.quiet })}
  </svg>`;
  return { svg, height };
}
