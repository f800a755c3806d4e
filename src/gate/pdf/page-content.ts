import { runColour, type SpaceState } from './paint-colours.ts';
import { GREY } from './colour-spaces.ts';
import { DrawnRuns, type DrawnRun, type TellWords } from './drawn-runs.ts';
import { readInlinePicture } from './inline-pictures.ts';
import { IDENTITY, multiply, toMatrix, transform, type Matrix } from './matrix.ts';
import { clip, PaintedGround, type PaintState } from './painted-ground.ts';
import {
  areaOf,
  cornersOf,
  intersect,
  shapeOf,
  shapeOfBox,
  squareOf,
  type Box,
  type Shape,
} from './painted-shape.ts';
import { readPictureLook } from './pictures.ts';
import { ReplacedWords } from './replaced-words.ts';
import { Reader, type ReadingBudget } from './syntax.ts';
import { Resources } from './resources.ts';
import type { PdfObject } from './references.ts';
import { TextLine, type TextPage } from './text-line.ts';
import type { TextState } from './unseen-words.ts';
import { judgePage, type UnseenOnPage } from './unseen-on-page.ts';
import { Keyword, Name, type Value } from './values.ts';

/** Curves from which on a page may show its letters as drawings, with words below them to be searched. */
const MOST_CURVES = 50;
/** States that are kept at once, at most. */
const MAX_STATES = 100;
/** Levels of drawings within drawings, at most. */
const MAX_NESTING = 12;
/** The share of a page from which on a picture is all of it. */
const WHOLE_PAGE = 0.6;

type State = PaintState & TextState & SpaceState;
const FIRST_STATE: State = {
  matrix: IDENTITY,
  fill: '000000',
  stroke: '000000',
  fillSpace: GREY,
  strokeSpace: GREY,
  opacity: 1,
  lineOpacity: 1,
  lineWidth: 1,
  isMixed: false,
  clip: undefined,
  clips: [],
  mode: 0,
  font: '',
  size: 0,
  width: 100,
  spacing: 0,
  blank: 0,
  leading: 0,
  rise: 0,
  isDrawnFont: false,
  drawnHeight: undefined,
};

/** The look of a note, with where it stands and whether a check of its own tells what it covers. */
export interface NoteLook {
  dictionary: PdfObject;
  place: Matrix;
  /** Whether what it covers is told by itself; programs mix a marker with what is below it, whatever its look says. */
  covers: 'told' | 'mixed' | 'untold';
}

/** Follows the operators of one page, as far as they decide what is seen of its words (ISO 32000-2, 8 and 9). */
export class PageContent {
  private readonly box: Box;
  private readonly replaced = new ReplacedWords();
  private readonly line = new TextLine();
  private readonly runs: DrawnRun[] = [];
  private readonly drawn = new DrawnRuns();
  private readonly ground: PaintedGround;
  private readonly page: TextPage;
  private readonly states: State[] = [];
  /** Of each marked stretch that is open, whether its layer is off. */
  private readonly marked: boolean[] = [];
  private state: State = { ...FIRST_STATE };
  private isGroundUnknown = false;
  private covers: NoteLook['covers'] = 'untold';
  /** Values that wait for their operator, which can stand in the next stream. */
  private operands: Value[] = [];
  private resources: Resources;
  private readonly tell: TellWords;
  private nesting = 0;

  /** `box` is what is seen of the page, and `unit` how many points a unit of it has; `tell` is given its words, line by line. */
  constructor(box: Box, unit: number, resources: Resources, tell: TellWords) {
    this.box = box;
    this.resources = resources;
    this.tell = tell;
    this.ground = new PaintedGround((shape, isPicture) => this.cover(shape, isPicture));
    this.page = {
      box,
      unit,
      groundAt: (points) => (this.isGroundUnknown ? 'any' : this.ground.colourAt(points)),
    };
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
        const picture = readInlinePicture(data, reader.at, this.operands);
        reader.at = picture.end;
        this.resources.drawing.inline.push(picture);
        this.paintPicture(0, squareOf(this.state.matrix), true);
      } else this.run(value.text, this.operands);
      this.operands = [];
    }
  }

  /** Draws what has its own stream, such as a form, as if it stood here. */
  draw(dictionary: PdfObject): void {
    const { drawing } = this.resources;
    const { number } = dictionary.origin;
    const stream = drawing.streams.get(number);
    if (!stream || this.nesting >= MAX_NESTING) return;
    drawing.drawn.add(number);
    this.drawn.breakLine();
    const { state, resources, operands } = this;
    const { letters } = this.line;
    const own = resources.get(dictionary, 'Resources');
    if (own) this.resources = new Resources(drawing, own);
    if (own) this.resources.namePictures();
    this.state = { ...state };
    this.state.matrix = multiply(matrixOf(resources, dictionary), state.matrix);
    const [left, bottom, right, top] = numbersOf(resources, dictionary, 'BBox');
    if (top !== undefined)
      clip(
        this.state,
        shapeOf([
          cornersOf([left!, bottom!, right! - left!, top - bottom!]).map((each) =>
            transform(each, this.state.matrix),
          ),
        ]),
      );
    this.operands = [];
    this.nesting += 1;
    const depth = this.states.length;
    this.read(drawing.file.streams.read(stream.dictionary, stream.stream, stream.origin), drawing.budget);
    this.states.length = Math.min(depth, this.states.length);
    this.nesting -= 1;
    this.drawn.breakLine();
    Object.assign(this, { state, resources, operands });
    this.line.letters = letters;
  }

  /** Draws the look of a note over the page. */
  drawLook({ dictionary, place, covers }: NoteLook, resources: Resources): void {
    this.state = { ...FIRST_STATE, matrix: place };
    this.resources = resources;
    this.covers = covers;
    this.ground.isMarker = covers === 'mixed';
    this.draw(dictionary);
    this.ground.isMarker = false;
    this.covers = 'untold';
  }

  /** The page was read. */
  finish(): UnseenOnPage {
    this.drawn.finish(this.tell);
    return {
      ...judgePage(this.runs, this.drawn, this.ground.curves > MOST_CURVES),
      isReplaced: this.replaced.isFound,
      isCovered: this.drawn.isCovered,
      isPictureCovered: this.drawn.isPictureCovered,
    };
  }

  private run(operator: string, operands: readonly Value[]): void {
    const numbers = operands.map((each) => (typeof each === 'number' ? each : 0));
    const { state } = this;
    switch (operator) {
      case 'q':
        if (this.states.length < MAX_STATES) this.states.push({ ...state });
        return;
      case 'Q':
        this.state = this.states.pop() ?? state;
        return;
      case 'cm':
        state.matrix = multiply(toMatrix(numbers), state.matrix);
        return;
      case 'BDC':
      case 'BMC':
        this.replaced.begin(operands);
        this.marked.push(
          operands[0] instanceof Name && operands[0].text === 'OC' && this.resources.isLayerOff(operands[1]),
        );
        return;
      case 'EMC':
        this.replaced.end();
        if (this.marked.pop()) this.drawn.breakLine();
        return;
      case 'Do':
        this.drawNamed(operands[0]);
        return;
      case 'sh':
        // What is shaded could be anything.
        this.ground.paint(shapeOfBox(state.clip ?? this.box), 'any', state, true);
        return;
    }
    if (runColour(operator, operands, state, this.resources)) return;
    this.ground.run(operator, numbers, state);
    const run = this.line.run(operator, operands, state, this.resources, this.page);
    if (!run) return;
    this.replaced.show(run.bytes.length);
    if (this.marked.includes(true)) run.why = 'layers';
    this.runs.push(run);
    this.drawn.add(run);
  }

  private drawNamed(name: Value | undefined): void {
    const found = name instanceof Name ? this.resources.drawingOf(name.text) : undefined;
    if (!found) {
      this.isGroundUnknown = true;
      return;
    }
    if (found.isPicture) {
      const { drawing } = this.resources;
      drawing.drawn.add(found.number);
      const look = readPictureLook(this.resources, found.dictionary);
      const square = squareOf(this.state.matrix);
      if (!this.marked.includes(true)) drawing.pictures.add(found.number, look, square, this.box, this.state);
      const shape: Shape =
        typeof look.isOpaque === 'function'
          ? { ...square, isOpaqueAt: look.isOpaque(this.state.matrix) }
          : square;
      this.paintPicture(found.number, shape, look.isOpaque !== false);
      return;
    }
    const layer = this.resources.get(found.dictionary, 'OC');
    this.marked.push(layer !== undefined && this.resources.drawing.layers.isOff(layer));
    this.draw(found.dictionary);
    this.marked.pop();
  }

  private paintPicture(number: number, shape: Shape, isOpaque: boolean): void {
    if (isOpaque) this.ground.paint(shape, 'any', this.state, true);
    else this.ground.stand(shape, 'any');
    this.drawn.addPicture({ number, shape });
  }

  private cover(shape: Shape, isPicture: boolean): void {
    if (this.marked.includes(true)) return;
    this.drawn.cover(shape, {
      isPicture,
      isTold: this.covers === 'told',
      isPage: isPicture && areaOf(intersect(shape.box, this.box)) >= WHOLE_PAGE * areaOf(this.box),
    });
  }
}

function matrixOf(resources: Resources, dictionary: PdfObject): Matrix {
  const numbers = numbersOf(resources, dictionary, 'Matrix');
  return numbers.length === 6 ? toMatrix(numbers) : IDENTITY;
}

function numbersOf(resources: Resources, dictionary: PdfObject, key: string): number[] {
  const found = resources.get(dictionary, key)?.value;
  return Array.isArray(found) ? found.map((each) => (typeof each === 'number' ? each : 0)) : [];
}
