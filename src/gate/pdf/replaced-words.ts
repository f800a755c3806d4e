import { hasPhrase } from '../office/signs.ts';
import { Dictionary, Name, Text, type Value } from './values.ts';

/** Letters said for each byte shown, at most: a ligature stands for three. */
const MOST_LETTERS = 4;

/** Follows the marked stretches of a page that say other words (`ActualText`, ISO 32000-2, 14.9.4) than they show. */
export class ReplacedWords {
  /** Whether one says far more than it shows. Formulas are said in a language of their own. */
  isFound = false;
  private readonly open: { said: string; shown: number }[] = [];

  begin(operands: readonly Value[]): void {
    const properties = operands.find((each) => each instanceof Dictionary);
    const isFigure =
      operands[0] instanceof Name && /^(?:Figure|Formula|Link|Form|Artifact)$/.test(operands[0].text);
    const [text] = ['ActualText', ...(isFigure ? [] : ['Alt', 'E'])].flatMap(
      (key) => properties?.all(key) ?? [],
    );
    this.open.push({ said: text instanceof Text ? decode(text.bytes) : '', shown: 0 });
  }

  /** So many bytes are shown. */
  show(bytes: number): void {
    for (const each of this.open) each.shown += bytes;
  }

  end(): void {
    const closed = this.open.pop();
    // What shows no letters can be a picture of them.
    if (!closed || closed.shown === 0) return;
    if (hasPhrase(closed.said) && closed.said.length > MOST_LETTERS * closed.shown) this.isFound = true;
  }
}

/** A text string (7.9.2.2): UTF-16 behind its mark, else of single bytes. */
function decode(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le', 2);
}
