import type { HiddenKind } from '../../strings/issues/forms.ts';
import { COMPATIBILITY, DRAWING, MATH, VML, WORD, WORD_2010 } from './namespaces.ts';
import type { WordPiece, WordWords, PlacedBox } from './word-words.ts';
import { LetterEffects, readLetterTag, readShading } from './word-letters.ts';
import { AnchoredPlace, isPlacedOff, isVmlUnseen } from './word-places.ts';
import type { ColourValues } from './theme-colours.ts';
import type { Ground, LetterProperties, WordStyle } from './word-styles.ts';
import { plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Elements of tracked changes whose words are no longer shown. */
const DELETED = new Set(['del', 'moveFrom']);
/** Elements whose words are an earlier or another state of what is shown. */
const FORMER = new Set(['rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange']);
/** Namespaces whose elements every present program of Office understands, so that it takes the branch that requires them. */
const UNDERSTOOD = /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//;
/** Fields whose result no page shows: marks of an index, and names for words. */
const WITHOUT_RESULT = /^\s*(?:XE|TC|TA|RD|SET|PRIVATE)\b/i;
/** UTF-16 units of an instruction that are kept, at most. */
const MAX_INSTRUCTION = 4096;

/** What is known of an open element, for all that stands in it. */
interface Frame {
  name: string;
  why: HiddenKind | undefined;
  boxes: readonly PlacedBox[];
  /** How the box around the words is filled. */
  fill: ColourValues | 'any';
  /** The grounds of what is open, from the nearest on. */
  grounds: readonly Ground[];
  paragraphStyle: string;
  tableStyle: string;
  paragraph: number;
  note: string | undefined;
}

interface StoryField {
  instruction: string;
  isInstruction: boolean;
}

/** What a run has so far. */
interface OpenRun {
  letters: LetterProperties;
  style: string;
}

/** Listens to one part of Word and gives its words, with all that decides whether they are seen, to `words`. */
export class WordStory implements Listener {
  private readonly words: WordWords;
  private readonly part: string;
  private readonly keepInstruction: (instruction: string) => void;
  private readonly keepOther: (text: string) => void;
  private readonly frames: Frame[] = [];
  private readonly runs: OpenRun[] = [];
  private readonly fields: StoryField[] = [];
  private readonly branches: boolean[] = [];
  private readonly places: AnchoredPlace[] = [];
  private readonly effects = new LetterEffects();
  private style: WordStyle | undefined;
  private stylePart: { letters: LetterProperties; ground: WordStyle['ground'] } | undefined;
  private former = 0;

  /** `keepInstruction` is given the instruction of each field, `keepOther` the text of elements that hold no words of Word. */
  constructor(
    words: WordWords,
    part: string,
    keepInstruction: (instruction: string) => void,
    keepOther: (text: string) => void,
  ) {
    this.words = words;
    this.part = part;
    this.keepInstruction = keepInstruction;
    this.keepOther = keepOther;
  }

  open(tag: XmlTag, resolve: (prefix: string) => string | undefined): void {
    const parent = this.frames.at(-1);
    const frame: Frame = parent
      ? { ...parent, name: tag.name }
      : {
          name: tag.name,
          why: undefined,
          boxes: [],
          fill: 'any',
          grounds: [],
          paragraphStyle: '',
          tableStyle: '',
          paragraph: 0,
          note: undefined,
        };
    this.frames.push(frame);
    if (WORD.has(tag.uri)) this.openWord(tag, frame, parent);
    else if (tag.uri === COMPATIBILITY) this.openBranch(tag, frame, resolve);
    else if (tag.uri === WORD_2010) this.readEffect(tag);
    else if (tag.uri === MATH && tag.name === 'r') this.runs.push({ letters: {}, style: '' });
    else this.openDrawing(tag, frame);
  }

  close(tag: XmlTag, text: string): void {
    const frame = this.frames.pop()!;
    if (tag.uri === COMPATIBILITY && tag.name === 'AlternateContent') this.branches.pop();
    if (tag.name === 'anchor' || tag.name === 'inline') this.places.pop();
    else this.places.at(-1)?.close(tag.name, text);
    if (tag.uri === MATH && tag.name === 'r') this.runs.pop();
    if ((tag.uri === MATH || DRAWING.has(tag.uri)) && tag.name === 't') this.addWords(text, frame, true);
    else if (!WORD.has(tag.uri)) this.keepOther(text);
    if (!WORD.has(tag.uri)) return;
    switch (tag.name) {
      case 't':
      case 'delText':
        this.addWords(text, frame);
        break;
      case 'instrText':
      case 'delInstrText':
        if (this.fields.length > 0) this.instruct(text);
        else this.keepInstruction(text);
        break;
      case 'tab':
      case 'br':
      case 'cr':
        if (frame.name === tag.name && this.runs.length > 0) this.addWords(' ', frame);
        break;
      case 'r':
        this.runs.pop();
        break;
      case 'style':
        this.style = undefined;
        break;
      case 'tblStylePr':
        this.stylePart = undefined;
        break;
      default:
        if (FORMER.has(tag.name)) this.former -= 1;
        this.keepOther(text);
    }
  }

  private openWord(tag: XmlTag, frame: Frame, parent: Frame | undefined): void {
    if (FORMER.has(tag.name)) this.former += 1;
    if (this.former > 0) return;
    const value = wordValue(tag, 'val');
    switch (tag.name) {
      case 'p':
        frame.paragraph = this.words.nextParagraph();
        frame.paragraphStyle = '';
        break;
      case 'r':
        this.runs.push({ letters: {}, style: '' });
        break;
      case 'tbl':
        frame.tableStyle = '';
        break;
      case 'fldChar':
        this.readField(wordValue(tag, 'fldCharType'));
        break;
      case 'fldSimple':
        this.keepInstruction(wordValue(tag, 'instr') ?? '');
        if (WITHOUT_RESULT.test(wordValue(tag, 'instr') ?? '')) frame.why ??= 'unshown';
        break;
      case 'footnote':
      case 'endnote':
        frame.note = `${tag.name} ${wordValue(tag, 'id') ?? ''}`;
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (frame.why === undefined)
          this.words.nameNote(`${tag.name.replace('Reference', '')} ${wordValue(tag, 'id') ?? ''}`);
        break;
      case 'txbxContent':
        frame.grounds = [{ colour: frame.fill }];
        break;
      case 'sym':
        this.addSymbol(tag, frame);
        break;
      case 'comment':
        frame.why = 'comments';
        break;
      case 'docPart':
        frame.why ??= 'data';
        break;
      case 'background':
        this.words.styles.paper = { value: wordValue(tag, 'color'), theme: wordValue(tag, 'themeColor') };
        break;
      case 'pgSz':
        this.words.addPaper({ width: Number(wordValue(tag, 'w')), height: Number(wordValue(tag, 'h')) });
        break;
      case 'pgMar':
        this.words.addMargins((paper) => isPlacedOff(tag, paper));
        break;
      case 'style':
        this.style = this.words.styles.add(wordValue(tag, 'styleId') ?? '');
        if (wordValue(tag, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(wordValue(tag, 'default') ?? ''))
          this.words.styles.defaultStyle = wordValue(tag, 'styleId') ?? '';
        break;
      case 'basedOn':
        if (this.style) this.style.basedOn = value ?? '';
        break;
      case 'tblStylePr':
        this.stylePart = { letters: {}, ground: undefined };
        this.style?.parts.push(this.stylePart);
        break;
      default:
        if (DELETED.has(tag.name)) frame.why = 'changes';
        this.readProperty(tag, parent);
    }
  }

  /** Reads an element of the properties of what is open, which the frames below tell. */
  private readProperty(tag: XmlTag, parent: Frame | undefined): void {
    const owner = this.frames.at(-3);
    if (tag.name === 'tab' && parent?.name === 'tabs' && !this.style) {
      const paragraph = this.frames.at(-4);
      if (paragraph) paragraph.boxes = [...paragraph.boxes, (paper) => isPlacedOff(tag, paper)];
      return;
    }
    const value = wordValue(tag, 'val');
    if (parent?.name === 'rPr') {
      const run = this.runs.at(-1);
      if (owner?.name === 'r' && run && tag.name === 'rStyle') run.style = value ?? '';
      const letters = this.lettersOf(owner?.name);
      if (letters) readLetterTag(tag, letters);
      return;
    }
    if (!parent || !owner || !/^(?:p|tr|tc|tbl)Pr$/.test(parent.name)) return;
    if (this.style) {
      if (tag.name === 'shd') (this.stylePart ?? this.style).ground = readShading(tag);
      if (tag.name === 'spacing' && isPlacedOff(tag, { width: 0, height: 0 })) this.style.isFlat = true;
      return;
    }
    if (tag.name === 'shd') {
      owner.grounds = [{ colour: readShading(tag) }, ...owner.grounds];
      return;
    }
    if (tag.name === 'pStyle') {
      owner.paragraphStyle = value ?? '';
      owner.grounds = [{ style: owner.paragraphStyle }, ...owner.grounds];
    }
    if (tag.name === 'tblStyle') {
      owner.tableStyle = value ?? '';
      owner.grounds = [{ style: owner.tableStyle }, ...owner.grounds];
    }
    if (
      parent.name === 'trPr' &&
      tag.name === 'hidden' &&
      (value === undefined || /^(?:1|true|on)$/.test(value))
    )
      owner.why ??= 'words';
    if ((tag.name === 'vMerge' || tag.name === 'hMerge') && (value === undefined || value === 'continue'))
      owner.why ??= 'unshown';
    if (/^(?:framePr|tblpPr|tblInd|ind|spacing|trHeight|tcW)$/.test(tag.name))
      owner.boxes = [...owner.boxes, (paper) => isPlacedOff(tag, paper)];
  }

  /** The properties that an `rPr` describes, by the element that has it. */
  private lettersOf(owner: string | undefined): LetterProperties | undefined {
    if (owner === 'r') return this.runs.at(-1)?.letters;
    if (owner === 'style') return this.style?.letters;
    if (owner === 'tblStylePr') return this.stylePart?.letters;
    return owner === 'rPrDefault' ? this.words.styles.defaults : undefined;
  }

  private readEffect(tag: XmlTag): void {
    if (this.former > 0) return;
    const run = this.runs.at(-1);
    const letters = this.style ? (this.stylePart ?? this.style).letters : run?.letters;
    if (letters && this.frames.some(({ name }) => name === 'rPr')) this.effects.read(tag, letters);
  }

  private openBranch(tag: XmlTag, frame: Frame, resolve: (prefix: string) => string | undefined): void {
    if (tag.name === 'AlternateContent') this.branches.push(false);
    const last = this.branches.length - 1;
    if (last < 0 || (tag.name !== 'Choice' && tag.name !== 'Fallback')) return;
    const required = (plainValue(tag, 'Requires') ?? '').split(/\s+/).filter((each) => each !== '');
    const isUnderstood = required.every((prefix) => UNDERSTOOD.test(resolve(prefix) ?? ''));
    if (this.branches[last] === false && isUnderstood) this.branches[last] = true;
    else frame.why ??= 'unshown';
  }

  private openDrawing(tag: XmlTag, frame: Frame): void {
    if (tag.name === 'anchor' || tag.name === 'inline') {
      const place = new AnchoredPlace();
      this.places.push(place);
      frame.boxes = [...frame.boxes, (paper) => place.isUnseen(paper)];
      if (/^(?:1|true|on)$/.test(plainValue(tag, 'behindDoc') ?? '')) this.words.styles.hasDrawnGround = true;
      if (/^(?:1|true|on)$/.test(plainValue(tag, 'hidden') ?? '')) frame.why ??= 'unshown';
    } else if (/^(?:positionH|positionV|extent)$/.test(tag.name)) this.places.at(-1)?.open(tag);
    if (tag.name === 'docPr' && /^(?:1|true|on)$/.test(plainValue(tag, 'hidden') ?? '')) {
      const owner = this.frames.at(-2);
      if (owner) owner.why ??= 'shapes';
    }
    if (tag.uri === VML) this.openVml(tag, frame);
    this.readFill(tag);
    if (DRAWING.has(tag.uri) && tag.name === 't') frame.paragraph = this.words.nextParagraph();
  }

  private openVml(tag: XmlTag, frame: Frame): void {
    const style = plainValue(tag, 'style');
    if (style !== undefined) {
      frame.boxes = [...frame.boxes, (paper) => isVmlUnseen(tag, paper)];
      if (/visibility\s*:\s*hidden/i.test(style)) frame.why ??= 'shapes';
      if (/z-index:\s*-/.test(style)) this.words.styles.hasDrawnGround = true;
    }
    if (plainValue(tag, 'filled')?.startsWith('f')) frame.fill = {};
    const [, colour] = /^(#[0-9a-f]{6})/i.exec(plainValue(tag, 'fillcolor') ?? '') ?? [];
    if (colour !== undefined) frame.fill = { value: colour };
    if (tag.name === 'textpath') this.addWords(plainValue(tag, 'string') ?? '', frame, true);
  }

  /** Reads how the shape around the words is filled, by its own properties. */
  private readFill(tag: XmlTag): void {
    if (!DRAWING.has(tag.uri)) return;
    const names = this.frames.slice(-4).map(({ name }) => name);
    if (tag.name === 'noFill' && names.at(-2) === 'spPr') this.frames.at(-3)!.fill = {};
    // A shape without a filling of its own has that of its style.
    if (tag.name === 'schemeClr' && names.at(-2) === 'fillRef' && this.frames.at(-4)!.fill === 'any')
      this.frames.at(-4)!.fill = { theme: plainValue(tag, 'val') };
    if (!/^(?:srgb|scheme)Clr$/.test(tag.name) || names.at(-2) !== 'solidFill' || names.at(-3) !== 'spPr')
      return;
    const value = plainValue(tag, 'val');
    this.frames.at(-4)!.fill = tag.name === 'srgbClr' ? { value } : { theme: value };
  }

  private readField(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ instruction: '', isInstruction: true });
    const field = this.fields.at(-1);
    if (!field) return;
    if (type === 'separate') field.isInstruction = false;
    if (type !== 'end') return;
    this.fields.pop();
    this.keepInstruction(field.instruction);
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1)!;
    if (field.isInstruction && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
    else this.keepInstruction(text);
  }

  /** A letter by its number; those of a font of symbols have no words. */
  private addSymbol(tag: XmlTag, frame: Frame): void {
    const code = Number.parseInt(wordValue(tag, 'char') ?? '', 16);
    if (code > 0x20 && code < 0xe000) this.addWords(String.fromCharCode(code), frame);
  }

  /** Words of a run; those of a drawing (`isDrawn`) stand in none. */
  private addWords(text: string, frame: Frame, isDrawn = false): void {
    const run = this.runs.at(-1);
    const isInField = this.fields.some(
      ({ isInstruction, instruction }) => isInstruction || WITHOUT_RESULT.test(instruction),
    );
    if (isInField) {
      this.keepOther(text);
      return;
    }
    const look = this.words.intern({
      own: run?.letters ?? {},
      styles: [run?.style ?? '', frame.paragraphStyle, frame.tableStyle],
      grounds: frame.grounds,
    });
    const piece: WordPiece = {
      text,
      part: this.part,
      paragraph: frame.paragraph,
      // Words outside of all runs are shown by no program.
      why: frame.why ?? (run || isDrawn ? undefined : 'unshown'),
      boxes: frame.boxes,
      look,
      note: frame.note,
    };
    this.words.add(piece);
  }
}
