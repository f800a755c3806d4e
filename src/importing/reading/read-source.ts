import { Unreadable } from '../../gate/documents/document.ts';
import { findLegacyWord } from '../../gate/legacy-encoding.ts';
import { codePointOf } from '../../gate/characters.ts';
import { listCommands } from '../repair.ts';
import type { ReadSource, UnseenPart } from '../source.ts';
import { countBroken, tidyLine } from './decode.ts';
import { isWord, listTokens } from '../words/tokens.ts';
import { recogniseKind, type RecognisedKind } from './recognise.ts';

/** Bytes of a source that is read, at most. */
export const MAX_SOURCE_BYTES = 20 * 1024 * 1024;

/** Why a source of a kind that is read gives no draft. */
type ReadingFault =
  | 'no-words'
  | 'damaged'
  | 'old-excel'
  | 'old-office'
  | 'rtf'
  | 'open-text'
  | 'password'
  | 'scan'
  | 'several-sheets'
  | 'private-post';

/** Why a source gives no draft. */
export type SourceFault = Exclude<RecognisedKind, ReadableKind> | ReadingFault | 'too-large' | 'old-font';

/** A source that gives no draft, and the line that is at fault, where one is. */
export interface UnreadSource {
  fault: SourceFault;
  at?: string;
}

/** The kinds that are read. */
type ReadableKind = 'text' | 'html' | 'mht' | 'word' | 'excel' | 'pdf' | 'old-office' | 'rtf' | 'open-text';

/** Reads a file of one kind. `name` is that of the file, for what is published beside the text. Throws `Unreadable`. */
type Reader = (bytes: Buffer, name: string) => Promise<ReadSource | { fault: ReadingFault }>;

/** The reader of each kind, loaded when one is met. */
const READERS: Readonly<Record<ReadableKind, Reader>> = {
  text: async (bytes) =>
    (await import('./sheet/read-csv.ts')).readCsv(bytes) ?? (await import('./text.ts')).readText(bytes),
  html: async (bytes) => (await import('./html/read-html.ts')).readHtml(bytes),
  mht: async (bytes) => (await import('./mht/read-mht.ts')).readMht(bytes),
  word: async (bytes, name) => (await import('./word/read-word.ts')).readWord(bytes, name),
  excel: async (bytes) => (await import('./sheet/read-workbook.ts')).readWorkbook(bytes),
  'old-office': async (bytes, name) => (await import('./doc/read-doc.ts')).readDoc(bytes, name),
  rtf: async (bytes, name) => (await import('./doc/read-doc.ts')).readByLibreOffice(bytes, name, 'rtf'),
  'open-text': async (bytes, name) =>
    (await import('./doc/read-doc.ts')).readByLibreOffice(bytes, name, 'open-text'),
  pdf: async (bytes, name) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, name),
};

/** Reads a source of whatever kind its bytes are. `name` is that of its file, and says nothing of its kind. */
export async function readSource(bytes: Buffer, name: string): Promise<ReadSource | UnreadSource> {
  if (bytes.length > MAX_SOURCE_BYTES) return { fault: 'too-large' };
  const kind = recogniseKind(bytes);
  if (!isReadable(kind)) return { fault: kind };
  return judgeReading(async () => READERS[kind](bytes, name));
}

/** What a reader gives, or why it gives no draft: nothing that can be read, no words, words in a font that nothing names. */
export async function judgeReading(
  read: () => Promise<ReadSource | { fault: ReadingFault }>,
): Promise<ReadSource | UnreadSource> {
  const source = await read().catch((error: unknown) => {
    // Elements within elements without end use up the stack.
    if (error instanceof Unreadable || error instanceof RangeError) return { fault: 'damaged' as const };
    throw error;
  });
  if ('fault' in source) return source;
  // Read as it stands, a text in such a font would be published as nonsense.
  const legacy = findLegacyWord(source.words);
  if (legacy) return { fault: 'old-font', at: lineAt(source.words, legacy.offset) };
  if (!listTokens(source.words).some(isWord)) return { fault: 'no-words' };
  const broken = countBroken(source.words);
  const commands = listCommands(source.words);
  const signs: UnseenPart[] = [
    { kind: 'broken-sign', count: broken, names: [] },
    { kind: 'command-sign', count: commands.length, names: [...new Set(commands.map(codePointOf))] },
  ];
  const found = signs.filter(({ count }) => count > 0);
  return found.length === 0 ? source : { ...source, unseen: [...(source.unseen ?? []), ...found] };
}

/** Characters of the line that is quoted from where a fault is. */
const QUOTED = 80;

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset) + 1;
  return tidyLine(text.slice(start).split('\n', 1)[0]!.slice(0, QUOTED));
}

function isReadable(kind: RecognisedKind): kind is ReadableKind {
  return Object.hasOwn(READERS, kind);
}
