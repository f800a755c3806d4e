import type { Colour } from '../documents/legible.ts';
import type { DrawnRun } from './drawn-runs.ts';
import { spell, widthOf, type FontLetters } from './letters.ts';
import { IDENTITY, multiply, toMatrix, transform, type Matrix, type Point } from './matrix.ts';
import type { PaintState } from './painted-ground.ts';
import type { Box } from './painted-shape.ts';
import { UNKNOWN_FONT } from './fonts.ts';
import type { Resources } from './resources.ts';
import { judgeWords, type TextState } from './unseen-words.ts';
import { Name, Text, type Value } from './values.ts';

/** Bytes of blanks, of fonts with one byte for a letter and with two. */
const BLANKS = new Set([0, 3, 32]);
/** The share of a letter's height that the narrowest letters have as width. */
const NARROWEST = 0.25;
/** Where small letters lie above their line, as shares of their height: an underline reaches neither, a line through them one. */
const LOW = 0.1;
const MIDDLE = 0.3;
const HIGH = 0.42;
/** The gap between two stretches from which on they are two words, as a share of the height of a letter. */
const LEAST_GAP = 0.2;
/** Thousandths of a letter's height by which words are set apart from which on a blank is meant. */
const BLANK = 180;
/** Letters of one run whose places are compared, at most; and letters from which on they can lie one upon another. */
const MAX_PLACES = 200;
const FEW = 4;
/** Where in a letter it is compared, as shares of its width: narrow shapes side by side cover letters as well. */
const PARTS = [0.25, 0.75] as const;

/** What a run of words needs to know of its page. */
export interface TextPage {
  box: Box;
  unit: number;
  groundAt(points: readonly Point[]): Colour;
}

/** Follows the operators of a page that place and draw words (ISO 32000-2, 9.3 and 9.4). */
export class TextLine {
  letters: FontLetters = UNKNOWN_FONT;
  private line: Matrix = IDENTITY;
  /** How far the words of the line reach, and how many bytes they have. */
  private reach = 0;
  private advance = 0;
  /** How many letters of the present operator were passed. */
  private passed = 0;

  /** Runs an operator; returns the words that it draws. */
  run(
    operator: string,
    operands: readonly Value[],
    state: PaintState & TextState,
    resources: Resources,
    page: TextPage,
  ): DrawnRun | undefined {
    const numbers = operands.map((each) => (typeof each === 'number' ? each : 0));
    const [x = 0, y = 0] = numbers;
    switch (operator) {
      case 'BT':
        this.start(IDENTITY);
        break;
      case 'Tf':
        state.size = y;
        state.font = operands[0] instanceof Name ? operands[0].text : '';
        state.isDrawnFont = resources.isDrawnFont(state.font);
        this.letters = resources.lettersOf(state.font);
        state.drawnHeight = this.letters.height;
        break;
      case 'Tc':
        state.spacing = x;
        break;
      case 'Tw':
        state.blank = x;
        break;
      case 'Ts':
        state.rise = x;
        break;
      case 'Tz':
        state.width = x;
        break;
      case 'Tr':
        state.mode = x;
        break;
      case 'TL':
        state.leading = x;
        break;
      case 'Tm':
        this.start(toMatrix(numbers));
        break;
      case 'TD':
      case 'Td':
        if (operator === 'TD') state.leading = -y;
        this.start(multiply([1, 0, 0, 1, x, y], this.line));
        break;
      case 'T*':
      case "'":
      case '"':
        if (operator === '"') [state.blank, state.spacing] = [x, y];
        this.start(multiply([1, 0, 0, 1, 0, -state.leading], this.line));
    }
    return /^(?:Tj|TJ|'|")$/.test(operator)
      ? this.show(
          operands.flat().filter((each) => operator !== '"' || each instanceof Text),
          state,
          page,
        )
      : undefined;
  }

  private start(line: Matrix): void {
    this.line = line;
    this.advance = 0;
    this.reach = 0;
  }

  private show(operands: readonly Value[], state: PaintState & TextState, page: TextPage): DrawnRun {
    const bytes = operands
      .flatMap((each) => (each instanceof Text ? [...each.bytes] : []))
      .filter((byte) => !BLANKS.has(byte));
    const whole = multiply(this.line, state.matrix);
    const at = (length: number, height = 0): Point =>
      transform([length * state.size, height * state.size], whole);
    const from = at(this.advance * NARROWEST, MIDDLE);
    this.advance += bytes.length;
    const ground = page.groundAt([from, at(this.advance * NARROWEST, MIDDLE)]);
    const ends = [at(0), at(this.advance)].map(([x, y]): Point => lift([x, y], state, whole));
    const start = this.reach;
    this.passed = 0;
    const every = Math.ceil(Math.max(1, bytes.length / this.letters.width / MAX_PLACES));
    const letters = operands.flatMap((each) => this.move(each, state, every));
    const begin = transform([start, state.rise], whole);
    const [end] = transform([this.reach, state.rise], whole);
    const places = listPlaces(letters, state, whole);
    const why =
      bytes.length > 0 && bytes.every((code) => this.letters.unmarked?.has(code))
        ? 'undrawn'
        : judgeWords(
            {
              ends,
              whole,
              places: places.map(([low]) => low),
              spread: spreadOf(letters, every),
              box: page.box,
              unit: page.unit,
              ground,
            },
            state,
          );
    const text = spellAll(operands, this.letters);
    const isPicture = this.letters.isPictures && /\p{L}{3}/u.test(text);
    return {
      text,
      why: why ?? (isPicture ? 'doubtful' : undefined),
      begin,
      end,
      gap: LEAST_GAP * Math.abs(at(1)[0] - at(0)[0]),
      places,
      bytes,
    };
  }

  /** Moves on by a string, or by a number that sets words apart; returns the letters that it passes, one of so many. */
  private move(operand: Value, { size, width, blank, spacing }: TextState, every: number): Letter[] {
    if (typeof operand === 'number') this.reach -= (operand / 1000) * size * (width / 100);
    if (!(operand instanceof Text)) return [];
    const { letters } = this;
    const passed: Letter[] = [];
    for (let at = 0; at + letters.width <= operand.bytes.length; at += letters.width) {
      const code = letters.width === 1 ? operand.bytes[at]! : operand.bytes.readUInt16BE(at);
      const wide = (widthOf(code, letters) / 1000) * size * (width / 100);
      if (!BLANKS.has(code)) {
        if (this.passed % every === 0) passed.push({ from: this.reach, wide });
        this.passed += 1;
      }
      // A blank is set apart where it is a code of one byte (9.3.3).
      const apart = spacing + (letters.width === 1 && code === 32 ? blank : 0);
      this.reach += wide + apart * (width / 100);
    }
    return passed;
  }
}

/** A letter of a line: where it begins, and how wide it is. */
interface Letter {
  from: number;
  wide: number;
}

/** A point of the line, raised as the letters are. */
function lift([x, y]: Point, { rise }: TextState, [, , c, d]: Matrix): Point {
  return [x + c * rise, y + d * rise];
}

/** How far letters, one of so many, reach, as a share of the width that they have side by side; 1 where there are too few to tell. */
function spreadOf(letters: readonly Letter[], every: number): number {
  if (letters.length < FEW) return 1;
  const natural = every * letters.reduce((sum, { wide }) => sum + Math.abs(wide), 0);
  const middles = letters.map(({ from, wide }) => from + wide / 2);
  const [first, last] = middles.reduce(
    ([low, high], at): [number, number] => [Math.min(low, at), Math.max(high, at)],
    [Infinity, -Infinity],
  );
  return natural === 0 ? 1 : (last - first) / natural;
}

/** Points of letters of a line: near the line, and at the height of small letters; two of each. */
function listPlaces(letters: readonly Letter[], { size, rise }: TextState, whole: Matrix): [Point, Point][] {
  return letters.flatMap(({ from, wide }) =>
    PARTS.map((part): [Point, Point] => {
      const along = from + wide * part;
      return [transform([along, rise + LOW * size], whole), transform([along, rise + HIGH * size], whole)];
    }),
  );
}

/** What letters make of the strings of an operator; numbers between them that set words apart are blanks. */
function spellAll(operands: readonly Value[], letters: FontLetters): string {
  return operands
    .map((each) =>
      each instanceof Text
        ? spell(each.bytes, letters)
        : typeof each === 'number' && each < -BLANK
          ? ' '
          : '',
    )
    .join('');
}
