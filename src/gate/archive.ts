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
/** The list of what each part is: a macro under another name is still called one there. */
const MACRO_TYPE = /vbaProject|macroEnabled|macrosheet/i;
/** What is loaded from its target without being asked for, unlike a link. */
const LOADED = /\/(?:attachedTemplate|oleObject|frame|subDocument)$/;
/** A host, not a folder of the machine on which the document was written. */
const HOST = /^(?:https?|ftp):|^(?:file:)?[\\/]{2}[^\\/]/i;

/** Entries that are looked at, and letters of one that is read: an archive can claim millions. */
const MAX_PARTS = 10_000;
const MAX_READ = 1024 * 1024;

/** Reads the list of an archive and the few parts that say what others are; nothing else is unpacked. */
export async function inspectArchive(file: string, part: string): Promise<ArchiveFindings> {
  const found: ArchiveFindings = { isWhole: false };
  try {
    const archive = await openPromise(file);
    let count = 0;
    for await (const entry of archive.eachEntry()) {
      found.isWhole ||= entry.fileName === part;
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

async function judgeEntry(archive: ZipFile, entry: Entry): Promise<string | undefined> {
  const { fileName } = entry;
  if (MACRO.test(fileName)) return `macro (${fileName})`;
  if (PACKED.test(fileName)) return fileName;
  const isTypes = fileName === '[Content_Types].xml';
  if (!isTypes && !fileName.endsWith('.rels')) return undefined;
  const text = await readEntry(archive, entry);
  if (isTypes) return MACRO_TYPE.test(text) ? 'macro' : undefined;
  return findLoaded(text);
}

async function readEntry(archive: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MAX_READ) throw new Error(`${entry.fileName} is too large`);
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The target of the first relation that an office program follows by itself to another host. */
function findLoaded(relations: string): string | undefined {
  let found: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External' && LOADED.test(type) && HOST.test(target)) found ??= target;
  });
  parser.write(relations).close();
  return found;
}
