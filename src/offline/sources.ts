import { join } from 'node:path';
import type { z } from 'zod';
import type { Decision } from '../awards/decision.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { bulletinSchema } from '../bulletins/schema.ts';
import { pageSchema } from '../bulletins/pages/standing-pages.ts';
import { listPages, listYaml } from '../gate/tree.ts';
import { nameByContents } from '../images/picture-name.ts';
import type { Photograph } from '../images/photograph.ts';
import type { Registers } from '../registers/schema.ts';
import { Stop } from '../strings/stop.ts';
import { emptyMdxComments, emptyYamlComments } from './comments.ts';
import { keepRecords } from './cut-records.ts';
import { listDecisionItems } from './decision-sources.ts';
import { withoutEditorsWords } from './editors-words.ts';
import type { Contents } from './package/zip.ts';
import { withoutMetadata } from '../images/strip/without-metadata.ts';
import { unlink, type LeftLinks } from './part/unlink.ts';
import { buildTombstoneSource } from './tombstone-source.ts';
import { listReferred, RECORD_FILES, type Referred } from './referred.ts';
import { offlineWords } from './stop.ts';

/** One file of the content root as a package holds it. */
export interface SourceItem {
  /** Below the content root. */
  path: string;
  read(): Promise<Contents>;
}

export interface SourceOptions {
  content: string;
  /** The emblem of the office, when it has one: every page shows it. */
  emblem: string | undefined;
  /** The bulletins of the edition only: no drafts, no withdrawn ones. */
  bulletins: readonly Bulletin[];
  /** What remains of withdrawn ones. */
  tombstones: readonly Bulletin[];
  /** Of a whole edition, the decisions that are shown. */
  decisions: readonly Decision[];
  registers: Registers;
  /** The sums of the sources that the site was built from, by path: no other bytes are packed. */
  sums: Readonly<Record<string, string>>;
  withPhotographs: boolean;
  /** Of a partial edition, which links of a source file lead to what it leaves out. */
  leftOut?: ((file: string) => LeftLinks) | undefined;
  /** Replaces editors' own words in required fields. */
  sentence: string;
  /** Replaces the words of withdrawn bulletins there. */
  withdrawn: string;
}

/**
 * What a later system needs to start again: `site.yaml`, registers, standing pages, the MDX of every bulletin with its
 * attachments, and its photographs at full size without metadata, and of withdrawn ones what their notice shows; and, in a whole edition, decisions with their lists. Together they are a content root, in which nothing is left of
 * what is the editors' own, their comments included, nor of records that no bulletin or decision of the edition leads to. Sorted by path.
 * Reading one throws a `Stop` when its file is not the one that the site was built from.
 */
export async function listSources(options: SourceOptions): Promise<SourceItem[]> {
  const { content, emblem, bulletins, decisions, registers, withPhotographs, sentence } = options;
  const open = openSources(options);
  const shared = await listYaml(content);
  const pages = await listPages(content);
  const referred = await listReferred(content, bulletins, registers, decisions);
  const items: SourceItem[] = [...shared.keys()].map((path) => yamlItem(open, path, referred));
  items.push(...pages.files.map(({ path }) => textItem(open, path, pageSchema, options)));
  for (const tombstone of options.tombstones) {
    const text = Buffer.from(buildTombstoneSource(tombstone, options.withdrawn));
    items.push({ path: tombstone.file, read: () => Promise.resolve(text) });
  }
  if (emblem !== undefined) items.push(pictureItem(open, emblem, 'png'));
  items.push(...decisions.flatMap((each) => listDecisionItems(each, { open, sentence })));
  for (const bulletin of bulletins) {
    const folder = bulletin.file.slice(0, bulletin.file.lastIndexOf('/') + 1);
    items.push(textItem(open, bulletin.file, bulletinSchema, options));
    for (const { name } of bulletin.attachments)
      items.push({ path: folder + name, read: () => open(folder + name) });
    if (withPhotographs) items.push(...photographItems(open, folder, bulletin));
  }
  return items.sort((a, b) => byCodeUnits(a.path, b.path));
}

/** Reads a file of the content root as the site was built from it. */
type Open = (path: string) => Promise<Buffer>;

function openSources({ content, sums }: Pick<SourceOptions, 'content' | 'sums'>): Open {
  return async (path) => {
    const bytes = await readContentFile(join(content, path));
    if (nameByContents(bytes) !== sums[path]) throw new Stop(offlineWords().stopped.staleSite([path]));
    return bytes;
  };
}

function yamlItem(open: Open, path: string, referred: Referred): SourceItem {
  const read = async (): Promise<Buffer> => {
    const text = (await open(path)).toString('utf8');
    const cut = isRecordFile(path)
      ? keepRecords(text, RECORD_FILES[path], referred[RECORD_FILES[path]])
      : text;
    return Buffer.from(emptyYamlComments(cut));
  };
  return { path, read };
}

function isRecordFile(path: string): path is keyof typeof RECORD_FILES {
  return Object.hasOwn(RECORD_FILES, path);
}

function textItem(
  open: Open,
  path: string,
  schema: z.ZodType,
  { sentence, leftOut }: Pick<SourceOptions, 'sentence' | 'leftOut'>,
): SourceItem {
  const read = async (): Promise<Buffer> => {
    const cut = withoutEditorsWords((await open(path)).toString('utf8'), schema, sentence);
    if (cut === undefined) throw new Stop(offlineWords().stopped.editorsWords(path));
    const emptied = emptyMdxComments(cut);
    return Buffer.from(leftOut ? unlink(emptied, leftOut(path)).text : emptied);
  };
  return { path, read };
}

function photographItems(open: Open, folder: string, bulletin: Bulletin): SourceItem[] {
  const items = new Map<string, SourceItem>();
  for (const { src, photograph } of bulletin.pictures) {
    if (!photograph) continue;
    const path = folder + src.replace(/^\.\//u, '');
    items.set(path, pictureItem(open, path, photograph.format));
  }
  return [...items.values()];
}

function pictureItem(open: Open, path: string, format: Photograph['format']): SourceItem {
  const read = async (): Promise<Buffer> => {
    const bytes = await open(path);
    try {
      return withoutMetadata(bytes, format);
    } catch (error) {
      if (error instanceof RangeError) throw new Stop(offlineWords().stopped.badPhotograph(path));
      throw error;
    }
  };
  return { path, read };
}
