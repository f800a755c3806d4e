import { IDENTITY, multiply, transform, type Matrix } from './matrix.ts';
import { PaintedGround, type Box, type PaintState } from './painted-ground.ts';
import { ReplacedWords } from './replaced-words.ts';
import { Reader, type ReadingBudget } from './syntax.ts';
import { UnseenWords, type TextState, type UnseenOnPage } from './unseen-words.ts';
import { Keyword, Name, Text, type Value } from './values.ts';

/** Bytes of blanks, of fonts with one byte for a letter and with two. */
const BLANKS = new Set([0, 3, 32]);
/** Curves from which on a page may show its letters as drawings, with words below them to be searched. */
const MOST_CURVES = 50;
/** States that are kept at once, at most. */
const MAX_STATES = 100;

interface State extends PaintState, TextState {}

/** Follows the operators of one page, as far as they decide what is seen of its words (ISO 32000-2, 8 and 9). */
export class PageContent {
  private readonly words: UnseenWords;
  private readonly replaced = new ReplacedWords();
  private state: State = { matrix: IDENTITY, isWhite: false, clip: undefined, mode: 0, font: '', size: 0 };
  private readonly states: State[] = [];
  private line: Matrix = IDENTITY;
  private leading = 0;
  /** How far the line has come at most, in widths of a letter. */
  private advance = 0;
  private readonly ground = new PaintedGround();
  private isPictured = false;
  /** Values that wait for their operator, which can stand in the next stream. */
  private operands: Value[] = [];

  /** `box` is what is seen of the page; the letters of `drawnFonts` are of any size. */
  constructor(box: Box, drawnFonts: ReadonlySet<string>) {
    this.words = new UnseenWords(box, drawnFonts);
  }

  /** Reads one stream of the page. Throws `Unreadable` when the budget is used up. */
  read(data: Buffer, budget: ReadingBudget): void {
    const reader = new Reader(data, 0, budget);
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (!(value instanceof Keyword)) {
        this.operands.push(value);
        continue;
      }
      if (value.text === 'ID') {
        // A picture within the stream, whose bytes are no operators.
        const end = data.indexOf('EI', reader.at);
        reader.at = end === -1 ? data.length : end + 2;
        this.isPictured = true;
      } else this.run(value.text, this.operands);
      this.operands = [];
    }
  }

  /** The page was read. */
  finish(): UnseenOnPage {
    // Words to be searched lie below a scanned picture of them, or below letters that are drawn.
    const isRecognised = this.isPictured || this.ground.curves > MOST_CURVES;
    return { ...this.words.finish(isRecognised), isReplaced: this.replaced.isFound };
  }

  private run(operator: string, operands: readonly Value[]): void {
    const numbers = operands.map((each) => (typeof each === 'number' ? each : 0));
    const [grey] = numbers;
    switch (operator) {
      case 'q':
        if (this.states.length < MAX_STATES) this.states.push({ ...this.state });
        break;
      case 'Q':
        this.state = this.states.pop() ?? this.state;
        break;
      case 'cm':
        this.state.matrix = multiply(toMatrix(numbers), this.state.matrix);
        break;
      case 'g':
        this.state.isWhite = grey === 1;
        break;
      case 'rg':
        this.state.isWhite = numbers.every((each) => each === 1);
        break;
      case 'k':
        this.state.isWhite = numbers.every((each) => each === 0);
        break;
      case 'sc':
      case 'scn':
        this.state.isWhite = operands.length === 3 && operands.every((each) => each === 1);
        break;
      case 'cs':
        this.state.isWhite = false;
        break;
      case 'BDC':
      case 'BMC':
        this.replaced.begin(operands);
        break;
      case 'EMC':
        this.replaced.end();
        break;
      case 'Do':
      case 'sh':
        // What is drawn elsewhere could be anything.
        this.isPictured = true;
        break;
      default:
        this.ground.run(operator, numbers, this.state);
        this.runText(operator, operands, numbers);
    }
  }

  private runText(operator: string, operands: readonly Value[], numbers: readonly number[]): void {
    const [x = 0, y = 0] = numbers;
    switch (operator) {
      case 'BT':
        this.startLine(IDENTITY);
        break;
      case 'Tf':
        this.state.size = y;
        this.state.font = operands[0] instanceof Name ? operands[0].text : '';
        break;
      case 'Tr':
        this.state.mode = x;
        break;
      case 'TL':
        this.leading = x;
        break;
      case 'Tm':
        this.startLine(toMatrix(numbers));
        break;
      case 'TD':
      case 'Td':
        if (operator === 'TD') this.leading = -y;
        this.startLine(multiply([1, 0, 0, 1, x, y], this.line));
        break;
      case 'T*':
      case "'":
      case '"':
        this.startLine(multiply([1, 0, 0, 1, 0, -this.leading], this.line));
    }
    if (/^(?:Tj|TJ|'|")$/.test(operator)) this.show(operands);
  }

  private startLine(line: Matrix): void {
    this.line = line;
    this.advance = 0;
  }

  private show(operands: readonly Value[]): void {
    const bytes = operands
      .flat()
      .flatMap((each) => (each instanceof Text ? [...each.bytes] : []))
      .filter((byte) => !BLANKS.has(byte));
    this.advance += bytes.length;
    this.replaced.show(bytes.length);
    const whole = multiply(this.line, this.state.matrix);
    const ends = [transform([0, 0], whole), transform([this.advance * this.state.size, 0], whole)];
    this.words.show(
      bytes,
      { ends, whole, ground: this.isPictured ? 'anything' : this.ground.box },
      this.state,
    );
  }
}

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
