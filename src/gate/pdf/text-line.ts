import type { Colour } from '../documents/legible.ts';
import type { DrawnRun } from './drawn-runs.ts';
import { measure, spell, type FontLetters } from './letters.ts';
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
/** Places along one run that are compared, at most, and how far they lie apart, as a share of the height of a letter. */
const MAX_PLACES = 200;
const STEP = 0.3;

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
  private leading = 0;
  /** Points that are added behind each letter. */
  private spacing = 0;
  /** How far the words of the line reach, and how many bytes they have. */
  private reach = 0;
  private advance = 0;

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
        break;
      case 'Tc':
        this.spacing = x;
        break;
      case 'Tz':
        state.width = x;
        break;
      case 'Tr':
        state.mode = x;
        break;
      case 'TL':
        this.leading = x;
        break;
      case 'Tm':
        this.start(toMatrix(numbers));
        break;
      case 'TD':
      case 'Td':
        if (operator === 'TD') this.leading = -y;
        this.start(multiply([1, 0, 0, 1, x, y], this.line));
        break;
      case 'T*':
      case "'":
      case '"':
        this.start(multiply([1, 0, 0, 1, 0, -this.leading], this.line));
    }
    return /^(?:Tj|TJ|'|")$/.test(operator) ? this.show(operands.flat(), state, page) : undefined;
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
    const ends = [at(0), at(this.advance)];
    const start = this.reach;
    for (const each of operands) this.move(each, state);
    const begin = transform([start, 0], whole);
    const [end] = transform([this.reach, 0], whole);
    const places = bytes.length === 0 ? [] : listPlaces([start, this.reach], state.size, whole);
    const why =
      bytes.length > 0 && bytes.every((code) => this.letters.unmarked?.has(code))
        ? 'undrawn'
        : judgeWords(
            { ends, whole, places: places.map(([low]) => low), box: page.box, unit: page.unit, ground },
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

  /** Moves on by a string, or by a number that sets words apart. */
  private move(operand: Value, { size, width }: TextState): void {
    if (typeof operand === 'number') this.reach -= (operand / 1000) * size * (width / 100);
    if (!(operand instanceof Text)) return;
    const { length, count } = measure(operand.bytes, this.letters);
    this.reach += ((length / 1000) * size + count * this.spacing) * (width / 100);
  }
}

/** Points along a line of words, from near one end to near the other. */
function listPlaces([from, to]: readonly [number, number], size: number, whole: Matrix): [Point, Point][] {
  const count = Math.min(MAX_PLACES, Math.max(1, Math.round(Math.abs((to - from) / (size * STEP || 1)))));
  return Array.from({ length: count }, (_, index): [Point, Point] => {
    const along = from + ((to - from) * (index + 0.5)) / count;
    return [transform([along, LOW * size], whole), transform([along, HIGH * size], whole)];
  });
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
