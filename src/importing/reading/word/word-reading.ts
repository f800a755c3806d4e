import type { LeftOut, SourceBlock, UnseenPart } from '../../source.ts';
import type { Numbering } from './numbering.ts';
import type { TextStyles } from './styles.ts';
import type { PartRelations } from './word-file.ts';
import type { XmlNode } from './xml-tree.ts';

/** What reading the parts of a document collects besides its blocks. */
export interface WordReading {
  styles: TextStyles;
  numbering: Numbering;
  /** The relations of the part that is read. */
  relations: PartRelations;
  /** The bytes of the pictures of the document, by the names of their parts. */
  pictures: ReadonlyMap<string, Buffer>;
  /** The numbers that notes have in the draft, by their kind and id in the document, in the order in which the text calls them. */
  notes: Map<string, number>;
  leftOut: LeftOut[];
  /** What Word shows before paragraphs and keeps nowhere as text. */
  labels: string[];
  unseen: Map<UnseenPart['kind'], Set<string | number>>;
  /** Reads the blocks below an element, which stands within a paragraph. */
  readBlocks: (node: XmlNode, reading: WordReading) => SourceBlock[];
}

/** Notes one thing of a kind that no word tells of. */
export function noteUnseen(unseen: WordReading['unseen'], kind: UnseenPart['kind'], name?: string): void {
  const known = unseen.get(kind) ?? new Set();
  unseen.set(kind, known.add(name ?? known.size));
}
