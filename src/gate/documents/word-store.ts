import { hasPhrase, hasWords } from '../office/signs.ts';
import type { Hidden } from './hidden.ts';
import type { HiddenKind } from '../../strings/issues/forms.ts';

/** Signs of words in a message, at most, and stretches that are told by their words, at most. */
const MAX_QUOTED = 60;
/** UTF-16 units of shown words that are kept, at most: what stands behind them counts as not shown. */
const MAX_SHOWN_LENGTH = 8_000_000;
/** UTF-16 units that are searched for what is not shown, at most; what is left then counts as not shown. */
const MAX_SEARCHED = 300_000_000;
/** Stretches that are not shown and are compared with what is shown, at most. */
const MAX_STRETCHES = 20_000;

interface Stretch {
  text: string;
  part: string;
  /** The kind under which a check of its own tells them, or `unshown` where none is known to. */
  why: HiddenKind;
}

/**
 * All words of one document: those that a reader sees on opening, in their order, and those that stand in it besides. Whatever stands
 * somewhere in the file and is not among the shown ones is told, so that an unknown way to hide falls on the safe side.
 */
export class WordStore {
  private readonly shownWords: string[] = [];
  private length = 0;
  private readonly stretches: Stretch[] = [];
  private readonly labels: string[] = [];
  /** How many stretches are not kept, by why they are not shown. */
  private readonly beyond = new Map<HiddenKind, number>();

  /** Adds words that a reader sees: one paragraph, cell or line. */
  show(text: string): void {
    if (text.trim() === '') return;
    this.length += text.length;
    if (this.length > MAX_SHOWN_LENGTH) this.keep(text, '');
    else this.shownWords.push(text);
  }

  /** Adds words that stand in a part and are not shown. Of data (`isData`) only what has two words in a row counts. */
  keep(text: string, part: string, why: HiddenKind = 'unshown', isData = false): void {
    if (!(isData ? hasPhrase(text) : hasWords(text))) return;
    if (this.stretches.length < MAX_STRETCHES) this.stretches.push({ text, part, why });
    else this.beyond.set(why, (this.beyond.get(why) ?? 0) + 1);
  }

  /** The shown words, one item for each paragraph, cell or line. */
  get shown(): readonly string[] {
    return this.shownWords;
  }

  /** Adds a label of the document that fields and formulas name, such as that of a style: it is no secret where it stands again. */
  know(label: string): void {
    this.labels.push(label);
  }

  /** Adds what is kept and neither shown nor told by a check of its own, whose kinds are in `hidden` already; what is in doubt, as such. */
  finish(hidden: Hidden): void {
    for (const [why, count] of this.beyond)
      if (why === 'unshown' || !hidden.has(why)) hidden.add('unshown', count);
    if (this.stretches.length === 0) return;
    const known = ` ${normalise([...this.shownWords, ...this.labels].join(' '))} `;
    const words = new Set(known.split(' '));
    const told = new Set<string>();
    let searched = 0;
    for (const { text, part, why } of this.stretches) {
      if (why !== 'unshown' && why !== 'doubtful' && hidden.has(why)) continue;
      const stretch = normalise(text);
      if (stretch === '' || told.has(stretch)) continue;
      const isKnown = () => {
        searched += known.length;
        return searched < MAX_SEARCHED && known.includes(` ${stretch} `);
      };
      if (stretch.split(' ').every((word) => words.has(word)) && isKnown()) continue;
      told.add(stretch);
      hidden.add(why === 'doubtful' ? why : 'unshown', 1, [describe(text, part)]);
    }
  }
}

/** Words in the form in which they are compared: letters and digits, in small letters, with one space between. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function describe(text: string, part: string): string {
  const words = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  const quoted = words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words;
  return part === '' ? quoted : `${part}: ${quoted}`;
}
