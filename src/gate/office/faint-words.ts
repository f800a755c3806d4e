import type { Hidden } from '../documents/hidden.ts';
import { FaintRuns } from './faint-runs.ts';
import type { Listener } from './xml-part.ts';

/** Styles that build on each other and are followed, at most. */
const MAX_LEVELS = 50;

/** Words that are white or tiny, by the styles that could paint the ground below them. */
interface StyledWords {
  styles: readonly string[];
  count: number;
}

/**
 * Words of Word that are white on white paper, or too small to read. White words on any painted ground are what people write on
 * purpose, so those are left alone that stand in a text box, in a table or paragraph with a ground of its own, or in a document with a
 * drawing behind its words.
 */
export class FaintWords {
  private readonly hidden: Hidden;
  private isGroundPainted = false;
  private readonly styles = new Map<string, { basedOn: string; isPainted: boolean }>();
  private readonly whiteRuns = new Map<string, StyledWords>();
  private tiny = 0;

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  /** A listener for one part. */
  listen(): Listener {
    return new FaintRuns(this);
  }

  /** All parts were read: what is faint in them is added. */
  finish(): void {
    this.hidden.add('faint', this.tiny);
    if (this.isGroundPainted) return;
    for (const { styles, count } of this.whiteRuns.values())
      if (!styles.some((style) => this.paints(style))) this.hidden.add('faint', count);
  }

  paintGround(): void {
    this.isGroundPainted = true;
  }

  addStyle(id: string, style: { basedOn: string; isPainted: boolean }): void {
    this.styles.set(id, style);
  }

  addTiny(): void {
    this.tiny += 1;
  }

  addWhite(styles: readonly string[], count: number): void {
    const key = JSON.stringify(styles);
    const known = this.whiteRuns.get(key) ?? { styles, count: 0 };
    known.count += count;
    this.whiteRuns.set(key, known);
  }

  private paints(name: string): boolean {
    let style = this.styles.get(name);
    for (let level = 0; style && level < MAX_LEVELS; level += 1) {
      if (style.isPainted) return true;
      style = this.styles.get(style.basedOn);
    }
    return false;
  }
}
