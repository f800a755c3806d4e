import { SaxesParser } from 'saxes';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** What a document that is a ZIP archive holds, as far as it matters to whom it is given. */
export interface ArchiveFindings {
  /** Whether it can be read to its end and has the part by which its kind is known. */
  isWhole: boolean;
  /** The first thing in it that runs, or has a reader's machine ask another. */
  active?: string;
}

/** Parts that run when a document is opened. */
const MACRO = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/|(?:^|\/)macrosheets\//i;
/** Programs and archives packed into a document. */
const PACKED = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|msi|jar|zip|rar|7z|iso|img)$/i;
const TYPES = '[Content_Types].xml';
/** The list of what each part is: a macro under another name is still called one there. */
const MACRO_TYPE = /vbaProject|macroEnabled|macrosheet/i;
/** What is loaded from its target without being asked for, unlike a link. */
const LOADED = /\/(?:attachedTemplate|oleObject|frame|subDocument)$/;
/** A host, not a folder of the machine on which the document was written. */
const HOST = /^(?:https?|ftp):|^(?:file:)?[\\/]{2}[^\\/]/i;

/** Entries that are looked at, and bytes of all that are read: an archive can claim millions. */
const MAX_PARTS = 10_000;
const MAX_READ = 8 * 1024 * 1024;

/** Reads the list of an archive and the few parts that say what others are; nothing else is unpacked. */
export async function inspectArchive(file: string, part: string): Promise<ArchiveFindings> {
  const found: ArchiveFindings = { isWhole: false };
  try {
    const archive = await openPromise(file);
    let count = 0;
    let read = 0;
    for await (const entry of archive.eachEntry()) {
      found.isWhole ||= entry.fileName === part;
      if (isDescription(entry)) read += entry.uncompressedSize;
      if (read > MAX_READ) return { isWhole: false };
      const active = await judgeEntry(archive, entry);
      if (active !== undefined) found.active ??= active;
      count += 1;
      if (count > MAX_PARTS) return { isWhole: false };
    }
    return found;
  } catch {
    return { isWhole: false };
  }
}

/** Whether a part tells what others are, or where they lead. */
function isDescription({ fileName }: Entry): boolean {
  return fileName === TYPES || fileName.endsWith('.rels');
}

async function judgeEntry(archive: ZipFile, entry: Entry): Promise<string | undefined> {
  const { fileName } = entry;
  if (MACRO.test(fileName)) return `macro (${fileName})`;
  if (PACKED.test(fileName)) return fileName;
  if (!isDescription(entry)) return undefined;
  const elements = listAttributes(await readEntry(archive, entry));
  if (fileName !== TYPES) return elements.find(isLoaded)?.['Target'];
  return elements.flatMap((each) => Object.values(each)).find((value) => MACRO_TYPE.test(value));
}

async function readEntry(archive: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The attributes of every element, with their references read. What is no XML throws, which other encodings are here. */
function listAttributes(text: string): Readonly<Record<string, string>>[] {
  const elements: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => void elements.push(attributes));
  parser.write(text).close();
  return elements;
}

/** Whether an office program follows a relation by itself to another host. */
function isLoaded({ Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>): boolean {
  return TargetMode === 'External' && LOADED.test(Type) && HOST.test(Target);
}
