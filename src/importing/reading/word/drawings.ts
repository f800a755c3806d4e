import { plainValue } from '../../../gate/office/xml-part.ts';
import { recogniseFormat } from '../../../images/signature.ts';
import type { PictureBlock, SourceBlock } from '../../source.ts';
import { isDescription } from '../alt.ts';
import { tidyLine } from '../decode.ts';
import { relationId } from './word-file.ts';
import { noteUnseen, type WordReading } from './word-reading.ts';
import { childrenOf, listNamed, type XmlNode } from './xml-tree.ts';

/** Formats of pictures that can be made fit for a bulletin. */
const TAKEN = new Set(['jpeg', 'png', 'webp', 'heic']);

/** The pictures and the boxes with words of a drawing. One that has neither is noted: a line, an arrow, a chart. */
export function readDrawing(node: XmlNode, reading: WordReading): SourceBlock[] {
  const { unseen } = reading;
  if (node.name === 'object') noteUnseen(unseen, 'object');
  const blocks: SourceBlock[] = [];
  const read = (each: XmlNode): void => {
    if (each.name === 'Fallback') return;
    if (each.name === 'txbxContent') blocks.push(...reading.readBlocks(each, reading));
    else if (each.name === 'blip') blocks.push(...readPart(relationId(each, 'embed'), node, reading));
    else if (each.name === 'textpath') blocks.push(...readShapedWords(each));
    else if (each.name === 'imagedata') blocks.push(...readPart(relationId(each, 'id'), node, reading));
    else for (const child of childrenOf(each)) read(child);
  };
  read(node);
  if (blocks.length === 0 && node.name !== 'object') noteUnseen(unseen, 'drawing');
  return blocks;
}

function readPart(
  id: string,
  drawing: XmlNode,
  { relations, pictures, unseen }: WordReading,
): PictureBlock[] {
  const part = relations.inner(id);
  const bytes = part === undefined ? undefined : pictures.get(part);
  if (part === undefined || !bytes) return [];
  // A picture of the vector formats of Windows is drawn by no browser.
  if (!TAKEN.has(recogniseFormat(bytes) ?? '')) {
    noteUnseen(unseen, 'picture-format', part);
    return [];
  }
  const [described] = [...listNamed(drawing, 'docPr')].map((each) =>
    tidyLine(plainValue(each, 'descr') ?? ''),
  );
  return [
    {
      kind: 'picture',
      name: part.split('/').at(-1)!,
      bytes,
      ...(described !== undefined && isDescription(described) ? { alt: described } : {}),
    },
  ];
}

/** Words that are drawn along a path, which stand in an attribute. */
function readShapedWords(path: XmlNode): SourceBlock[] {
  const text = tidyLine(plainValue(path, 'string') ?? '');
  return text === '' ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
}
