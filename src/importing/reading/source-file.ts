import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReadSource } from '../source.ts';
import type { FolderPhotograph } from './photographs/read-folder.ts';
import { MAX_SOURCE_BYTES, readSource, type SourceFault, type UnreadSource } from './read-source.ts';
import { recogniseKind } from './recognise.ts';

/** One thing that can become a draft: a file, a post of an export, a folder of photographs. */
export interface SourceFilePath {
  absolute: string;
  /** Its path below the folder that was named; the name of a file that was named itself. Of a post, with its number behind `#`. */
  source: string;
  /** Whether it was named itself, and not found below a folder. */
  isNamed?: boolean;
  /** What opens it, where it is not the file itself. */
  open?: () => Promise<OpenedSource | { fault: SourceFault }>;
}

/** A source whose bytes are known, and that is read when it is new. */
export interface OpenedSource {
  /** SHA-256 of its bytes, or of all that it says. */
  sha256: string;
  read: () => Promise<ReadSource | UnreadSource>;
}

/** Bytes of an export of a whole site, at most. */
const MAX_EXPORT_BYTES = 100 * 1024 * 1024;
/** Bytes in which an export of WordPress shows that it is one. */
const HEAD_BYTES = 4096;

/** Opens a source: its sum, before anything of it is read. */
export async function openSource({
  absolute,
  open: own,
}: SourceFilePath): Promise<OpenedSource | { fault: SourceFault }> {
  if (own) return own();
  if ((await stat(absolute)).size > MAX_SOURCE_BYTES) return { fault: 'too-large' };
  const bytes = await readFile(absolute);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: async () => readSource(bytes, basename(absolute)),
  };
}

/** The posts and pages of a file, where it is an export of WordPress that can be read; else the file itself. */
export async function listItems(file: SourceFilePath): Promise<SourceFilePath[]> {
  const { absolute, source } = file;
  if (recogniseKind(await readHead(absolute)) !== 'wxr' || (await stat(absolute)).size > MAX_EXPORT_BYTES)
    return [file];
  const { listPosts } = await import('./wxr/list-posts.ts');
  const posts = listPosts(await readFile(absolute));
  if (posts.length === 0) return [file];
  return posts.map(({ id, ...opened }) => ({
    absolute,
    source: `${source}#${id}`,
    open: async () => opened,
  }));
}

/** How archives, compound files of older Office, PDF and RTF begin. */
const DOCUMENT_MARKS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF-', '{\\rtf'];

/** Whether the bytes of a file are those of a document that is never a part of a page, whatever its ending. */
export async function isDocument(absolute: string): Promise<boolean> {
  const start = (await readHead(absolute)).toString('latin1');
  return DOCUMENT_MARKS.some((mark) => start.startsWith(mark));
}

async function readHead(absolute: string): Promise<Buffer> {
  const file = await open(absolute);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A folder of photographs as a source; `source` is its path below the folder that was named. */
export function toPhotographFolder(
  absolute: string,
  source: string,
  names: readonly string[],
): SourceFilePath {
  return {
    absolute: join(absolute, names[0]!),
    source,
    open: async () => {
      const { sumPhotographs, readPhotographs } = await import('./photographs/read-folder.ts');
      const photographs: FolderPhotograph[] = [];
      for (const name of names) photographs.push({ name, bytes: await readFile(join(absolute, name)) });
      return {
        sha256: sumPhotographs(photographs),
        read: async () => readPhotographs(basename(absolute), photographs),
      };
    },
  };
}
