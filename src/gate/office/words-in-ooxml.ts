import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { Hidden } from '../documents/hidden.ts';
import { WordStore } from '../documents/word-store.ts';
import { listAttributeWords, listHints } from './attribute-words.ts';
import { CellStyles } from './cell-styles.ts';
import { CoveringShapes } from './covering-shapes.ts';
import { DrawingWords } from './drawing-words.ts';
import { isOffice, SHEET, WORD } from './namespaces.ts';
import { PropertyWords, isProperties } from './property-words.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasPhrase } from './signs.ts';
import { SheetWords } from './sheet-words.ts';
import { judgeParts } from './shown-parts.ts';
import { ThemeColours } from './theme-colours.ts';
import { keepInstructionWords } from './word-instructions.ts';
import { WordStory } from './word-story.ts';
import { WordStyles } from './word-styles.ts';
import { WordWords } from './word-words.ts';
import { wordValue, type Listener } from './xml-part.ts';

/** Namespaces of the data that programs keep for themselves, whose words are those of the program. */
const OF_PROGRAMS =
  /^(?:http:\/\/schemas\.(?:microsoft|openxmlformats)\.(?:com|org)\/|http:\/\/(?:purl\.oclc\.org\/ooxml|customooxmlschemas\.google\.com|www\.w3\.org|purl\.org)\/|urn:schemas-microsoft-com:)/;

/** Words in attributes and in elements for other things that are kept, at most: more make no difference to an editor. */
const MAX_OTHERS = 20_000;

/** Words that are none of the page, wherever their part stands: in attributes, and in elements for other things. */
interface Other {
  text: string;
  part: string;
  name: string;
  why: HiddenKind;
}

/** A paragraph of a drawing, whose part may turn out not to be shown. */
interface Drawn {
  text: string;
  part: string;
  isSeen: boolean;
}

/** All words of one package of Word, Excel or PowerPoint, and which of them a reader sees on opening. */
export class WordsInOoxml {
  private readonly store = new WordStore();
  private readonly theme = new ThemeColours();
  private readonly words = new WordWords(new WordStyles(this.theme));
  private readonly cellStyles = new CellStyles(this.theme);
  private readonly cells = new SheetWords(this.cellStyles);
  private readonly drawn: Drawn[] = [];
  private readonly others: Other[] = [];
  private readonly hints: { text: string; part: string }[] = [];
  /** The parts with drawings that may cover words, one for each of these. */
  private readonly covering: string[] = [];
  private readonly graph: RelationGraph;

  constructor(graph: RelationGraph) {
    this.graph = graph;
  }

  /** The shown words, one item for each paragraph or cell. All parts must have been read and `finish` called. */
  get shown(): readonly string[] {
    return this.store.shown;
  }

  /** A listener for one part. */
  listen(name: string): Listener {
    const part = name.toLowerCase();
    const isData = [...this.graph.targetsOf('customXml')].includes(part);
    const theme = this.theme.listen();
    let listeners: readonly Listener[] | undefined;
    const keepAs = (why: HiddenKind, text: string): void => {
      if (text.length > 4 && hasPhrase(text) && this.others.length < MAX_OTHERS)
        this.others.push({ text, part, name, why });
    };
    let uri = '';
    // Words in elements that no office program knows are told by a check of its own.
    const keepData = (text: string): void => keepAs(isOffice(uri) ? 'unshown' : 'data', text);
    const choose = (root: string): readonly Listener[] => {
      if (isData) return [this.listenToData((text) => keepAs('data', text))];
      if (WORD.has(root)) return [this.listenToWord(name, part, keepData)];
      if (SHEET.has(root)) return [this.cellStyles.listen(), this.listenToSheet(part, keepData)];
      if (isProperties(root)) return [new PropertyWords(this.store, name)];
      const tell = (text: string, isSeen: boolean): void => void this.drawn.push({ text, part, isSeen });
      return [theme, new DrawingWords(tell, keepData), this.cells.drawings.listen(part)];
    };
    return {
      open: (tag, resolve) => {
        listeners ??= choose(tag.uri);
        for (const each of listeners) each.open(tag, resolve);
        for (const words of isData ? [] : listHints(tag)) this.hints.push({ text: words, part: name });
        for (const words of isData ? [] : listAttributeWords(tag))
          keepAs(isOffice(tag.uri) ? 'unshown' : 'data', words);
      },
      close: (tag, text) => {
        uri = tag.uri;
        for (const each of listeners ?? []) each.close(tag, text);
      },
    };
  }

  /** Adds the words of a document within this one, which its readers see only when they open it. */
  addInner(part: string, shown: readonly string[]): void {
    for (const text of shown) this.store.keep(text, part, 'embedded');
  }

  /** All parts were read: what is not shown, and told by no other check before, is added to `hidden`. */
  finish(hidden: Hidden, mainPart: string | undefined, isHeaderUsed: (part: string) => boolean): void {
    const judge = judgeParts(this.graph, mainPart, isHeaderUsed);
    hidden.add(
      'doubtful',
      this.covering.length,
      this.covering.map((part) => `${part}: <anchor>`),
    );
    const whyPart = (part: string): HiddenKind | undefined => judge(part);
    this.words.finish(this.store, hidden, (part) => whyPart(part.toLowerCase()));
    this.cells.finish(this.store, hidden, this.graph, whyPart);
    for (const { text, part, isSeen } of this.drawn) {
      const why = whyPart(part) ?? (isSeen ? undefined : 'unshown');
      if (why === undefined) this.store.show(text);
      else this.store.keep(text, part, why);
    }
    for (const { text, part, name, why } of this.others) {
      const wherever = whyPart(part);
      const told = wherever === undefined || wherever === 'unshown' ? why : wherever;
      this.store.keep(text, name, told, true);
    }
    for (const { text, part } of this.hints.slice(0, MAX_OTHERS)) this.store.keep(text, part, 'doubtful');
    this.store.finish(hidden);
  }

  private listenToWord(name: string, part: string, keepOther: (text: string) => void): Listener {
    const keepInstruction = (text: string): void => keepInstructionWords(this.store, text, name);
    const story = new WordStory(this.words, part, keepInstruction, keepOther);
    const shapes = new CoveringShapes();
    return {
      open: (tag, resolve) => {
        story.open(tag, resolve);
        shapes.begin(tag);
        if (tag.name === 'name' && WORD.has(tag.uri)) this.store.know(wordValue(tag, 'val') ?? '');
        if (tag.name === 'clrSchemeMapping') this.theme.listen().open(tag, resolve);
      },
      close: (tag, text) => {
        story.close(tag, text);
        if (shapes.end(tag, text)) this.covering.push(name);
      },
    };
  }

  private listenToSheet(part: string, keepOther: (text: string) => void): Listener {
    const cells = this.cells.listen(part, this.graph, (name) => this.store.know(name), keepOther);
    const drawn = new DrawingWords((text, isSeen) => void this.drawn.push({ text, part, isSeen }), keepOther);
    return {
      open: (tag, resolve) => (SHEET.has(tag.uri) ? cells : drawn).open(tag, resolve),
      close: (tag, text) => (SHEET.has(tag.uri) ? cells : drawn).close(tag, text),
    };
  }

  private listenToData(keep: (text: string) => void): Listener {
    return {
      open: ({ uri, attributes }) => {
        if (OF_PROGRAMS.test(uri)) return;
        for (const each of attributes) if (each.uri === '') keep(each.value);
      },
      close: ({ uri }, text) => {
        if (!OF_PROGRAMS.test(uri)) keep(text);
      },
    };
  }
}
