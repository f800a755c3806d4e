import { blend, readColour } from '../documents/legible.ts';
import { readWordColour, type ColourValues } from './theme-colours.ts';
import { WORD_2010 } from './namespaces.ts';
import { isOn, wordValue, type XmlTag } from './xml-part.ts';
import type { LetterProperties } from './word-styles.ts';

/** Colours of a marker by their names (ECMA-376, part 1, 17.18.40), as far as they are no ground of their own. */
const UNPAINTED = /^(?:none|white)$/;
/** The colours of a marker by their names. */
const MARKERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    black: '000000',
    blue: '0000ff',
    cyan: '00ffff',
    green: '00ff00',
    magenta: 'ff00ff',
    red: 'ff0000',
    yellow: 'ffff00',
    darkBlue: '000080',
    darkCyan: '008080',
    darkGreen: '008000',
    darkMagenta: '800080',
    darkRed: '800000',
    darkYellow: '808000',
    darkGray: '808080',
    lightGray: 'c0c0c0',
  }),
);
/** Fonts of signs and pictures, in which words are not read. */
const OF_PICTURES = /^(?:Wingdings|Webdings|ZapfDingbats|Marlett)/i;
/** Twips of the width into which a stretch is pressed at which nothing of it can be read. */
const LEAST_FIT = 100;
/** Thousandths of a percent of a filling that is seen through from which on nothing is left of it. */
const MOST_CLEAR = 90_000;

/** Reads one element of the properties of a run (`w:rPr`) into what they say about how its letters are seen. */
export function readLetterTag(tag: XmlTag, properties: LetterProperties): void {
  const value = wordValue(tag, 'val');
  switch (tag.name) {
    case 'vanish':
    case 'specVanish':
      properties.isVanished = value === undefined || isOn(value);
      break;
    case 'color':
      properties.colour = readWordColour(tag, 'val', 'themeColor');
      break;
    case 'sz':
      properties.size = Number(value);
      break;
    case 'szCs':
      properties.complexSize = Number(value);
      break;
    case 'cs':
    case 'rtl':
      properties.isComplex = value === undefined || isOn(value);
      break;
    case 'w':
      properties.width = Number.parseFloat(value ?? '100');
      break;
    case 'position':
      properties.position = Number(value);
      break;
    case 'spacing':
      properties.spacing = Number(value);
      break;
    case 'fitText':
      if (Number(value) < LEAST_FIT) properties.width = 0;
      break;
    case 'rFonts':
      properties.isOfPictures = OF_PICTURES.test(wordValue(tag, 'ascii') ?? '');
      break;
    case 'shd':
      properties.ground = readShading(tag);
      break;
    case 'highlight':
      properties.marker = UNPAINTED.test(value ?? '') ? {} : { value: MARKERS.get(value ?? '') };
      break;
  }
}

/** The ground that an element gives; nothing where it paints none. A pattern of two colours can be any. */
export function readShading(tag: XmlTag): ColourValues | 'any' {
  const pattern = wordValue(tag, 'val') ?? 'clear';
  if (pattern === 'solid') return readWordColour(tag, 'color', 'themeColor');
  if (/^(?:clear|nil)$/.test(pattern)) return readWordColour(tag, 'fill', 'themeFill');
  const [, percent] = /^pct(\d+)$/.exec(pattern) ?? [];
  const [dots, paper] = [wordValue(tag, 'color') ?? 'auto', wordValue(tag, 'fill') ?? 'auto'].map(readColour);
  const isThemed = ['themeColor', 'themeFill'].some((name) => wordValue(tag, name) !== undefined);
  if (percent === undefined || isThemed) return 'any';
  return { value: blend(dots ?? '000000', paper ?? 'ffffff', Number(percent) / 100) };
}

/** Follows the effects that Word 2010 added to the properties of a run: how letters are filled and outlined. */
export class LetterEffects {
  private effect = '';

  /** Reads one element in the namespace of these effects. */
  read(tag: XmlTag, properties: LetterProperties): void {
    const { name } = tag;
    if (name === 'textFill' || name === 'textOutline') this.effect = name;
    if (this.effect === 'textOutline' && /^(?:solid|grad)Fill$/.test(name)) properties.isOutlined = true;
    if (this.effect !== 'textFill') return;
    if (name === 'noFill') properties.isUnfilled = true;
    const value = tag.attributes.find((each) => each.uri === WORD_2010 && each.name === 'val')?.value;
    if (name === 'alpha' && Number(value) >= MOST_CLEAR) properties.isUnfilled = true;
    if (name === 'srgbClr') properties.colour = { value };
    if (name === 'schemeClr') properties.colour = { theme: value };
  }
}
