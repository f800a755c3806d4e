import { judgeLetters, MOST_TINY_POINTS, type Colour } from '../documents/legible.ts';
import { SHEET } from './namespaces.ts';
import { applyFormat } from './number-formats.ts';
import type { ThemeColours } from './theme-colours.ts';
import { plainValue, type Listener, type XmlTag } from './xml-part.ts';

interface Font {
  colour: XmlTag | undefined;
  size: number | undefined;
}

/** How the cells of one workbook look, by the numbers of their styles (ECMA-376, part 1, 18.8). */
export class CellStyles {
  private readonly theme: ThemeColours;
  private readonly formats = new Map<string, string>();
  private readonly fonts: Font[] = [];
  /** The ground of each fill: the element of its colour, `any` for a pattern, or none. */
  private readonly fills: (XmlTag | 'any' | undefined)[] = [];
  private readonly styles: { format: string; font: number; fill: number }[] = [];

  constructor(theme: ThemeColours) {
    this.theme = theme;
  }

  /** A listener for one part. */
  listen(): Listener {
    let within = '';
    let pattern = '';
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        const value = (name: string) => plainValue(tag, name) ?? '';
        if (/^(?:fonts|fills|cellXfs|dxfs|cellStyleXfs|borders)$/.test(tag.name)) within = tag.name;
        if (tag.name === 'numFmt' && within !== 'dxfs')
          this.formats.set(value('numFmtId'), value('formatCode'));
        if (within === 'cellXfs' && tag.name === 'xf')
          this.styles.push({
            format: value('numFmtId'),
            font: Number(value('fontId')),
            fill: Number(value('fillId')),
          });
        if (within === 'fonts') {
          if (tag.name === 'font') this.fonts.push({ colour: undefined, size: undefined });
          const font = this.fonts.at(-1);
          if (font && tag.name === 'color') font.colour = tag;
          if (font && tag.name === 'sz') font.size = Number(value('val'));
        }
        if (within !== 'fills') return;
        if (tag.name === 'fill') this.fills.push(undefined);
        if (tag.name === 'patternFill') pattern = value('patternType');
        if (tag.name === 'gradientFill' || (tag.name === 'patternFill' && !/^(?:|none|solid)$/.test(pattern)))
          this.fills[this.fills.length - 1] = 'any';
        if (tag.name === 'fgColor' && pattern === 'solid') this.fills[this.fills.length - 1] = tag;
      },
      close: ({ uri, name }) => {
        if (SHEET.has(uri) && name === within) within = '';
      },
    };
  }

  /** Why a cell of a style does not show its value: by its format (`cells`) or by its letters (`faint`). */
  judge(style: number, value: string, isNumber: boolean): 'cells' | 'faint' | 'doubtful' | undefined {
    const known = this.styles[style];
    if (!known) return undefined;
    const { isShown, colour } = applyFormat(this.formats.get(known.format) ?? '', value, isNumber);
    if (!isShown) return 'cells';
    const font = this.fonts[known.font];
    if (font?.size !== undefined && font.size <= MOST_TINY_POINTS) return 'faint';
    const letters = colour ?? (font?.colour && this.theme.ofSheet(font.colour));
    return letters === undefined ? undefined : judgeLetters(letters, this.groundOf(known.fill));
  }

  private groundOf(fill: number): Colour {
    const ground = this.fills[fill];
    if (ground === 'any') return 'any';
    return (ground && this.theme.ofSheet(ground)) ?? 'ffffff';
  }
}
