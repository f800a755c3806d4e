import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { listPathsBelow } from '../../files/list-files.ts';
import type { BuiltDocument } from './document.ts';
import { listMetadata, type MetadataKind } from '../../images/metadata.ts';
import { findDisguise } from '../invariants/disguises.ts';
import type { Page } from './page.ts';

/** One file of a build. */
export interface BuiltFile {
  /** Below the site, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
  /** The folder of the building machine that its text names, if any. */
  betrays?: string;
  /** What a picture says besides its pixels, if anything. */
  hidden?: readonly MetadataKind[];
  /** What the bytes are, where the name says otherwise. */
  disguised?: string;
  /** The parts of it that this build did not make and that could act, as they stand there. */
  foreign?: readonly string[];
}

/** All that there is in a build, each file read once. */
export interface Survey {
  /** By path, sorted. */
  files: ReadonlyMap<string, BuiltFile>;
  /** By path. */
  pages: readonly Page[];
  /** By path. */
  documents: readonly BuiltDocument[];
}

export interface SurveyOptions {
  readPage(source: string, path: string): Page;
  readDocument(source: string, path: string): BuiltDocument | undefined;
  /** Finds a folder of the building machine in a text. */
  findBuildPath(text: string): string | undefined;
  /** Finds what this build did not make. What was read of the file before is never asked: it may have been forged. */
  findForeign(file: BuiltFile, contents: Buffer): readonly string[];
  /** What was read of the same file before, when it would be read the same now. */
  recall?(file: BuiltFile): Reading | undefined;
}

/** What was read of one file: it is a page, a document or neither. */
export interface Reading {
  page?: Page;
  document?: BuiltDocument;
}

const TEXT = /\.(?:html|css|js|mjs|json|xml|txt|svg|webmanifest|ics)$/u;
/** So many files are read at a stretch, before timers have their turn. */
const STRETCH = 100;

/** Reads every file of a build, or of one of its folders. */
export async function surveyFolder(folder: string, options: SurveyOptions, part = ''): Promise<Survey> {
  const paths = await listPathsBelow(folder, part);
  const files = new Map<string, BuiltFile>();
  const pages: Page[] = [];
  const documents: BuiltDocument[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % STRETCH === 0) await letOthersRun();
    // Files just written lie in memory: to wait for each would take longer than to read it.
    const contents = readFileSync(join(folder, path));
    const file: BuiltFile = { path, bytes: contents.length, sha256: hash('sha256', contents) };
    files.set(path, file);
    const hidden = listMetadata(contents);
    if (hidden.length > 0) file.hidden = hidden;
    const disguised = findDisguise(contents, path);
    if (disguised !== undefined) file.disguised = disguised;
    const foreign = options.findForeign(file, contents);
    if (foreign.length > 0) file.foreign = foreign;
    if (!TEXT.test(path)) continue;
    const text = contents.toString('utf8');
    const betrayed = options.findBuildPath(text);
    if (betrayed !== undefined) file.betrays = betrayed;
    const { page, document } = options.recall?.(file) ?? detach(readText(text, path, options));
    if (page) pages.push(page);
    if (document) documents.push(document);
  }
  return { files, pages, documents };
}

function readText(text: string, path: string, options: SurveyOptions): Reading {
  if (path.endsWith('.html')) return { page: options.readPage(text, path) };
  const document = options.readDocument(text, path);
  return document ? { document } : {};
}

/** A copy that shares no string with a file: of a file of which one word is remembered, all would stay in memory. */
function detach(reading: Reading): Reading {
  return JSON.parse(JSON.stringify(reading)) as Reading;
}

/** What two parts of one build hold together. */
export function joinSurveys(first: Survey, second: Survey): Survey {
  return {
    files: new Map([...first.files, ...second.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    pages: [...first.pages, ...second.pages].sort((a, b) => (a.file < b.file ? -1 : 1)),
    documents: [...first.documents, ...second.documents].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
