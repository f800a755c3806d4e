import { judgeLetters, MOST_TINY_POINTS, type Colour } from '../documents/legible.ts';
import type { ColourValues, ThemeColours } from './theme-colours.ts';

/** Styles that build on each other and are followed, at most: Word has some ten levels. */
const MAX_LEVELS = 50;
/** Percent of their width below which letters cannot be read. */
const LEAST_WIDTH = 10;

/** Half points of letters of which a document says nothing, and twips for each by which they may be pressed together. */
const USUAL_SIZE = 20;
const MOST_PRESSED = 5;
/** Half points from their line at which letters are no figures of a footnote any more, and can be off the page. */
const MOST_RAISED = 200;

/** What properties of a run or a style say about how its letters are seen. What they leave open stands in the styles. */
export interface LetterProperties {
  isVanished?: boolean;
  colour?: ColourValues;
  /** Half points. */
  size?: number;
  /** The same where they are treated as those of a script that is written from right to left, and whether they are. */
  complexSize?: number;
  isComplex?: boolean;
  /** The ground right below the letters, or `any`. */
  ground?: ColourValues | 'any';
  /** The colour of the marker over them; automatic letters stay black on it. */
  marker?: ColourValues;
  /** Twips between them, besides their widths. */
  spacing?: number;
  /** Whether their font is one of signs and pictures. */
  isOfPictures?: boolean;
  /** Percent of their width. */
  width?: number;
  /** Half points above or below their line. */
  position?: number;
  /** Whether they have no filling or one that is seen through, and whether they have an outline. */
  isUnfilled?: boolean;
  isOutlined?: boolean;
}

/** A style of Word. */
export interface WordStyle {
  basedOn: string;
  letters: LetterProperties;
  /** The ground of its paragraphs or its table. */
  ground: ColourValues | 'any' | undefined;
  /** What a style of tables says about parts of the table, such as the first row. */
  parts: { letters: LetterProperties; ground: ColourValues | 'any' | undefined }[];
  /** Whether the lines of its paragraphs have next to no height. */
  isFlat: boolean;
}

/** A place whose ground is known by itself, or by the style of a paragraph or table. */
export type Ground = { colour: ColourValues | 'any' } | { style: string };

/** What decides how the words of a run are seen: its own properties, its styles, and the grounds below it, from the nearest on. */
export interface Look {
  own: LetterProperties;
  /** The styles of the run, the paragraph and the table, from the nearest on; '' where there is none. */
  styles: readonly string[];
  grounds: readonly Ground[];
}

/** Why a look is not seen: words that vanish by themselves or by a style, or not at all for a reader. */
export type Unseen = 'words' | 'faint' | 'unshown' | 'doubtful';

/** The styles of one document of Word, and what they make of its words. All parts must have been read before it is asked. */
export class WordStyles {
  readonly theme: ThemeColours;
  /** What the document says for all words. */
  readonly defaults: LetterProperties = {};
  /** The colour of the paper, where one is set. */
  paper: ColourValues | undefined;
  /** The style of paragraphs that name none. */
  defaultStyle = '';
  /** Whether a drawing lies behind the words of the pages, so that nothing is known of their ground. */
  hasDrawnGround = false;
  private readonly styles = new Map<string, WordStyle>();

  constructor(theme: ThemeColours) {
    this.theme = theme;
  }

  add(id: string): WordStyle {
    const style: WordStyle = { basedOn: '', letters: {}, ground: undefined, parts: [], isFlat: false };
    this.styles.set(id, style);
    return style;
  }

  /** Why words of this look are not seen; `undefined` when they are. */
  judge({ own, styles, grounds }: Look): Unseen | undefined {
    const chains = styles.map((name, index) => this.chain(index === 1 ? name || this.defaultStyle : name));
    const find = <Key extends keyof LetterProperties>(key: Key): LetterProperties[Key] =>
      own[key] ??
      chains.flat().find(({ letters }) => letters[key] !== undefined)?.letters[key] ??
      this.defaults[key];
    if (own.isVanished) return 'words';
    if (own.isVanished === undefined) {
      const saying = chains.map((chain) => chain.find(({ letters }) => letters.isVanished !== undefined));
      // What hides in the styles of a run and of its paragraph is told by a check of its own; not so in those of tables.
      if (saying.slice(0, 2).some((style) => style?.letters.isVanished)) return 'words';
      if (saying[2]?.letters.isVanished) return 'unshown';
      if (this.defaults.isVanished && saying.every((style) => style === undefined)) return 'unshown';
    }
    const size = find(find('isComplex') ? 'complexSize' : 'size');
    if (size !== undefined && size <= 2 * MOST_TINY_POINTS) return 'faint';
    if ((find('width') ?? 100) < LEAST_WIDTH) return 'faint';
    // Letters that are drawn over each other by more than half of their height.
    if ((find('spacing') ?? 0) < -MOST_PRESSED * (size ?? USUAL_SIZE)) return 'faint';
    if (Math.abs(find('position') ?? 0) > MOST_RAISED) return 'faint';
    if (find('isUnfilled') && !find('isOutlined')) return 'faint';
    if (chains[1]?.[0] && chains[1].some(({ isFlat }) => isFlat)) return 'faint';
    const marker = find('marker');
    const painted = marker && this.paint(marker);
    const ground = painted ?? this.groundOf(find('ground'), grounds);
    const colour = this.colourOf(find('colour')) ?? (painted === undefined ? undefined : '000000');
    if (find('isOfPictures')) return 'doubtful';
    if (colour !== undefined) return judgeLetters(colour, ground);
    return this.isFaintInPart(chains[2] ?? [], ground) ? 'faint' : undefined;
  }

  private chain(name: string): WordStyle[] {
    const chain: WordStyle[] = [];
    let style = this.styles.get(name);
    while (style && chain.length < MAX_LEVELS) {
      chain.push(style);
      style = this.styles.get(style.basedOn);
    }
    return chain;
  }

  private colourOf(values: ColourValues | undefined): Colour | undefined {
    return values && this.theme.ofValues(values);
  }

  private groundOf(own: ColourValues | 'any' | undefined, grounds: readonly Ground[]): Colour {
    const first = own === undefined ? undefined : this.paint(own);
    if (first !== undefined) return first;
    for (const ground of grounds) {
      if ('colour' in ground) {
        const colour = this.paint(ground.colour);
        if (colour !== undefined) return colour;
        continue;
      }
      for (const style of this.chain(ground.style)) {
        // Which parts of a table a style paints depends on its rows: the letters are taken to be in one of them.
        const part = style.parts
          .map((each) => each.ground && this.paint(each.ground))
          .find((each) => each !== undefined);
        if (part !== undefined) return part;
        const colour = style.ground && this.paint(style.ground);
        if (colour !== undefined) return colour;
      }
    }
    if (this.hasDrawnGround) return 'any';
    return (this.paper && this.theme.ofValues(this.paper)) ?? 'ffffff';
  }

  /** The colour of a ground; `undefined` for one that is not painted. */
  private paint(ground: ColourValues | 'any'): Colour | undefined {
    return ground === 'any' ? 'any' : this.theme.ofValues(ground);
  }

  /** Whether a style of tables gives parts of it letters that are not seen on the ground that it gives them. */
  private isFaintInPart(chain: readonly WordStyle[], around: Colour): boolean {
    return chain.some(({ parts }) =>
      parts.some(({ letters, ground }) => {
        const colour = this.colourOf(letters.colour);
        return (
          colour !== undefined && judgeLetters(colour, (ground && this.paint(ground)) ?? around) === 'faint'
        );
      }),
    );
  }
}
