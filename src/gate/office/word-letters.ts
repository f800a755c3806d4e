import { readWordColour, type ColourValues } from './theme-colours.ts';
import { WORD_2010 } from './namespaces.ts';
import { isOn, wordValue, type XmlTag } from './xml-part.ts';
import type { LetterProperties } from './word-styles.ts';

/** Colours of a marker by their names (ECMA-376, part 1, 17.18.40), as far as they are no ground of their own. */
const UNPAINTED = /^(?:none|white)$/;
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
    case 'w':
      properties.width = Number.parseFloat(value ?? '100');
      break;
    case 'position':
      properties.position = Number(value);
      break;
    case 'shd':
      properties.ground = readShading(tag);
      break;
    case 'highlight':
      properties.ground = UNPAINTED.test(value ?? '') ? {} : 'any';
      break;
  }
}

/** The ground that an element gives; nothing where it paints none. A pattern of two colours can be any. */
export function readShading(tag: XmlTag): ColourValues | 'any' {
  const pattern = wordValue(tag, 'val') ?? 'clear';
  if (pattern === 'solid') return readWordColour(tag, 'color', 'themeColor');
  return /^(?:clear|nil)$/.test(pattern) ? readWordColour(tag, 'fill', 'themeFill') : 'any';
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
