import type { HiddenKind } from '../../strings/issues/forms.ts';
import { judgeLetters, MOST_TINY_POINTS, type Colour } from '../documents/legible.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { WordStore } from '../documents/word-store.ts';
import { OdfFormats } from './odf-formats.ts';
import { OdfMasters, type MasterPart } from './odf-masters.ts';
import type { OdfStyles, StyleScope } from './odf-styles.ts';
import { hasWords } from './signs.ts';

/** A style that decides how words are seen, with its family and where it is known. */
export interface NamedStyle extends StyleScope {
  family: string;
  name: string;
}

/** A stretch of words between two tags. */
export interface OdfPiece {
  text: string;
  part: string;
  /** A number that the pieces of one paragraph share. */
  paragraph: number;
  /** Why nothing around it shows it, if so. */
  why: HiddenKind | undefined;
  /** The styles of what it stands in, from the nearest on. */
  styles: readonly NamedStyle[];
  /** The header or footer in which it stands. */
  master: MasterPart | undefined;
}

/** The kinds under which a style hides what has it, by its family. */
const HIDDEN_BY: ReadonlyMap<string, HiddenKind> = new Map([
  ['table', 'sheets'],
  ['text', 'words'],
  ['paragraph', 'words'],
  ['section', 'words'],
] as const);

/** All words of one OpenDocument, over all its parts. */
export class OdfWords {
  readonly formats = new OdfFormats();
  readonly masters: OdfMasters;
  private readonly styles: OdfStyles;
  private readonly pieces: OdfPiece[] = [];
  private paragraphs = 0;

  constructor(styles: OdfStyles) {
    this.styles = styles;
    this.masters = new OdfMasters(styles);
  }

  nextParagraph(): number {
    this.paragraphs += 1;
    return this.paragraphs;
  }

  add(piece: OdfPiece): void {
    this.pieces.push(piece);
  }

  /** The words of a paragraph so far are not shown. */
  hide(paragraph: number): void {
    for (let at = this.pieces.length - 1; this.pieces[at]?.paragraph === paragraph; at -= 1)
      this.pieces[at]!.why ??= 'words';
  }

  /** All parts were read: their words go to the store. What is too faint to be read is told by itself. */
  finish(store: WordStore, hidden: Hidden): void {
    const judged = new Map<readonly NamedStyle[], HiddenKind | undefined>();
    const judge = (styles: readonly NamedStyle[]): HiddenKind | undefined => {
      if (!judged.has(styles)) judged.set(styles, this.judge(styles));
      return judged.get(styles);
    };
    for (let at = 0; at < this.pieces.length;) {
      const { paragraph, part } = this.pieces[at]!;
      let shown = '';
      const kept = new Map<HiddenKind, string>();
      for (; this.pieces[at]?.paragraph === paragraph && this.pieces[at]?.part === part; at += 1) {
        const { text, why, styles, master } = this.pieces[at]!;
        const reason = why ?? (master && this.masters.judge(master)) ?? judge(styles);
        if (reason === undefined) shown += text;
        else kept.set(reason, (kept.get(reason) ?? '') + text);
      }
      for (const [why, text] of kept) {
        if (why !== 'faint') store.keep(text, part, why);
        else if (hasWords(text)) hidden.add('faint');
      }
      store.show(shown);
    }
  }

  private judge(styles: readonly NamedStyle[]): HiddenKind | undefined {
    for (const style of styles) {
      const kind = HIDDEN_BY.get(style.family);
      if (kind && this.styles.has('hides', style.name, style.family, style)) return kind;
    }
    if (styles.some((style) => style.family === 'table-cell' && this.isBlank(style))) return 'unshown';
    const looks = styles.flatMap((style) => this.styles.lettersOf(style.name, style.family, style));
    const colour = looks.find(({ letters }) => letters.colour !== undefined)?.letters.colour;
    const size = looks.find(({ letters }) => letters.size !== undefined)?.letters.size;
    if (size !== undefined && size > 0 && size <= MOST_TINY_POINTS) return 'faint';
    if (looks.some(({ letters }) => letters.isUnreadable)) return 'faint';
    if (looks.some(({ letters }) => letters.isConditional)) return 'doubtful';
    const grounds = looks.flatMap(({ letters, ground }) => [letters.ground, ground]);
    const ground: Colour = grounds.find((each) => each !== undefined && each !== 'none') ?? 'ffffff';
    return colour === undefined &&
      (ground === 'any' || !looks.some(({ letters }) => letters.ground === ground))
      ? undefined
      : judgeLetters(colour ?? '000000', ground);
  }

  private isBlank(style: NamedStyle): boolean {
    return this.formats.isBlank(this.styles.boxOf(style.name, style.family, style).format);
  }
}
