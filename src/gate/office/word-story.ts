import { COMPATIBILITY, DRAWING, MATH, VML, WORD, WORD_2010 } from './namespaces.ts';
import { WordBranches } from './word-branches.ts';
import { isWithoutResult, WordFields } from './word-fields.ts';
import { readFill, readVmlFill } from './word-fills.ts';
import { OUTERMOST, type WordFrame } from './word-frame.ts';
import { LetterEffects, readLetterTag, readShading } from './word-letters.ts';
import { AnchoredPlace, isPlacedOff, isVmlUnseen } from './word-places.ts';
import { applyProperty } from './word-properties.ts';
import type { LetterProperties, WordStyle } from './word-styles.ts';
import type { WordPiece, WordWords } from './word-words.ts';
import { plainValue, wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** Elements of tracked changes whose words are no longer shown. */
const DELETED = new Set(['del', 'moveFrom']);
/** Elements whose words are an earlier or another state of what is shown. */
const FORMER = new Set(['rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange']);

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
  private readonly frames: WordFrame[] = [];
  private readonly runs: OpenRun[] = [];
  private readonly fields: WordFields;
  private readonly branches = new WordBranches();
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
    this.fields = new WordFields(keepInstruction);
    this.keepOther = keepOther;
  }

  open(tag: XmlTag, resolve: (prefix: string) => string | undefined): void {
    const parent = this.frames.at(-1);
    const frame: WordFrame = { ...(parent ?? OUTERMOST), name: tag.name };
    this.frames.push(frame);
    if (WORD.has(tag.uri)) this.openWord(tag, frame, parent);
    else if (tag.uri === COMPATIBILITY) {
      if (this.branches.open(tag, resolve)) frame.why ??= 'unshown';
    } else if (tag.uri === WORD_2010) this.readEffect(tag);
    else if (tag.uri === MATH && tag.name === 'r') this.runs.push({ letters: {}, style: '' });
    else this.openDrawing(tag, frame);
  }

  close(tag: XmlTag, text: string): void {
    const frame = this.frames.pop()!;
    if (tag.uri === COMPATIBILITY) this.branches.close(tag);
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
        this.fields.instruct(text);
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

  private openWord(tag: XmlTag, frame: WordFrame, parent: WordFrame | undefined): void {
    if (FORMER.has(tag.name)) this.former += 1;
    if (this.former > 0) return;
    this.words.rooms.read(tag, this.frames, this.part);
    const value = wordValue(tag, 'val');
    switch (tag.name) {
      case 'p':
        frame.paragraph = this.words.nextParagraph();
        frame.paragraphStyle = '';
        for (const room of frame.rooms) room.begin(frame.paragraph);
        break;
      case 'r':
        this.runs.push({ letters: {}, style: '' });
        break;
      case 'tbl':
        frame.tableStyle = '';
        break;
      case 'fldChar':
        this.fields.mark(wordValue(tag, 'fldCharType'));
        break;
      case 'fldSimple':
        this.keepInstruction(wordValue(tag, 'instr') ?? '');
        if (isWithoutResult(wordValue(tag, 'instr') ?? '')) frame.why ??= 'unshown';
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
  private readProperty(tag: XmlTag, parent: WordFrame | undefined): void {
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
    applyProperty(tag, parent.name, owner);
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

  private openDrawing(tag: XmlTag, frame: WordFrame): void {
    this.words.rooms.read(tag, this.frames, this.part);
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
    readFill(tag, this.frames);
    if (DRAWING.has(tag.uri) && tag.name === 't') frame.paragraph = this.words.nextParagraph();
  }

  private openVml(tag: XmlTag, frame: WordFrame): void {
    const style = plainValue(tag, 'style');
    if (style !== undefined) {
      frame.boxes = [...frame.boxes, (paper) => isVmlUnseen(tag, paper)];
      if (/visibility\s*:\s*hidden/i.test(style)) frame.why ??= 'shapes';
      if (/z-index:\s*-/.test(style)) this.words.styles.hasDrawnGround = true;
    }
    readVmlFill(tag, frame);
    if (tag.name === 'textpath') this.addWords(plainValue(tag, 'string') ?? '', frame, true);
  }

  /** A letter by its number; those of a font of symbols have no words. */
  private addSymbol(tag: XmlTag, frame: WordFrame): void {
    const code = Number.parseInt(wordValue(tag, 'char') ?? '', 16);
    if (code > 0x20 && code < 0xe000) this.addWords(String.fromCharCode(code), frame);
  }

  /** Words of a run; those of a drawing (`isDrawn`) stand in none. */
  private addWords(text: string, frame: WordFrame, isDrawn = false): void {
    const run = this.runs.at(-1);
    if (this.fields.isUnshown) {
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
    if (piece.why === undefined) for (const room of frame.rooms) room.add(text, frame.paragraph);
  }
}
