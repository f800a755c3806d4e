import { Unreadable } from '../../../gate/documents/document.ts';
import { fullBudget, withPackage, type Package } from '../../../gate/office/package.ts';
import { wordValue } from '../../../gate/office/xml-part.ts';
import type { LeftOut, ReadSource, SourceBlock } from '../../source.ts';
import { takeCaptions } from '../captions.ts';
import { isWord, listTokens } from '../../words/tokens.ts';
import { decodeBytes, tidyLine } from '../decode.ts';
import { readName, yearTaken } from '../named-by-file.ts';
import { readBlocks } from './blocks.ts';
import { readFlatText } from './flat-text.ts';
import { Numbering } from './numbering.ts';
import { TextStyles } from './styles.ts';
import { takeTitle } from './title.ts';
import { openWordFile, readPartRelations, type OpenWordFile } from './word-file.ts';
import type { WordReading } from './word-reading.ts';
import { childOf, childrenOf, listNamed, readXmlTree, textIn, type XmlNode } from './xml-tree.ts';

/** Parts with notes, by the types of their relations. */
const NOTES = ['footnotes', 'endnotes'] as const;

/**
 * Reads a document of Word (.docx). One that holds photographs and no words is as a folder of them, and `name`, that of its file, may be
 * its title. Throws `Unreadable` for one that is damaged or larger than its limits.
 */
export async function readWord(bytes: Buffer, name: string): Promise<ReadSource> {
  return withPackage(bytes, fullBudget(), async (document) => {
    const file = await openWordFile(document);
    if (!file) throw new Unreadable('word/document.xml');
    const tree = await readXmlTree(document, file.main);
    const reading: WordReading = {
      styles: new TextStyles((await file.readRelated('styles'))?.tree),
      numbering: new Numbering((await file.readRelated('numbering'))?.tree),
      relations: file.relations,
      pictures: await readPictures(document),
      notes: new Map(),
      leftOut: [],
      labels: [],
      unseen: new Map(),
      readBlocks,
    };
    const body = childOf(childrenOf(tree)[0], 'body') ?? tree;
    const { title, blocks } = takeTitle(takeCaptions(readBlocks(body, reading)));
    const notes = await readNotes(file, reading);
    const around = await readAround(bytes, file, reading.styles);
    const parts = [file.main, ...NOTES.flatMap((type) => file.relations.ofType(type))];
    const flat = await readFlatParts(bytes, parts, reading.styles);
    const named = listTokens(flat).some(isWord)
      ? { declared: title, leftOut: [], words: flat }
      : nameByFile(name, blocks);
    return {
      kind: 'word',
      blocks,
      notes,
      ...named,
      leftOut: [...named.leftOut, ...reading.leftOut, ...around],
      aside: [...listDeleted(tree), ...(await readDiagrams(document))],
      labels: reading.labels,
      unseen: listUnseen(reading),
      words: [named.words, ...around.map(({ text }) => text)].join('\n'),
    };
  });
}

/** What a document without words says by its name, where it has photographs; else nothing. */
function nameByFile(
  name: string,
  blocks: readonly SourceBlock[],
): Pick<ReadSource, 'declared' | 'leftOut' | 'words' | 'year'> {
  const photographs = blocks.flatMap((block) => (block.kind === 'picture' ? (block.bytes ?? []) : []));
  if (photographs.length === 0) return { declared: {}, leftOut: [], words: '' };
  const year = yearTaken(photographs);
  return { ...readName(name.replace(/\.[^.]*$/u, '')), ...(year === undefined ? {} : { year }) };
}

/** The words that tracked changes have deleted, which nobody has accepted or refused yet. */
function listDeleted(tree: XmlNode): LeftOut[] {
  const text = tidyLine([...listNamed(tree, 'delText')].map(textIn).join(' '));
  return text === '' ? [] : [{ why: 'deleted', text }];
}

/** Parts that hold the words of diagrams and charts. */
const DIAGRAM = /\/(?:diagrams\/data|charts\/chart)\d*\.xml$/iu;

/** The words of diagrams and charts, of which a draft has no picture. */
async function readDiagrams(document: Package): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  for (const name of document.names.filter((each) => DIAGRAM.test(each))) {
    const tree = await readXmlTree(document, name);
    const cached = [...listNamed(tree, 'strCache')].flatMap((cache) => [...listNamed(cache, 'v')]);
    const text = tidyLine([...listNamed(tree, 't'), ...cached].map(textIn).join(' '));
    if (text !== '') leftOut.push({ why: 'embedded', text });
  }
  return leftOut;
}

function listUnseen({ unseen }: WordReading): NonNullable<ReadSource['unseen']> {
  return [...unseen].map(([kind, found]) => ({
    kind,
    count: found.size,
    names: [...found].filter((each) => typeof each === 'string'),
  }));
}

/** The pictures of a package by the names of their parts. */
async function readPictures(document: Package): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const name of document.names.filter((each) => /\/media\//iu.test(each))) {
    const pieces: Buffer[] = [];
    for await (const piece of document.readPicture(name)) pieces.push(piece);
    pictures.set(name, Buffer.concat(pieces));
  }
  return pictures;
}

/** The notes that the text calls, in the order of their numbers. Those that nothing calls are shown by no program. */
async function readNotes(file: OpenWordFile, reading: WordReading): Promise<SourceBlock[][]> {
  const notes: SourceBlock[][] = [];
  for (const type of NOTES) {
    const part = await file.readRelated(type);
    if (!part) continue;
    const own = { ...reading, relations: await readPartRelations(file.document, part.name) };
    for (const note of childrenOf(childrenOf(part.tree)[0] ?? part.tree)) {
      const number = reading.notes.get(`${note.name} ${wordValue(note, 'id') ?? ''}`);
      if (number !== undefined) notes[number - 1] = readBlocks(note, own);
      else reading.leftOut.push(...leaveOutNote(note));
    }
  }
  // A call whose note is missing has an empty one.
  return Array.from({ length: reading.notes.size }, (_, index) => notes[index] ?? []);
}

function leaveOutNote(note: XmlNode): LeftOut[] {
  const text = tidyLine([...listNamed(note, 't')].map(textIn).join(' '));
  return text === '' ? [] : [{ why: 'uncalled-note', text }];
}

/** What stands around the text, and the comments of those who worked on it: each line once, since all pages have the same. */
async function readAround(bytes: Buffer, file: OpenWordFile, styles: TextStyles): Promise<LeftOut[]> {
  const read = async (type: string): Promise<string[]> => {
    const text = await readFlatParts(bytes, file.relations.ofType(type), styles);
    return [...new Set(text.split('\n').map(tidyLine))].filter((line) => line !== '');
  };
  const lines = [...(await read('header')), ...(await read('footer'))];
  return [
    ...[...new Set(lines)].map((text): LeftOut => ({ why: 'furniture', text })),
    ...(await read('comments')).map((text): LeftOut => ({ why: 'comment', text })),
  ];
}

/** The words of parts by their signs alone: the second reading, which spends limits of its own. */
async function readFlatParts(bytes: Buffer, parts: readonly string[], styles: TextStyles): Promise<string> {
  return withPackage(bytes, fullBudget(), async (document) => {
    const texts: string[] = [];
    for (const name of parts) {
      const pieces: Buffer[] = [];
      for await (const piece of document.read(name)) pieces.push(piece);
      texts.push(readFlatText(decodeBytes(Buffer.concat(pieces)), styles));
    }
    return texts.join('\n');
  });
}
