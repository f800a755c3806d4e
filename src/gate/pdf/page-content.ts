import { IDENTITY, multiply, transform, type Matrix, type Point } from './matrix.ts';
import { PaintedGround, type Box, type PaintState } from './painted-ground.ts';
import { ReplacedWords } from './replaced-words.ts';
import { Reader, type ReadingBudget } from './syntax.ts';
import { Resources, UNKNOWN_FONT, type ColourSpace } from './resources.ts';
import { measure, spell, type FontLetters } from './letters.ts';
import type { PdfObject } from './references.ts';
import { toColour, type Colour } from '../documents/legible.ts';
import { UnseenWords, type TextState, type UnseenOnPage, type UnseenReason } from './unseen-words.ts';
import { Keyword, Name, Text, type Value } from './values.ts';

/** Bytes of blanks, of fonts with one byte for a letter and with two. */
const BLANKS = new Set([0, 3, 32]);
/** Curves from which on a page may show its letters as drawings, with words below them to be searched. */
const MOST_CURVES = 50;
/** States that are kept at once, at most. */
const MAX_STATES = 100;

interface State extends PaintState, TextState {}

/** Levels of drawings within drawings, at most. */
const MAX_NESTING = 12;
/** The share of a letter's height that the narrowest letters have as width. */
const NARROWEST = 0.25;
/** Where the middle of a small letter lies above its line, as a share of its height: an underline does not reach there. */
const MIDDLE = 0.3;
/** The gap between two stretches from which on they are two words, as a share of the height of a letter. */
const LEAST_GAP = 0.2;
/** Thousandths of a letter's height by which words are set apart from which on a blank is meant. */
const BLANK = 180;

/** Receives the words of a page as they are drawn, with why they are not seen; `undefined` when they are. */
export type TellWords = (text: string, why: UnseenReason | 'layers' | undefined) => void;

/** Follows the operators of one page, as far as they decide what is seen of its words (ISO 32000-2, 8 and 9). */
export class PageContent {
  private readonly words: UnseenWords;
  private readonly replaced = new ReplacedWords();
  private state: State = {
    matrix: IDENTITY,
    fill: '000000',
    clip: undefined,
    mode: 0,
    font: '',
    size: 0,
    width: 100,
    opacity: 1,
    isDrawnFont: false,
  };
  private space: ColourSpace = 'grey';
  private letters: FontLetters = UNKNOWN_FONT;
  /** Points that are added behind each letter. */
  private spacing = 0;
  /** How far the words of the line reach. */
  private reach = 0;
  private readonly states: State[] = [];
  private line: Matrix = IDENTITY;
  private leading = 0;
  /** How far the line has come at most, in widths of a letter. */
  private advance = 0;
  private readonly ground = new PaintedGround();
  private isPictured = false;
  private isGroundUnknown = false;
  /** Of each marked stretch that is open, whether its layer is off. */
  private readonly marked: boolean[] = [];
  /** Values that wait for their operator, which can stand in the next stream. */
  private operands: Value[] = [];
  private resources: Resources;
  private readonly tell: TellWords;
  private nesting = 0;
  /** The words of the present line, and where it stands. */
  private pending: { text: string; why: Parameters<TellWords>[1]; y: number; end: number } | undefined;

  /** `box` is what is seen of the page; `tell` is given its words, line by line. */
  constructor(box: Box, resources: Resources, tell: TellWords) {
    this.words = new UnseenWords(box);
    this.resources = resources;
    this.tell = tell;
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
        this.ground.paintPicture(this.state);
      } else this.run(value.text, this.operands);
      this.operands = [];
    }
  }

  /** Draws what has its own stream, such as a form or the look of a note, as if it stood here. */
  draw(number: number, dictionary: PdfObject): void {
    const { drawing } = this.resources;
    const stream = drawing.streams.get(number);
    if (!stream || this.nesting >= MAX_NESTING) return;
    drawing.drawn.add(number);
    this.endLine();
    const [state, resources, letters, operands] = [this.state, this.resources, this.letters, this.operands];
    const own = resources.get(dictionary, 'Resources');
    const matrix = resources.get(dictionary, 'Matrix')?.value;
    if (own) this.resources = new Resources(drawing, own);
    this.state = { ...state };
    if (Array.isArray(matrix))
      this.state.matrix = multiply(toMatrix(matrix.map((each) => Number(each))), state.matrix);
    this.operands = [];
    this.nesting += 1;
    const depth = this.states.length;
    this.read(drawing.file.streams.read(stream.dictionary, stream.stream, stream.origin), drawing.budget);
    this.states.length = Math.min(depth, this.states.length);
    this.nesting -= 1;
    this.endLine();
    Object.assign(this, { state, resources, letters, operands });
  }

  /** The page was read. */
  finish(): UnseenOnPage {
    this.endLine();
    // Words to be searched lie below a scanned picture of them, or below letters that are drawn.
    const isRecognised = this.isPictured || this.ground.curves > MOST_CURVES;
    return { ...this.words.finish(isRecognised), isReplaced: this.replaced.isFound };
  }

  private run(operator: string, operands: readonly Value[]): void {
    const numbers = operands.map((each) => (typeof each === 'number' ? each : 0));
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
        this.state.fill = colourOf('grey', numbers);
        break;
      case 'rg':
        this.state.fill = colourOf('rgb', numbers);
        break;
      case 'k':
        this.state.fill = colourOf('cmyk', numbers);
        break;
      case 'sc':
      case 'scn':
        this.state.fill = operands.every((each) => typeof each === 'number')
          ? colourOf(this.space, numbers)
          : 'any';
        break;
      case 'cs':
        this.space = this.resources.spaceOf(operands[0] instanceof Name ? operands[0].text : '');
        this.state.fill = this.space === 'unknown' ? 'any' : '000000';
        break;
      case 'gs':
        this.state.opacity =
          this.resources.opacityOf(operands[0] instanceof Name ? operands[0].text : '') ?? this.state.opacity;
        break;
      case 'BDC':
      case 'BMC':
        this.replaced.begin(operands);
        this.marked.push(
          operands[0] instanceof Name && operands[0].text === 'OC' && this.resources.isLayerOff(operands[1]),
        );
        break;
      case 'EMC':
        this.replaced.end();
        if (this.marked.pop()) this.endLine();
        break;
      case 'Do':
        this.drawNamed(operands[0]);
        break;
      case 'sh':
        // What is drawn elsewhere could be anything.
        this.isGroundUnknown = true;
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
        this.state.isDrawnFont = this.resources.isDrawnFont(this.state.font);
        this.letters = this.resources.lettersOf(this.state.font);
        break;
      case 'Tc':
        this.spacing = x;
        break;
      case 'Tz':
        this.state.width = x;
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
    this.reach = 0;
  }

  private drawNamed(name: Value | undefined): void {
    const found = name instanceof Name ? this.resources.drawingOf(name.text) : undefined;
    if (!found || found.isPicture) {
      this.isPictured = true;
      if (found) this.ground.paintPicture(this.state);
      else this.isGroundUnknown = true;
      return;
    }
    const layer = this.resources.get(found.dictionary, 'OC');
    this.marked.push(layer !== undefined && this.resources.drawing.layers.isOff(layer));
    this.draw(found.number, found.dictionary);
    this.marked.pop();
  }

  private show(operands: readonly Value[]): void {
    const texts = operands.flat().flatMap((each) => (each instanceof Text ? [each.bytes] : []));
    const bytes = texts.flatMap((each) => [...each]).filter((byte) => !BLANKS.has(byte));
    this.replaced.show(bytes.length);
    const whole = multiply(this.line, this.state.matrix);
    const at = (length: number, height = 0) =>
      transform([length * this.state.size, height * this.state.size], whole);
    const from = at(this.advance * NARROWEST, MIDDLE);
    this.advance += bytes.length;
    const ground = this.isGroundUnknown
      ? 'any'
      : this.ground.colourAt([from, at(this.advance * NARROWEST, MIDDLE)]);
    const reason = this.words.show(bytes, { ends: [at(0), at(this.advance)], whole, ground }, this.state);
    const begin = transform([this.reach, 0], whole);
    for (const each of operands.flat()) this.move(each);
    const [end] = transform([this.reach, 0], whole);
    const why = this.marked.includes(true) ? 'layers' : reason;
    const gap = LEAST_GAP * Math.abs(at(1)[0] - at(0)[0]);
    this.say(spellAll(operands.flat(), this.letters), why, begin, [end, gap]);
  }

  /** Moves on by a string, or by a number that sets words apart. */
  private move(operand: Value): void {
    const { size, width } = this.state;
    if (typeof operand === 'number') this.reach -= (operand / 1000) * size * (width / 100);
    if (!(operand instanceof Text)) return;
    const { length, count } = measure(operand.bytes, this.letters);
    this.reach += ((length / 1000) * size + count * this.spacing) * (width / 100);
  }

  /** Adds words to the line on which they stand, from a point to `end`; behind more than `gap` stands a blank. */
  private say(
    text: string,
    why: Parameters<TellWords>[1],
    [x, y]: Point,
    [end, gap]: readonly [number, number],
  ): void {
    if (this.pending && (this.pending.why !== why || Math.abs(this.pending.y - y) > 1)) this.endLine();
    this.pending ??= { text: '', why, y, end: x };
    if (Math.abs(x - this.pending.end) > gap) this.pending.text += ' ';
    this.pending.text += text;
    this.pending.end = end;
  }

  private endLine(): void {
    if (this.pending) this.tell(this.pending.text, this.pending.why);
    this.pending = undefined;
  }
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

/** A colour by its numbers, in a space. */
function colourOf(space: ColourSpace, numbers: readonly number[]): Colour {
  const [one = 0, two = 0, three = 0, four = 0] = numbers;
  switch (space) {
    case 'grey':
      return toColour([one, one, one]);
    case 'rgb':
      return toColour([one, two, three]);
    case 'cmyk':
      return toColour([one, two, three].map((each) => (1 - each) * (1 - four)));
    case 'tint':
      // Nothing of an ink is what the paper is.
      return numbers.every((each) => each === 0) ? 'ffffff' : 'any';
    case 'unknown':
      return 'any';
  }
}

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
