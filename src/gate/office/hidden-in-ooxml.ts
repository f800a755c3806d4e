import type { Hidden } from '../documents/hidden.ts';
import { listenForCrops } from './crops.ts';
import { CustomData } from './custom-data.ts';
import { CustomProperties } from './custom-properties.ts';
import { listenForForeignWords } from './foreign-words.ts';
import { HiddenCells } from './hidden-cells.ts';
import { HiddenWords } from './hidden-words.ts';
import { KeptWords } from './kept-words.ts';
import { PivotItems } from './pivot-items.ts';
import { SHEET, WORD } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { UnshownBlocks } from './unshown-blocks.ts';
import { UnshownCells } from './unshown-cells.ts';
import { UntakenBranches } from './untaken-branches.ts';
import { UnusedHeaders } from './unused-headers.ts';
import type { Listener } from './xml-part.ts';

/** What readers of one package of Word or Excel do not see, over all its parts. */
export class HiddenInOoxml {
  private readonly hidden: Hidden;
  private readonly graph: RelationGraph;
  private readonly words: HiddenWords;
  private readonly headers: UnusedHeaders;
  private readonly data: CustomData;
  private readonly cells: UnshownCells;
  private readonly pivot: PivotItems;
  private readonly properties = new CustomProperties();
  private readonly shownProperties = new Set<string>();

  constructor(hidden: Hidden, graph: RelationGraph) {
    this.hidden = hidden;
    this.graph = graph;
    this.words = new HiddenWords(hidden);
    this.headers = new UnusedHeaders(hidden);
    this.data = new CustomData(hidden);
    this.cells = new UnshownCells(hidden);
    this.pivot = new PivotItems(hidden);
  }

  /** A listener for one part; `finish` is to be called when it was read. */
  listen(name: string): Listener & { finish: () => void } {
    const part = name.toLowerCase();
    const cells = new HiddenCells(this.hidden);
    const words = this.words.listen();
    const data = this.data.listen(part, this.graph);
    const kept = new KeptWords(this.hidden);
    const blocks = new UnshownBlocks(this.hidden, this.shownProperties);
    const isData = [...this.graph.targetsOf('customXml')].includes(part);
    // A part can have half a million elements, and each asks most of these nothing.
    const ofWord = [
      words,
      data,
      kept,
      blocks,
      this.headers.listen(part, this.graph),
      new UntakenBranches(this.hidden),
    ];
    const ofSheet = [words, cells, kept, this.cells.listen(), this.pivot.listen()];
    const ofOthers = [
      words,
      cells,
      data,
      blocks,
      this.properties,
      listenForForeignWords(this.hidden, isData),
      listenForCrops(this.hidden),
    ];
    const choose = (uri: string) => (WORD.has(uri) ? ofWord : SHEET.has(uri) ? ofSheet : ofOthers);
    return {
      open(tag, resolve) {
        for (const each of choose(tag.uri)) each.open(tag, resolve);
      },
      close(tag, text) {
        for (const each of choose(tag.uri)) each.close(tag, text);
      },
      finish() {
        cells.finish();
        blocks.finish();
      },
    };
  }

  /** Whether a page shows a header or footer. All parts must have been read. */
  isHeaderUsed(part: string): boolean {
    return this.headers.isUsed(part);
  }

  /** All parts were read: what only all of them together tell is added. */
  finish(): void {
    for (const each of [this.words, this.cells, this.pivot]) each.finish();
    this.headers.finish(this.graph);
    this.data.finish(this.graph);
    this.properties.finish(this.hidden, this.shownProperties);
  }
}
