import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { listPathsBelow } from '../../files/list-files.ts';
import { YIELD_EVERY, yieldToEventLoop } from '../../files/yield.ts';
import type { BuiltDocument } from './document.ts';
import { hasTooManyParts } from '../../images/containers.ts';
import { listMetadata, type MetadataKind } from '../../images/metadata.ts';
import { findDisguise } from '../invariants/disguises.ts';
import type { Page } from './page.ts';

/** One file of a build, and what was found in its bytes. */
export interface BuiltFile {
  /** Below the site, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
  /** A folder of the building machine that the text names, if any. */
  buildPath?: string;
  /** The kinds of metadata in a picture; missing when there are none. */
  metadata?: readonly MetadataKind[];
  /** The type that the bytes have, when the file's name says another. */
  actualType?: string;
  /** Source of the active parts (scripts, handlers, frames …) that this build did not make. */
  foreign?: readonly string[];
}

/** Everything that was found in a build. */
export interface BuildScan {
  /** By path, sorted. */
  files: ReadonlyMap<string, BuiltFile>;
  /** By path. */
  pages: readonly Page[];
  /** By path. */
  documents: readonly BuiltDocument[];
}

export interface ScanOptions {
  readPage(source: string, path: string): Page;
  /** `isParsed` says that judging it has parsed the whole file already. */
  readDocument(source: string, path: string, isParsed: boolean): BuiltDocument | undefined;
  /** Finds a folder of the building machine in a text. */
  findBuildPath(text: string): string | undefined;
  /** Finds what this build did not make. It always reads the file itself: what is remembered of it may have been forged. */
  findForeign(file: BuiltFile, contents: Buffer): readonly string[];
  /** The remembered reading of a file, when reading it again would give the same. */
  recall?(file: BuiltFile): Reading | undefined;
}

/** What was read of one file: it is a page, a document or neither. */
export interface Reading {
  page?: Page;
  document?: BuiltDocument;
}

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ics)$/u;

/** Reads every file of a build once; with `part`, only those in that folder of it. */
export async function scanFolder(folder: string, options: ScanOptions, part = ''): Promise<BuildScan> {
  const paths = await listPathsBelow(folder, part);
  const files = new Map<string, BuiltFile>();
  const pages: Page[] = [];
  const documents: BuiltDocument[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % YIELD_EVERY === 0) await yieldToEventLoop();
    // Files just written are in the page cache, where a synchronous read is faster than waiting for each.
    const contents = readFileSync(join(folder, path));
    const file: BuiltFile = { path, bytes: contents.length, sha256: hash('sha256', contents) };
    files.set(path, file);
    // One of too many parts is told as a disguise.
    const metadata = hasTooManyParts(contents) ? [] : listMetadata(contents);
    if (metadata.length > 0) file.metadata = metadata;
    const actualType = findDisguise(contents, path);
    if (actualType !== undefined) file.actualType = actualType;
    const foreign = options.findForeign(file, contents);
    if (foreign.length > 0) file.foreign = foreign;
    if (!TEXT.test(path)) continue;
    const text = contents.toString('utf8');
    const buildPath = options.findBuildPath(text);
    if (buildPath !== undefined) file.buildPath = buildPath;
    const { page, document } = options.recall?.(file) ?? detach(readText(text, file, options));
    if (page) pages.push(page);
    if (document) documents.push(document);
  }
  return { files, pages, documents };
}

function readText(text: string, { path, foreign }: BuiltFile, options: ScanOptions): Reading {
  if (path.endsWith('.html')) return { page: options.readPage(text, path) };
  const document = options.readDocument(text, path, path.endsWith('.xml') && foreign === undefined);
  return document ? { document } : {};
}

/** A copy that shares no strings with the file's text: V8 keeps a whole text in memory while a slice of it is referenced. */
function detach(reading: Reading): Reading {
  return JSON.parse(JSON.stringify(reading)) as Reading;
}

/** Joins the scans of two parts of one build. */
export function joinScans(first: BuildScan, second: BuildScan): BuildScan {
  return {
    files: new Map([...first.files, ...second.files].sort(([a], [b]) => byCodeUnits(a, b))),
    pages: [...first.pages, ...second.pages].sort((a, b) => byCodeUnits(a.file, b.file)),
    documents: [...first.documents, ...second.documents].sort((a, b) => byCodeUnits(a.file, b.file)),
  };
}
