import { mix, readColour, type Colour } from '../documents/legible.ts';
import { DRAWING, SHEET, WORD } from './namespaces.ts';
import { plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** The colours of a theme by their names in it (ECMA-376, part 1, 20.1.6.2), as in the theme that Office gives to new documents. */
const OFFICE_COLOURS: Readonly<Record<string, Colour>> = {
  dk1: '000000',
  lt1: 'ffffff',
  dk2: '44546a',
  lt2: 'e7e6e6',
  accent1: '4472c4',
  accent2: 'ed7d31',
  accent3: 'a5a5a5',
  accent4: 'ffc000',
  accent5: '5b9bd5',
  accent6: '70ad47',
  hlink: '0563c1',
  folHlink: '954f72',
};
/** Other names of these colours, in documents of Word and in drawings. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    text1: 'dk1',
    dark1: 'dk1',
    tx1: 'dk1',
    background1: 'lt1',
    light1: 'lt1',
    bg1: 'lt1',
    text2: 'dk2',
    dark2: 'dk2',
    tx2: 'dk2',
    background2: 'lt2',
    light2: 'lt2',
    bg2: 'lt2',
    hyperlink: 'hlink',
    followedHyperlink: 'folHlink',
  }),
);
/** The attributes by which the settings of Word exchange names, with the names that they exchange. */
const MAPPED: Readonly<Record<string, readonly string[]>> = {
  bg1: ['background1', 'bg1'],
  t1: ['text1', 'tx1'],
  bg2: ['background2', 'bg2'],
  t2: ['text2', 'tx2'],
};
/** The order in which Excel numbers the colours of a theme: it exchanges dark and light. */
const IN_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The colours of the theme of one package. All parts must have been read before they are asked for. */
export class ThemeColours {
  private readonly colours = new Map(Object.entries(OFFICE_COLOURS));
  private readonly names = new Map(ALIASES);

  /** A listener for one part. */
  listen(): Listener {
    let isScheme = false;
    let name = '';
    return {
      open: (tag) => {
        if (WORD.has(tag.uri) && tag.name === 'clrSchemeMapping') this.exchange(tag);
        if (!DRAWING.has(tag.uri)) return;
        if (tag.name === 'clrScheme') isScheme = true;
        else if (isScheme && this.colours.has(tag.name)) name = tag.name;
        const value = plainValue(tag, tag.name === 'sysClr' ? 'lastClr' : 'val');
        const colour = isScheme && name !== '' ? readColour(value) : undefined;
        if (colour !== undefined) this.colours.set(name, colour);
      },
      close: ({ uri, name: closed }) => {
        if (DRAWING.has(uri) && closed === 'clrScheme') isScheme = false;
      },
    };
  }

  /** A colour by its name, in whatever kind of part; `undefined` for an unknown name. */
  named(name: string): Colour | undefined {
    return this.colours.get(this.names.get(name) ?? name);
  }

  /** A colour as an element of Word gives it: by the theme, else by itself; `undefined` where the program chooses. */
  ofWord(tag: XmlTag, own: string, theme: string): Colour | undefined {
    return this.ofValues(readWordColour(tag, own, theme));
  }

  ofValues({ value, theme, tint, shade }: ColourValues): Colour | undefined {
    const base = theme === undefined ? undefined : this.named(theme);
    if (base === undefined) return readColour(value);
    if (tint !== undefined) return mix(base, 1, 1 - Number.parseInt(tint, 16) / 255);
    return shade === undefined ? base : mix(base, 0, 1 - Number.parseInt(shade, 16) / 255);
  }

  /** A colour as an element of Excel gives it (ECMA-376, part 1, 18.8.19); of a number in the old palette nothing is known. */
  ofSheet(tag: XmlTag): Colour | undefined {
    if (!SHEET.has(tag.uri)) return undefined;
    const theme = plainValue(tag, 'theme');
    const indexed = plainValue(tag, 'indexed');
    const base =
      theme === undefined
        ? (readColour(plainValue(tag, 'rgb')) ??
          (indexed === undefined ? undefined : ofPalette(Number(indexed))))
        : this.named(IN_ORDER[Number(theme)] ?? '');
    const tint = Number(plainValue(tag, 'tint') ?? '0');
    if (base === undefined || base === 'any' || !tint) return base;
    return mix(base, tint > 0 ? 1 : 0, Math.abs(tint));
  }

  private exchange(tag: XmlTag): void {
    for (const [attribute, names] of Object.entries(MAPPED)) {
      const value = wordValue(tag, attribute);
      const target = value === undefined ? undefined : (ALIASES.get(value) ?? value);
      if (target !== undefined) for (const name of names) this.names.set(name, target);
    }
  }
}

/** What the attributes of an element of Word say about a colour. */
export interface ColourValues {
  value?: string | undefined;
  theme?: string | undefined;
  tint?: string | undefined;
  shade?: string | undefined;
}

/** The colour in an attribute of Word, and beside it by the theme, whose attribute has another name for grounds than for letters. */
export function readWordColour(tag: XmlTag, own: string, theme: string): ColourValues {
  return {
    value: wordValue(tag, own),
    theme: wordValue(tag, theme),
    tint: wordValue(tag, theme.replace('Color', 'Tint').replace('Fill', 'FillTint')),
    shade: wordValue(tag, theme.replace('Color', 'Shade').replace('Fill', 'FillShade')),
  };
}

/** The colours of the old palette that are black or white, the window and its letters among them (18.8.27). */
function ofPalette(index: number): Colour | undefined {
  if (index === 64) return undefined;
  return [1, 9, 65].includes(index) ? 'ffffff' : [0, 8].includes(index) ? '000000' : 'any';
}
