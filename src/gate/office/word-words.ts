import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { WordStore } from '../documents/word-store.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { Paper } from './word-places.ts';
import { WordRooms } from './word-rooms.ts';
import type { Look, WordStyles } from './word-styles.ts';
import { hasWords } from './signs.ts';

/** Twips of the paper of new documents, and of the least that counts: A4, and a postcard. */
const A4: Paper = { width: 11_906, height: 16_838 };

/** Words of one run, with all that decides whether they are seen. */
export interface WordPiece {
  text: string;
  part: string;
  /** A number that the runs of one paragraph share. */
  paragraph: number;
  /** Why nothing around the run shows it, if so. */
  why: HiddenKind | undefined;
  /** Boxes around it that may lie off the paper, or be too small. */
  boxes: readonly PlacedBox[];
  look: Look | undefined;
  /** The note of which it is a part. */
  note: string | undefined;
}

/** Whether a box is unseen on a paper. */
export type PlacedBox = (paper: Paper) => boolean;

/** All words of the stories of one document of Word: its body, headers, notes and text boxes. */
export class WordWords {
  readonly styles: WordStyles;
  readonly rooms = new WordRooms();
  private readonly pieces: WordPiece[] = [];
  private readonly looks = new Map<string, Look>();
  private paragraphs = 0;
  private paper: Paper | undefined;
  private readonly notes = new Set<string>();
  private readonly margins: PlacedBox[] = [];

  constructor(styles: WordStyles) {
    this.styles = styles;
  }

  nextParagraph(): number {
    this.paragraphs += 1;
    return this.paragraphs;
  }

  add(piece: WordPiece): void {
    this.pieces.push(piece);
  }

  /** One object for all runs that look alike. */
  intern(look: Look): Look {
    const key = JSON.stringify(look);
    const known = this.looks.get(key);
    if (known) return known;
    this.looks.set(key, look);
    return look;
  }

  /** A note that stands in the text, by its part and number. */
  nameNote(note: string): void {
    this.notes.add(note);
  }

  /** A section has a paper of this size; the largest counts. */
  addPaper({ width, height }: Paper): void {
    const { width: w, height: h } = this.paper ?? { width: 0, height: 0 };
    if (width > 0 && height > 0) this.paper = { width: Math.max(w, width), height: Math.max(h, height) };
  }

  /** A section has margins that may leave no place for words. */
  addMargins(margins: PlacedBox): void {
    this.margins.push(margins);
  }

  /**
   * All parts were read: their words go to the store. `whyPart` says why a part is not shown, if it is not. What is too faint to be
   * read is told by itself, whether it stands elsewhere or not.
   */
  finish(store: WordStore, hidden: Hidden, whyPart: (part: string) => HiddenKind | undefined): void {
    this.rooms.finish(hidden, whyPart);
    const unseen = new Map<Look, HiddenKind | undefined>();
    const judge = (look: Look): HiddenKind | undefined => {
      if (!unseen.has(look)) unseen.set(look, this.styles.judge(look));
      return unseen.get(look);
    };
    const paper = this.paper ?? A4;
    const isMarginal = this.margins.some((each) => each(paper));
    const reasonOf = ({ part, why, boxes, look, note }: WordPiece): HiddenKind | undefined => {
      if (note !== undefined && !this.notes.has(note)) return 'unshown';
      const own = why ?? whyPart(part) ?? (boxes.some((box) => box(paper)) ? 'unshown' : look && judge(look));
      return own ?? (isMarginal ? 'doubtful' : undefined);
    };
    let at = 0;
    while (at < this.pieces.length) {
      const { paragraph, part } = this.pieces[at]!;
      const shown: string[] = [];
      const kept = new Map<HiddenKind, string>();
      const tellKept = (): void => {
        for (const [why, text] of kept) {
          if (why !== 'faint') store.keep(text, part, why);
          else if (hasWords(text)) hidden.add('faint');
        }
        kept.clear();
      };
      for (; this.pieces[at]?.paragraph === paragraph; at += 1) {
        const piece = this.pieces[at]!;
        const why = reasonOf(piece);
        if (why === undefined) shown.push(piece.text);
        else kept.set(why, (kept.get(why) ?? '') + piece.text);
        if (why === undefined && piece.text.trim() !== '') tellKept();
      }
      tellKept();
      store.show(shown.join(''));
    }
  }
}
