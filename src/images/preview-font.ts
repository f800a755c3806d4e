import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font, PathCommand } from 'opentype.js';

/** A font of the project, as outlines: no font of the machine takes part. */
export interface PreviewFont {
  measure(text: string, size: number): number;
  /** The outlines of a line as SVG path data, its baseline beginning at (x, y). */
  outline(text: string, x: number, y: number, size: number): string;
}

// Be Vietnam Pro, SIL Open Font License 1.1: drawn for Vietnamese, every stacked mark a glyph of its own.
const FILES = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;

const require = createRequire(import.meta.url);
// The package has no named exports for Node, though its types say so.
const { parse } = require('opentype.js') as { parse(bytes: ArrayBuffer): Font };

const opened = new Map<keyof typeof FILES, PreviewFont>();

/** Opens a weight of the font, once. */
export function openPreviewFont(weight: keyof typeof FILES): PreviewFont {
  const known = opened.get(weight);
  if (known) return known;
  const bytes = readFileSync(require.resolve(FILES[weight]));
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const drawable = (text: string) =>
    [...text.normalize('NFC')].filter((letter) => font.charToGlyphIndex(letter) !== 0).join('');
  // Advance widths by text, measured once: measuring anew for every size tried would take most of the drawing's time.
  const widths = new Map<string, number>();
  const measureWord = (word: string): number => {
    const width = widths.get(word) ?? font.getAdvanceWidth(drawable(word), 1);
    widths.set(word, width);
    return width;
  };
  const made: PreviewFont = {
    measure(text, size) {
      const words = text.split(' ');
      const letters = words.reduce((sum, word) => sum + measureWord(word), 0);
      return (letters + (words.length - 1) * measureWord(' ')) * size;
    },
    outline: (text, x, y, size) => formatPath(font.getPath(drawable(text), x, y, size).commands),
  };
  opened.set(weight, made);
  return made;
}

/** The library's own path data lacks the blanks that the renderer of SVG needs. */
function formatPath(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      const { type, ...points } = command;
      const { x1, y1, x2, y2, x, y } = points as Partial<
        Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>
      >;
      const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
      return type + numbers.map((number) => number.toFixed(2)).join(' ');
    })
    .join('');
}
