import { judgeLetters, MOST_TINY_POINTS, type Colour } from '../documents/legible.ts';
import { SHEET } from './namespaces.ts';
import type { CellSetting } from './sheet-grid.ts';
import { applyFormat, BUILT_IN, listTexts } from './number-formats.ts';
import type { ThemeColours } from './theme-colours.ts';
import { isOn, plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Steps of an indent of a cell from which on its words lie beyond what is seen of a sheet. */
const MOST_INDENT = 30;

/** How a condition makes cells look. */
interface ConditionLook {
  letters: XmlTag | undefined;
  ground: XmlTag | undefined;
  /** Whether its format shows nothing of a text. */
  isEmpty: boolean;
  /** Whether its filling or its borders were reached, whose colours are none of letters. */
  isFill: boolean;
}

interface Font {
  colour: XmlTag | undefined;
  size: number | undefined;
}

/** How the cells of one workbook look, by the numbers of their styles (ECMA-376, part 1, 18.8). */
export class CellStyles {
  private readonly theme: ThemeColours;
  private readonly formats = new Map<string, string>();
  private readonly fonts: Font[] = [];
  /** The colours of each fill; a pattern or a gradient paints with several. */
  private readonly fills: { colours: XmlTag[]; isMixed: boolean }[] = [];
  private readonly styles: {
    format: string;
    font: number;
    fill: number;
    indent: number;
    setting: CellSetting;
  }[] = [];
  /** The looks that conditions give, in their order: why they would hide what has them. */
  private readonly conditions: ConditionLook[] = [];

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
            indent: 0,
            setting: undefined,
          });
        if (within === 'cellXfs' && tag.name === 'alignment' && this.styles.length > 0)
          Object.assign(this.styles.at(-1)!, readAlignment(tag));
        if (within === 'dxfs') this.readCondition(tag);
        if (within === 'fonts') {
          if (tag.name === 'font') this.fonts.push({ colour: undefined, size: undefined });
          const font = this.fonts.at(-1);
          if (font && tag.name === 'color') font.colour = tag;
          if (font && tag.name === 'sz') font.size = Number(value('val'));
        }
        if (within !== 'fills') return;
        if (tag.name === 'fill') {
          this.fills.push({ colours: [], isMixed: false });
          pattern = '';
        }
        if (tag.name === 'patternFill') pattern = value('patternType');
        if (tag.name === 'gradientFill') pattern = 'gradient';
        const fill = this.fills.at(-1);
        if (!fill) return;
        fill.isMixed = !/^(?:|none|solid)$/.test(pattern);
        const isColour = tag.name === 'fgColor' || (fill.isMixed && /^(?:bgColor|color)$/.test(tag.name));
        if (isColour && pattern !== '' && pattern !== 'none') fill.colours.push(tag);
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
    const format = this.formats.get(known.format) ?? BUILT_IN.get(known.format) ?? '';
    const { isShown, isShortened, colour } = applyFormat(format, value, isNumber);
    if (!isShown) return 'cells';
    if (isShortened) return 'doubtful';
    const font = this.fonts[known.font];
    if (font?.size !== undefined && font.size <= MOST_TINY_POINTS) return 'faint';
    const letters = colour ?? (font?.colour && this.theme.ofSheet(font.colour));
    const ground = this.groundOf(known.fill);
    if (letters === undefined && ground === 'any') return undefined;
    return known.indent > MOST_INDENT ? 'doubtful' : judgeLetters(letters ?? '000000', ground);
  }

  /** How the words of a cell of a style are set. */
  settingOf(style: number): CellSetting {
    return this.styles[style]?.setting;
  }

  /** The texts in the formats that none of these styles has. */
  listUnusedTexts(used: ReadonlySet<number>): string[] {
    const formats = new Set([...used].map((style) => this.styles[style]?.format));
    return [...this.formats].flatMap(([id, format]) => (formats.has(id) ? [] : listTexts(format)));
  }

  /** Whether an element of the properties of a stretch makes its letters tiny, or white: the ground of most cells. */
  isFaintLetter(tag: XmlTag): boolean {
    if (tag.name === 'sz') return Number(plainValue(tag, 'val') ?? '11') <= MOST_TINY_POINTS;
    const colour = tag.name === 'color' ? this.theme.ofSheet(tag) : undefined;
    return colour !== undefined && judgeLetters(colour, 'ffffff') === 'faint';
  }

  /** Whether a condition hides what has it: by its format, or by letters that are not seen on the ground that it gives. */
  hides(condition: number): boolean {
    const look = this.conditions[condition];
    if (!look) return false;
    if (look.isEmpty) return true;
    const letters = look.letters && this.theme.ofSheet(look.letters);
    if (letters === undefined) return false;
    const ground = (look.ground && this.theme.ofSheet(look.ground)) ?? 'ffffff';
    return judgeLetters(letters, ground) !== undefined;
  }

  private readCondition(tag: XmlTag): void {
    if (tag.name === 'dxf')
      this.conditions.push({ letters: undefined, ground: undefined, isEmpty: false, isFill: false });
    const look = this.conditions.at(-1);
    if (!look) return;
    if (tag.name === 'fill') look.isFill = true;
    if (tag.name === 'border') look.isFill = true;
    if (tag.name === 'color' && !look.isFill) look.letters = tag;
    if (tag.name === 'bgColor' || (tag.name === 'fgColor' && !look.ground)) look.ground = tag;
    if (tag.name === 'numFmt')
      look.isEmpty = !applyFormat(plainValue(tag, 'formatCode') ?? '', 'x', false).isShown;
  }

  private groundOf(fill: number): Colour {
    const { colours = [], isMixed = false } = this.fills[fill] ?? {};
    const [first, ...others] = colours.map((each) => this.theme.ofSheet(each));
    if (!isMixed) return first ?? 'ffffff';
    const isOne = others.length > 0 && others.every((each) => each === first);
    return (isOne ? first : undefined) ?? 'any';
  }
}

/** How words are set in a cell, by the element about it (18.8.1). */
function readAlignment(tag: XmlTag): { indent: number; setting: CellSetting } {
  const turn = plainValue(tag, 'textRotation') ?? '0';
  const setting =
    turn !== '0'
      ? 'turned'
      : isOn(plainValue(tag, 'wrapText'))
        ? 'wrapped'
        : isOn(plainValue(tag, 'shrinkToFit'))
          ? 'shrunk'
          : undefined;
  return { indent: Number(plainValue(tag, 'indent') ?? '0'), setting };
}
